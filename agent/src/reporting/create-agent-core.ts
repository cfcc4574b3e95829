import { DAY_MS, toInstant, type Signal, type Snapshot } from "@clearseat/shared";
import { createVerifier, randomToken, thumbprint, type Verifier } from "@clearseat/proof";
import { AGENT_VERSION } from "../config/agent-version.ts";
import type { AgentNotes } from "../ledger/agent-notes.ts";
import type { EnrollmentRecord, LedgerState } from "../ledger/ledger.ts";
import { recognize, type Recognition } from "../recognize/recognize.ts";
import type { AgentCore, AgentCoreOptions, CycleResult } from "./agent-core.ts";
import { Attempts } from "./attempts.ts";
import { companyHash } from "./company-hash.ts";
import { enrollDevice } from "./enroll-device.ts";
import { sealChanges, type SealResult } from "./seal-changes.ts";
import { sendReports } from "./send-reports.ts";
import { makeSetback, type Setback } from "./setback.ts";
import { SignedDocuments } from "./signed-documents.ts";

/** Longest boot id that a report carries. */
const LONGEST_BOOT_ID = 64;

interface Cycle {
  /** Report even when nothing changed. */
  readonly heartbeat: boolean;
}

class Core implements AgentCore {
  readonly #options: AgentCoreOptions;
  readonly #collector: Verifier;
  readonly #documents: SignedDocuments;
  readonly #attempts: Attempts;
  /** Stands in where the system does not tell one boot from another. */
  readonly #runId = randomToken(16);
  #notes: AgentNotes;
  #previous: { state: LedgerState; signals: ReadonlyMap<string, Signal> } | null = null;
  #retentionDueMs = 0;
  /** Cycles never overlap: each starts when the one before has ended. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: AgentCoreOptions) {
    this.#options = options;
    this.#collector = createVerifier(options.settings.collectorKey);
    this.#documents = new SignedDocuments({ ledger: options.ledger, client: options.client, collector: this.#collector, bundled: options.catalog });
    this.#attempts = new Attempts(() => options.random.fraction());
    this.#notes = options.ledger.notes();
  }

  enroll(): Promise<Setback | null> {
    return this.#inTurn(() => this.#ensureEnrolled());
  }

  look(): Promise<CycleResult> {
    return this.#inTurn(() => this.#guardedCycle({ heartbeat: false }));
  }

  checkIn(): Promise<CycleResult> {
    return this.#inTurn(() => this.#guardedCycle({ heartbeat: true }));
  }

  policy(): ReturnType<AgentCore["policy"]> {
    return this.#documents.policy;
  }

  nextAttemptAtMs(): number | null {
    return this.#attempts.notBeforeMs();
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(act);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Whatever goes wrong inside, the agent goes on: it is told and tried again. */
  async #guardedCycle(cycle: Cycle): Promise<CycleResult> {
    try {
      return await this.#runCycle(cycle);
    } catch (error) {
      this.#options.log?.error({ err: error }, "The cycle failed.");
      const setback = makeSetback("internal", error instanceof Error ? error.message : String(error));
      this.#attempts.fail(this.#options.clock.now(), setback);
      return { recognition: null, sealed: 0, sent: 0, setback };
    }
  }

  async #runCycle(cycle: Cycle): Promise<CycleResult> {
    const obstacle = await this.#ensureEnrolled();
    if (obstacle !== null) return this.#finish(cycle, { recognition: null, sealed: 0, sent: 0, setback: obstacle });
    if (cycle.heartbeat) this.#applyRetention();
    const snapshot = await this.#takeSnapshot();
    const recognition = this.#recognize(snapshot);
    const first = this.#seal(cycle, snapshot, recognition);
    const sending = await this.#send();
    // The collector asked for the whole state: it gets it from this very look, once.
    const isFullWanted = sending.setback === null && sending.sent > 0 && this.#options.ledger.needFull();
    const second = isFullWanted ? this.#seal({ heartbeat: true }, snapshot, recognition) : null;
    const again = second === null ? null : await this.#send();
    return this.#finish(cycle, {
      recognition, sealed: first.sealed + (second?.sealed ?? 0), sent: sending.sent + (again?.sent ?? 0), setback: (again ?? sending).setback,
    }, (second ?? first).outcome === "full");
  }

  async #ensureEnrolled(): Promise<Setback | null> {
    const { ledger, clock } = this.#options;
    const known = ledger.enrollment();
    if (known !== null && known.status !== "requested") return this.#checkCollector(known);
    if (!this.#attempts.mayTry(clock.now())) return this.#lastSetback();
    const result = await enrollDevice({ ...this.#options, look: () => this.#takeSnapshot() });
    if (!("code" in result)) {
      this.#attempts.succeed();
      this.#options.log?.info({ status: result.status }, "Enrolled.");
      return null;
    }
    this.#attempts.fail(clock.now(), result);
    return result;
  }

  #checkCollector(record: EnrollmentRecord): Setback | null {
    if (thumbprint(record.collectorKey) === this.#collector.kid) return null;
    return makeSetback("collector_key_mismatch", "This laptop was enrolled with a collector that has another key than the setting collectorKey.");
  }

  #lastSetback(): Setback {
    const { trouble } = this.#notes;
    return makeSetback(trouble?.code ?? "waiting", trouble?.detail ?? "Waiting before the next try.");
  }

  #takeSnapshot(): Promise<Snapshot> {
    return this.#options.look({ activity: this.#documents.policy.activity });
  }

  #recognize(snapshot: Snapshot): Recognition {
    const { settings, clock } = this.#options;
    const recognition = recognize(snapshot, {
      catalog: this.#documents.catalog.compiled, hash: companyHash(settings, clock.now()), previous: this.#previousSignals(),
    });
    if (this.#documents.policy.activity) return recognition;
    // Whatever a snapshot holds, activity is nobody's business unless the company's policy says so.
    return { signals: recognition.signals.filter((one) => one.kind !== "activity"), gaps: recognition.gaps.filter((one) => one.kind !== "activity") };
  }

  #previousSignals(): ReadonlyMap<string, Signal> {
    const state = this.#options.ledger.state();
    if (this.#previous?.state === state) return this.#previous.signals;
    const signals = new Map<string, Signal>();
    for (const { statement } of state.values()) {
      if (statement.says === "is") signals.set(`${statement.signal.kind}\u0000${statement.signal.key}`, statement.signal);
    }
    this.#previous = { state, signals };
    return signals;
  }

  #seal(cycle: Cycle, snapshot: Snapshot, recognition: Recognition): SealResult {
    const bootId = snapshot.lifecycle?.bootId?.slice(0, LONGEST_BOOT_ID) ?? this.#runId;
    return sealChanges(this.#options.ledger, { ...recognition, observedAt: snapshot.takenAt }, {
      heartbeat: cycle.heartbeat, bootId, agentVersion: AGENT_VERSION, catalogVersion: this.#documents.catalog.version,
    });
  }

  async #send(): Promise<{ sent: number; setback: Setback | null }> {
    const { ledger, client, clock } = this.#options;
    if (ledger.firstUnsent() === null) return { sent: 0, setback: null };
    if (!this.#attempts.mayTry(clock.now())) return { sent: 0, setback: this.#lastSetback() };
    const result = await sendReports({ ledger, client, collector: this.#collector });
    this.#noteEnrollment(result.setback);
    if (result.setback === null) this.#attempts.succeed();
    else this.#attempts.fail(clock.now(), result.setback);
    const documents = result.answer === null ? null : await this.#documents.refresh(result.answer);
    return { sent: result.sent, setback: result.setback ?? documents };
  }

  /** What an answer to a report says about the enrollment. */
  #noteEnrollment(setback: Setback | null): void {
    const { ledger } = this.#options;
    const record = ledger.enrollment();
    const status = setback === null ? "active" : setback.code === "approval_pending" ? "pending_approval" : setback.code === "device_rejected" ? "rejected" : record?.status;
    if (record !== null && status !== undefined && record.status !== status) ledger.saveEnrollment({ ...record, status });
  }

  #applyRetention(): void {
    const nowMs = this.#options.clock.now();
    if (nowMs < this.#retentionDueMs) return;
    this.#options.ledger.applyRetention(nowMs);
    this.#retentionDueMs = nowMs + DAY_MS;
  }

  /** Leaves notes for `status`; a look that changed nothing writes nothing. */
  #finish(cycle: Cycle, result: CycleResult, sealingPaused = false): CycleResult {
    const { ledger, clock } = this.#options;
    const { setback } = result;
    const isNewTrouble = setback?.code !== this.#notes.trouble?.code || setback?.detail !== this.#notes.trouble?.detail;
    if (isNewTrouble && setback !== null) this.#options.log?.warn({ code: setback.code, detail: setback.detail }, "Could not report.");
    if (!cycle.heartbeat && !isNewTrouble && result.sealed === 0 && result.sent === 0) return result;
    const now = toInstant(clock.now());
    const nextMs = this.#attempts.notBeforeMs();
    this.#notes = {
      lastLookAt: result.recognition === null ? this.#notes.lastLookAt : now,
      lastAttemptAt: now,
      nextAttemptAt: nextMs === null ? null : toInstant(nextMs),
      trouble: setback === null ? null : { at: isNewTrouble ? now : (this.#notes.trouble?.at ?? now), code: setback.code, detail: setback.detail },
      sealingPaused,
      policyTag: this.#documents.policy.tag,
      catalogVersion: this.#documents.catalog.version,
      checkInMinutes: this.#documents.policy.checkInMinutes,
    };
    ledger.saveNotes(this.#notes);
    return result;
  }
}

/** Puts the core together. Throws only when the ledger cannot be read or the collector's key is no key. */
export function createAgentCore(options: AgentCoreOptions): AgentCore {
  return new Core(options);
}
