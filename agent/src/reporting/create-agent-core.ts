import { createVerifier, randomToken, thumbprint, type Verifier } from "@clearseat/proof";
import { DAY_MS, type Envelope, type Signal, type Snapshot, toBoundedText } from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import type { EnrollmentRecord, LedgerState } from "../ledger/ledger.ts";
import { describeStorageFault, sqliteCode } from "../ledger/ledger-error.ts";
import { type Recognition, recognize } from "../recognize/recognize.ts";
import type { AgentCore, AgentCoreOptions, CycleResult } from "./agent-core.ts";
import { Attempts } from "./attempts.ts";
import { LONGEST_WAIT_MS } from "./back-off.ts";
import { companyHash } from "./company-hash.ts";
import { enrollDevice } from "./enroll-device.ts";
import { holdToContract } from "./hold-to-contract.ts";
import { PauseWatch } from "./pause-watch.ts";
import { type SealResult, sealChanges } from "./seal-changes.ts";
import { type SendResult, sendReports } from "./send-reports.ts";
import { makeSetback, type Setback } from "./setback.ts";
import { SignedDocuments } from "./signed-documents.ts";
import { StatusNotes } from "./status-notes.ts";

/** Longest boot id that a report carries. */
const LONGEST_BOOT_ID = 64;

const STATUS_BY_CODE: ReadonlyMap<string, EnrollmentRecord["status"]> = new Map([
  ["approval_pending", "pending_approval"],
  ["device_rejected", "rejected"],
]);

type SendSummary = Pick<SendResult, "sent" | "setback" | "rival">;

interface Cycle {
  /** Report even when nothing changed. */
  readonly heartbeat: boolean;
  /** The story of before has just ended; it ends once in a cycle. */
  readonly isAnew?: boolean;
}

/** Room on a disk comes back without anybody's doing, so a full one is tried again as often as an absent collector. */
function toFailure(error: unknown): Setback {
  if (sqliteCode(error) === null)
    return makeSetback("internal", error instanceof Error ? error.message : String(error));
  const setback = makeSetback("ledger_unusable", `The ledger cannot be written: ${describeStorageFault(error)}.`);
  return { ...setback, longestMs: LONGEST_WAIT_MS };
}

