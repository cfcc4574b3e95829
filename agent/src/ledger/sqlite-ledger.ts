import type { DatabaseSync } from "node:sqlite";
import {
  applyStatements,
  canonicalize,
  commitmentOf,
  createSigner,
  envelopeHash,
  generatePrivateJwk,
  type PrivateJwk,
  randomSalt,
  type Signer,
  seal,
  sha256,
  stateDigestOf,
  statementPlace,
  thumbprint,
} from "@clearseat/proof";
import {
  type Disclosure,
  type Envelope,
  REPORT_VERSION,
  type ReportPayload,
  Salt,
  Statement,
  toInstant,
} from "@clearseat/shared";
import type { AgentNotes } from "./agent-notes.ts";
import { parseCompact, toCompact } from "./compact-envelope.ts";
import { eraseExpired, eraseSignal } from "./erase-disclosures.ts";
import type {
  DocumentName,
  EnrollmentRecord,
  Erasure,
  ErasureRequest,
  Ledger,
  LedgerEnd,
  LedgerState,
  ReportDraft,
  SealedReport,
  SealOutcome,
  StateEntry,
  StoredDocument,
} from "./ledger.ts";
import { parseJson } from "./meta-table.ts";
import type { PastLedgers } from "./past-ledgers.ts";
import { makeRoom, pruneOlderThan } from "./prune-reports.ts";
import { SqliteLedgerReader } from "./sqlite-ledger-reader.ts";
import { inTransaction } from "./transaction.ts";

/** From this fill on only changes are sealed, so that the last room is not spent on saying nothing. */
const HEARTBEAT_FILL = 0.9;

/** What belongs to one story, from its enrollment to its end. */
const STORY_TABLES = ["disclosure", "replaced_receipt", "tombstone", "state", "report"] as const;
const STORY_NAMES = ["private_key", "enrollment", "base", "head", "newest_receipt", "need_full"] as const;

interface Sealed {
  readonly line: string;
  readonly disclosures: readonly Disclosure[];
  readonly state: LedgerState;
}

export class SqliteLedger extends SqliteLedgerReader implements Ledger {
  readonly #past: PastLedgers;
  #signer: Signer;

  constructor(database: DatabaseSync, limitBytes: number, past: PastLedgers) {
    super(database, limitBytes);
    this.#past = past;
    this.#signer = createSigner(this.#readOrMakeKey());
  }

  signer(): Signer {
    return this.#signer;
  }

  saveEnrollment(record: EnrollmentRecord): void {
    this.#write(() => this.meta.write("enrollment", JSON.stringify(record)));
    this.forgetMirror();
  }

  forgetEnrollment(): void {
    if (this.head().sequence > 0) throw new Error("an enrollment that reports link to cannot be forgotten");
    this.#write(() => this.meta.remove("enrollment"));
    this.forgetMirror();
  }

