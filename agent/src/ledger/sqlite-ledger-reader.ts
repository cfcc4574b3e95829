import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import { peekHeader, peekPayload, sha256 } from "@clearseat/proof";
import { ReceiptPayload, ReportPayload, Statement } from "@clearseat/shared";
import { AgentNotes } from "./agent-notes.ts";
import { parseCompact } from "./compact-envelope.ts";
import {
  type DocumentName,
  EnrollmentRecord,
  type KeptReport,
  LedgerEnd,
  type LedgerHead,
  type LedgerReader,
  type LedgerSize,
  type LedgerState,
  type StateEntry,
  type StoredDocument,
} from "./ledger.ts";
import type { LedgerEvidence } from "./ledger-evidence.ts";
import { LedgerBase, MetaTable, parseJson } from "./meta-table.ts";
import { readEvidence } from "./read-evidence.ts";
import { DATA_VERSION_SQL, USED_BYTES_SQL } from "./schema.ts";

/** What every cycle needs, kept in memory while no other process writes. */
interface Mirror {
  readonly dataVersion: number;
  head: LedgerHead;
  state: LedgerState;
}

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

export class SqliteLedgerReader implements LedgerReader {
  protected readonly database: DatabaseSync;
  protected readonly meta: MetaTable;
  readonly #limitBytes: number;
  readonly #statements = new Map<string, StatementSync>();
  #mirror: Mirror | null = null;

  constructor(database: DatabaseSync, limitBytes: number) {
    this.database = database;
    this.meta = new MetaTable(database);
    this.#limitBytes = limitBytes;
  }

  enrollment(): EnrollmentRecord | null {
    return this.meta.readJson("enrollment", EnrollmentRecord);
  }

  deviceId(): string | null {
    const envelope = parseCompact(this.enrollment()?.envelope ?? "");
    return envelope === null ? null : (peekHeader(envelope)?.kid ?? null);
  }

  origin(): string | null {
    const record = this.enrollment();
    // The compact line is exactly the text that envelopeHash covers, also when it is damaged.
    return record === null ? null : sha256(record.envelope);
  }

  head(): LedgerHead {
    return this.mirror().head;
  }

  state(): LedgerState {
    return this.mirror().state;
  }

  needFull(): boolean {
    return this.meta.read("need_full") !== null;
  }

  firstUnsent(): number | null {
    const row = this.prepared("SELECT min(sequence) AS sequence FROM report WHERE receipt IS NULL").get();
    return typeof row?.["sequence"] === "number" ? row["sequence"] : null;
  }

  unsentCount(): number {
    return Number(this.prepared("SELECT count(*) AS unsent FROM report WHERE receipt IS NULL").get()?.["unsent"]);
  }

  firstKept(): number | null {
    const row = this.prepared("SELECT min(sequence) AS sequence FROM report").get();
    return typeof row?.["sequence"] === "number" ? row["sequence"] : null;
  }

  newestReceipt(): ReceiptPayload | null {
    return readReceipt(this.meta.read("newest_receipt"));
  }

  keptReports(limit = -1): KeptReport[] {
    const disclosures = this.prepared("SELECT statement FROM disclosure WHERE sequence = ? ORDER BY position");
    const rows = this.prepared("SELECT sequence, report, receipt FROM report ORDER BY sequence DESC LIMIT ?").all(
      limit,
    );
    return rows.map((row) => ({
      sequence: Number(row["sequence"]),
      reportHash: sha256(String(row["report"])),
      payload: readReportPayload(String(row["report"])),
      receipt: readReceipt(textOrNull(row["receipt"])),
      statements: disclosures
        .all(Number(row["sequence"]))
        .map((one) => parseJson(textOrNull(one["statement"]), Statement)),
    }));
  }

  document(name: DocumentName): StoredDocument | null {
    const row = this.prepared("SELECT tag, envelope FROM document WHERE name = ?").get(name);
    if (row === undefined) return null;
    const line = textOrNull(row["envelope"]);
    return { tag: String(row["tag"]), envelope: line === null ? null : parseCompact(line) };
  }

  notes(): AgentNotes {
    return this.meta.readJson("notes", AgentNotes) ?? AgentNotes.parse({});
  }

  end(): ReturnType<LedgerReader["end"]> {
    const end = this.meta.readJson("end", LedgerEnd);
    return end === null ? null : { at: end.at, rival: readReceipt(end.rival) };
  }

  size(): LedgerSize {
    return { usedBytes: Number(this.prepared(USED_BYTES_SQL).get()?.["used"]), limitBytes: this.#limitBytes };
  }

  evidence(): LedgerEvidence {
    return readEvidence(this.database, this.meta);
  }

  close(): void {
    this.database.close();
  }

  /** A statement compiled once. */
  protected prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Head and state; read again when another process has written. */
  protected mirror(): Mirror {
    const dataVersion = Number(this.prepared(DATA_VERSION_SQL).get()?.["data_version"]);
    if (this.#mirror === null || this.#mirror.dataVersion !== dataVersion) {
      this.#mirror = { dataVersion, head: this.#readHead(), state: this.#readState() };
    }
    return this.#mirror;
  }

  /** After a rollback, memory must not know more than the disk. */
  protected forgetMirror(): void {
    this.#mirror = null;
  }

  protected base(): LedgerBase | null {
    return this.meta.readJson("base", LedgerBase);
  }

  #readHead(): LedgerHead {
    const row = this.prepared("SELECT sequence, report FROM report ORDER BY sequence DESC LIMIT 1").get();
    if (row !== undefined) return { sequence: Number(row["sequence"]), reportHash: sha256(String(row["report"])) };
    const base = this.base();
    return { sequence: base?.sequence ?? 0, reportHash: base?.reportHash ?? this.origin() ?? "" };
  }

  #readState(): LedgerState {
    const state = new Map<string, StateEntry>();
    for (const row of this.prepared("SELECT place, commitment, salt, statement, seen_in FROM state").all()) {
      const statement = parseJson(String(row["statement"]), Statement);
      // A damaged row is left out; `verify` names it, and the state digest makes the collector ask for a full report.
      if (statement === null) continue;
      state.set(String(row["place"]), {
        commitment: String(row["commitment"]),
        salt: String(row["salt"]),
        statement,
        seenIn: Number(row["seen_in"]),
      });
    }
    return state;
  }
}

function readReceipt(line: string | null): ReceiptPayload | null {
  const envelope = line === null ? null : parseCompact(line);
  const payload = envelope === null ? null : ReceiptPayload.safeParse(peekPayload(envelope));
  return payload?.success === true ? payload.data : null;
}

function readReportPayload(line: string): ReportPayload | null {
  const envelope = parseCompact(line);
  const payload = envelope === null ? null : ReportPayload.safeParse(peekPayload(envelope));
  return payload?.success === true ? payload.data : null;
}