class Core implements AgentCore {
  readonly #options: AgentCoreOptions;
  readonly #collector: Verifier;
  readonly #documents: SignedDocuments;
  readonly #attempts: Attempts;
  /** Stands in where the system does not tell one boot from another. */
  readonly #runId = randomToken(16);
  readonly #notes: StatusNotes;
  readonly #pauses: PauseWatch;
  #previous: { state: LedgerState; signals: ReadonlyMap<string, Signal> } | null = null;
  #retentionDueMs = 0;
  /** Cycles never overlap: each starts when the one before has ended. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: AgentCoreOptions) {
    this.#options = options;
    this.#collector = createVerifier(options.settings.collectorKey);
    this.#pauses = new PauseWatch(options.ledger.notes().lastLookAt);
    this.#documents = new SignedDocuments({
      ledger: options.ledger,
      client: options.client,
      collector: this.#collector,
      bundled: options.catalog,
    });
    this.#attempts = new Attempts(() => options.random.fraction());
    this.#notes = new StatusNotes({
      ledger: options.ledger,
      attempts: this.#attempts,
      documents: this.#documents,
      log: options.log,
    });
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
    // Whoever waits for this turn learns of its failure; the next turn only waits for its end.
    this.#queue = Promise.allSettled([turn]);
    return turn;
  }

  /** Whatever goes wrong inside, the agent goes on: it is told and tried again. */
  async #guardedCycle(cycle: Cycle): Promise<CycleResult> {
    try {
      return await this.#runCycle(cycle);
    } catch (error) {
      this.#options.log?.error({ err: error }, "The cycle failed.");
      const setback = toFailure(error);
      this.#attempts.fail(this.#options.clock.now(), setback);
      return this.#noteFailure(cycle, { recognition: null, sealed: 0, sent: 0, setback });
    }
  }

  /** A ledger that cannot be written must not turn one failure into a crash. */
  #noteFailure(cycle: Cycle, result: CycleResult): CycleResult {
    try {
      return this.#finish(cycle, result);
    } catch (error) {
      this.#options.log?.error({ err: error }, "The ledger cannot be written.");
      return result;
    }
  }

  async #runCycle(cycle: Cycle): Promise<CycleResult> {
    const obstacle = await this.#ensureEnrolled();
    if (obstacle !== null) return this.#finish(cycle, { recognition: null, sealed: 0, sent: 0, setback: obstacle });
    if (cycle.heartbeat) this.#applyRetention();
    const snapshot = await this.#takeSnapshot();
    this.#pauses.looked(snapshot.takenAt);
    const recognition = this.#hold(this.#recognize(snapshot));
    const first = await this.#report(cycle, snapshot, recognition);
    if (first.rival !== null && this.#mayStartAnew(cycle)) return this.#startAnew(first.rival);
    // The collector asked for the whole state: it gets it from this very look, once.
    const isFullWanted = first.setback === null && first.sent > 0 && this.#options.ledger.needFull();
    if (!isFullWanted) return this.#finish(cycle, { recognition, ...first }, first.outcome === "full");
    const second = await this.#report({ heartbeat: true }, snapshot, recognition);
    const sum = { sealed: first.sealed + second.sealed, sent: first.sent + second.sent, setback: second.setback };
    return this.#finish(cycle, { recognition, ...sum }, second.outcome === "full");
  }

  #mayStartAnew({ isAnew = false }: Cycle): boolean {
    return !isAnew && this.#options.settings.enrollSecret !== undefined;
  }

  /**
   * The collector proved that it accepted another story, as it does after this laptop's disk was restored: nothing that
   * follows on this one can ever be accepted. It is set aside for its reader, and the laptop enrolls under a new key.
   */
  #startAnew(rival: Envelope): Promise<CycleResult> {
    const { ledger, clock, log } = this.#options;
    log?.warn({ deviceId: ledger.signer().kid }, "This ledger went back in time; enrolling anew.");
    ledger.startAnew(rival, clock.now());
    this.#attempts.succeed();
    return this.#runCycle({ heartbeat: true, isAnew: true });
  }

  async #report(cycle: Cycle, snapshot: Snapshot, recognition: Recognition): Promise<SealResult & SendSummary> {
    const sealed = this.#seal(cycle, snapshot, recognition);
    return { ...sealed, ...(await this.#send()) };
  }

  async #ensureEnrolled(): Promise<Setback | null> {
    const { ledger, clock } = this.#options;
    const known = ledger.enrollment();
    if (known !== null && known.status !== "requested") return this.#checkCollector(known);
    if (!this.#attempts.mayTry(clock.now())) return this.#notes.lastSetback();
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
    return makeSetback(
      "collector_key_mismatch",
      "This laptop was enrolled with a collector that has another key than the setting collectorKey.",
    );
  }

  #takeSnapshot(): Promise<Snapshot> {
    return this.#options.look({ activity: this.#documents.policy.activity });
  }

  #recognize(snapshot: Snapshot): Recognition {
    const { settings, clock } = this.#options;
    const recognition = (this.#options.recognize ?? recognize)(snapshot, {
      catalog: this.#documents.catalog.compiled,
      hash: companyHash(settings, clock.now()),
      previous: this.#previousSignals(),
    });
    if (this.#documents.policy.activity) return recognition;
    // Whatever a snapshot holds, activity is nobody's business unless the company's policy says so.
    return {
      signals: recognition.signals.filter((one) => one.kind !== "activity"),
      gaps: recognition.gaps.filter((one) => one.kind !== "activity"),
    };
  }

  #hold(recognition: Recognition): Recognition {
    const { refused, ...held } = holdToContract(recognition);
    if (refused.length > 0) this.#options.log?.error({ kinds: refused }, "A signal does not fit the contract.");
    return held;
  }

  #previousSignals(): ReadonlyMap<string, Signal> {
    const state = this.#options.ledger.state();
    if (this.#previous?.state === state) return this.#previous.signals;
    const signals = new Map<string, Signal>();
    for (const { statement } of state.values()) {
      if (statement.says === "is")
        signals.set(`${statement.signal.kind}\u0000${statement.signal.key}`, statement.signal);
    }
    this.#previous = { state, signals };
    return signals;
  }

  #seal(cycle: Cycle, snapshot: Snapshot, recognition: Recognition): SealResult {
    const bootId = toBoundedText(snapshot.lifecycle?.bootId ?? this.#runId, LONGEST_BOOT_ID);
    const longestPause = this.#pauses.tell(snapshot.takenAt);
    const result = sealChanges(
      this.#options.ledger,
      { ...recognition, observedAt: snapshot.takenAt },
      {
        heartbeat: cycle.heartbeat,
        bootId,
        ...(longestPause === null ? {} : { longestPause }),
        agentVersion: this.#options.agentVersion ?? AGENT_VERSION,
        catalogVersion: this.#documents.catalog.version,
      },
    );
    if (result.sealed > 0) this.#pauses.sealed(snapshot.takenAt);
    return result;
  }

  async #send(): Promise<SendSummary> {
    const { ledger, client, clock } = this.#options;
    if (ledger.firstUnsent() === null) return { sent: 0, setback: null, rival: null };
    if (!this.#attempts.mayTry(clock.now())) return { sent: 0, setback: this.#notes.lastSetback(), rival: null };
    const result = await sendReports({ ledger, client, collector: this.#collector });
    this.#noteEnrollment(result.setback);
    if (result.setback === null) this.#attempts.succeed();
    else this.#attempts.fail(clock.now(), result.setback);
    const documents = result.answer === null ? null : await this.#documents.refresh(result.answer);
    return { sent: result.sent, setback: result.setback ?? documents, rival: result.rival };
  }

  /** What an answer to a report says about the enrollment. */
  #noteEnrollment(setback: Setback | null): void {
    const { ledger } = this.#options;
    const record = ledger.enrollment();
    const status = setback === null ? "active" : STATUS_BY_CODE.get(setback.code);
    if (record !== null && status !== undefined && record.status !== status)
      ledger.saveEnrollment({ ...record, status });
  }

  #applyRetention(): void {
    const nowMs = this.#options.clock.now();
    if (nowMs < this.#retentionDueMs) return;
    this.#options.ledger.applyRetention(nowMs);
    this.#retentionDueMs = nowMs + DAY_MS;
  }

  #finish(cycle: Cycle, { recognition, sealed, sent, setback }: CycleResult, sealingPaused = false): CycleResult {
    const result = { recognition, sealed, sent, setback };
    this.#notes.note({ nowMs: this.#options.clock.now(), isCheckIn: cycle.heartbeat, sealingPaused, result });
    return result;
  }
}

/** Puts the core together. Throws only when the ledger cannot be read or the collector's key is no key. */
export function createAgentCore(options: AgentCoreOptions): AgentCore {
  return new Core(options);
}