  seal(draft: ReportDraft): SealOutcome {
    return this.#write((): SealOutcome => {
      if (this.head().sequence !== draft.basedOn) return { outcome: "stale" };
      if (!this.#hasRoom(draft)) return { outcome: "full" };
      const sequence = draft.basedOn + 1;
      const sealed = this.#sealDraft(draft, sequence);
      this.#insertReport(sequence, sealed);
      this.#updateState(sealed.state);
      if (draft.full) this.meta.remove("need_full");
      const mirror = this.mirror();
      mirror.head = { sequence, reportHash: sha256(sealed.line) };
      mirror.state = sealed.state;
      return { outcome: "sealed", sequence };
    });
  }

  reportsFrom(sequence: number, limit: number): SealedReport[] {
    const rows = this.prepared("SELECT sequence, report FROM report WHERE sequence >= ? ORDER BY sequence LIMIT ?").all(
      sequence,
      limit,
    );
    const reports: SealedReport[] = [];
    for (const row of rows) {
      const report = parseCompact(String(row["report"]));
      const disclosures = this.#readDisclosures(Number(row["sequence"]));
      if (report === null || disclosures === null) break;
      reports.push({
        sequence: Number(row["sequence"]),
        reportHash: envelopeHash(report),
        message: { report, disclosures },
      });
    }
    return reports;
  }

  receiptHashBefore(sequence: number): string | null {
    const row = this.prepared("SELECT receipt FROM report WHERE sequence = ?").get(sequence - 1);
    if (typeof row?.["receipt"] === "string") return sha256(row["receipt"]);
    const base = this.base();
    if (base !== null) return base.sequence === sequence - 1 ? base.receiptHash : null;
    return sequence === 1 ? this.origin() : null;
  }

  storeReceipt(sequence: number, receipt: Envelope): "stored" | "known" | "replaced" {
    const line = toCompact(receipt);
    return this.#write(() => {
      const before = this.prepared("SELECT receipt FROM report WHERE sequence = ?").get(sequence)?.["receipt"];
      if (before === line) return "known";
      if (typeof before === "string") {
        this.prepared("INSERT OR IGNORE INTO replaced_receipt (sequence, receipt) VALUES (?, ?)").run(sequence, before);
      }
      this.prepared("UPDATE report SET receipt = ? WHERE sequence = ?").run(line, sequence);
      if ((this.newestReceipt()?.sequence ?? 0) <= sequence) this.meta.write("newest_receipt", line);
      return typeof before === "string" ? "replaced" : "stored";
    });
  }

  setNeedFull(needed: boolean): void {
    if (this.needFull() === needed) return;
    this.#write(() => (needed ? this.meta.write("need_full", "1") : this.meta.remove("need_full")));
  }

  eraseSignal(request: ErasureRequest): Erasure {
    const erasure = this.#write(() =>
      eraseSignal(this.database, this.#tombstoneSealer(), { ...request, alsoUnsent: this.end() !== null }),
    );
    // The place leaves the state on this side alone; the full report puts both sides in step again.
    if (erasure.erased > 0) this.setNeedFull(true);
    this.forgetMirror();
    // What was deleted must not live on in the write-ahead log.
    this.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return erasure;
  }

  applyRetention(nowMs: number): void {
    this.#write(() => {
      pruneOlderThan(this.database, this.meta, nowMs);
      eraseExpired(this.database, this.#tombstoneSealer(), { nowMs, alsoUnsent: this.end() !== null });
    });
    this.#past.applyRetention(nowMs);
  }

  reportHashAt(sequence: number): string | null {
    const row = this.prepared("SELECT report FROM report WHERE sequence = ?").get(sequence);
    if (row !== undefined) return sha256(String(row["report"]));
    const base = this.base();
    return base?.sequence === sequence ? base.reportHash : null;
  }

  startAnew(rival: Envelope, nowMs: number): void {
    this.#past.keep(this.database, this.#signer.kid, { at: toInstant(nowMs), rival: toCompact(rival) });
    this.#signer = this.#write(() => {
      for (const table of STORY_TABLES) this.database.exec(`DELETE FROM ${table}`);
      for (const name of STORY_NAMES) this.meta.remove(name);
      return createSigner(this.#readOrMakeKey());
    });
    this.forgetMirror();
  }

  /** Nothing is added any more: what was in force is so no longer, and all of it may be erased in its time. */
  markEnded(end: LedgerEnd): void {
    this.#write(() => {
      this.database.exec("DELETE FROM state");
      this.meta.write("need_full", "1");
      this.meta.write("end", JSON.stringify(end));
    });
    this.forgetMirror();
  }

  saveDocument(name: DocumentName, document: StoredDocument): void {
    const line = document.envelope === null ? null : toCompact(document.envelope);
    this.#write(() =>
      this.prepared(
        "INSERT INTO document (name, tag, envelope) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET tag = excluded.tag, envelope = excluded.envelope",
      ).run(name, document.tag, line),
    );
  }

  saveNotes(notes: AgentNotes): void {
    this.meta.write("notes", JSON.stringify(notes));
  }

  #readOrMakeKey(): PrivateJwk {
    return this.#write(() => {
      const known = this.meta.read("private_key");
      if (known !== null) return JSON.parse(known) as PrivateJwk;
      const key = generatePrivateJwk();
      this.meta.write("private_key", JSON.stringify(key));
      return key;
    });
  }

  /** Receipted reports go first; then heartbeats stop; then everything. */
  #hasRoom(draft: ReportDraft): boolean {
    const { usedBytes, limitBytes } = this.size();
    if (usedBytes <= limitBytes * HEARTBEAT_FILL) return true;
    makeRoom(this.database, this.meta, limitBytes * HEARTBEAT_FILL);
    const isHeartbeat = draft.statements.length === 0 && !draft.full;
    return this.size().usedBytes < limitBytes * (isHeartbeat ? HEARTBEAT_FILL : 1);
  }

  #sealDraft(draft: ReportDraft, sequence: number): Sealed {
    const disclosures = draft.statements.map((statement): Disclosure => ({ salt: randomSalt(), statement }));
    const before = this.state();
    const commitments = new Map([...before].map(([place, entry]) => [place, entry.commitment]));
    const after = applyStatements(commitments, disclosures, draft.full);
    const payload: ReportPayload = {
      version: REPORT_VERSION,
      sequence,
      previousHash: this.head().reportHash,
      bootId: draft.bootId,
      observedAt: draft.observedAt,
      ...(draft.longestPause === undefined ? {} : { longestPause: draft.longestPause }),
      full: draft.full,
      commitments: disclosures.map(commitmentOf),
      stateDigest: stateDigestOf(after),
      agentVersion: draft.agentVersion,
      catalogVersion: draft.catalogVersion,
    };
    const report = seal(payload, { typ: "report", aud: this.#collectorId(), signer: this.#signer });
    return { line: toCompact(report), disclosures, state: this.#nextState(after, disclosures, { draft, sequence }) };
  }

  #nextState(
    after: ReadonlyMap<string, string>,
    disclosures: readonly Disclosure[],
    made: { draft: ReportDraft; sequence: number },
  ): LedgerState {
    const before = this.state();
    const stated = new Map(disclosures.map((disclosure) => [statementPlace(disclosure.statement), disclosure]));
    const state = new Map<string, StateEntry>();
    for (const [place, commitment] of after) {
      const known = before.get(place);
      const disclosure = stated.get(place);
      if (disclosure !== undefined) {
        const seenIn = made.draft.carried.has(place) ? (known?.seenIn ?? made.sequence) : made.sequence;
        state.set(place, { commitment, ...disclosure, seenIn });
      } else if (known !== undefined) state.set(place, known);
    }
    return state;
  }

  #insertReport(sequence: number, sealed: Sealed): void {
    this.prepared("INSERT INTO report (sequence, report, receipt) VALUES (?, ?, NULL)").run(sequence, sealed.line);
    const insert = this.prepared("INSERT INTO disclosure (sequence, position, salt, statement) VALUES (?, ?, ?, ?)");
    sealed.disclosures.forEach(({ salt, statement }, position) =>
      insert.run(sequence, position, salt, canonicalize(statement)),
    );
    this.meta.write("head", String(sequence));
  }

  /** Writes only the rows that differ. */
  #updateState(next: LedgerState): void {
    const before = this.state();
    const remove = this.prepared("DELETE FROM state WHERE place = ?");
    for (const place of before.keys()) if (!next.has(place)) remove.run(place);
    const insert = this.prepared(
      "INSERT OR REPLACE INTO state (place, commitment, salt, statement, seen_in) VALUES (?, ?, ?, ?, ?)",
    );
    for (const [place, entry] of next) {
      if (before.get(place) === entry) continue;
      insert.run(place, entry.commitment, entry.salt, canonicalize(entry.statement), entry.seenIn);
    }
  }

  /** Null when one was erased or is damaged: such a report cannot be sent as it was sealed. */
  #readDisclosures(sequence: number): Disclosure[] | null {
    const rows = this.prepared("SELECT salt, statement FROM disclosure WHERE sequence = ? ORDER BY position").all(
      sequence,
    );
    const disclosures: Disclosure[] = [];
    for (const row of rows) {
      const salt = Salt.safeParse(row["salt"]);
      const statement = typeof row["statement"] === "string" ? parseJson(row["statement"], Statement) : null;
      if (!salt.success || statement === null) return null;
      disclosures.push({ salt: salt.data, statement });
    }
    return disclosures;
  }

  #collectorId(): string {
    const record = this.enrollment();
    if (record === null) throw new Error("nothing can be sealed before the enrollment");
    return thumbprint(record.collectorKey);
  }

  #tombstoneSealer(): (payload: unknown) => string {
    return (payload) => toCompact(seal(payload, { typ: "tombstone", aud: this.#collectorId(), signer: this.#signer }));
  }

  #write<T>(act: () => T): T {
    try {
      return inTransaction(this.database, act);
    } catch (error) {
      this.forgetMirror();
      throw error;
    }
  }
}
