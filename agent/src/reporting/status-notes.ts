import { toInstant, toMillis } from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import type { AgentNotes } from "../ledger/agent-notes.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { CoreLog, CycleResult } from "./agent-core.ts";
import type { Attempts } from "./attempts.ts";
import { makeSetback, type Setback } from "./setback.ts";
import type { SignedDocuments } from "./signed-documents.ts";

export interface NotedCycle {
  readonly nowMs: number;
  readonly isCheckIn: boolean;
  readonly sealingPaused: boolean;
  readonly result: CycleResult;
}

export interface StatusNotesOptions {
  readonly ledger: Ledger;
  readonly attempts: Attempts;
  readonly documents: SignedDocuments;
  readonly log: CoreLog | undefined;
}

/** Leaves notes for `status`, which is another process, and logs trouble once when it begins. */
export class StatusNotes {
  readonly #options: StatusNotesOptions;
  #notes: AgentNotes;

  constructor(options: StatusNotesOptions) {
    this.#options = options;
    this.#notes = options.ledger.notes();
  }

  /** The last failure again, while it is too early for the next try. */
  lastSetback(): Setback {
    const { trouble } = this.#notes;
    return trouble === null
      ? makeSetback("waiting", "Waiting before the next try.")
      : makeSetback(trouble.code, trouble.detail);
  }

  /** A look that changed nothing writes nothing. */
  note(cycle: NotedCycle): void {
    const { result } = cycle;
    const isNews = this.#isNews(result.setback);
    if (isNews && result.setback !== null) {
      this.#options.log?.warn({ code: result.setback.code, detail: result.setback.detail }, "Could not report.");
    }
    const isEventful = cycle.isCheckIn || isNews || result.sealed > 0 || result.sent > 0;
    if (!isEventful) return;
    this.#notes = this.#describe(cycle, isNews);
    this.#options.ledger.saveNotes(this.#notes);
  }

  #isNews(setback: Setback | null): boolean {
    const { trouble } = this.#notes;
    return setback?.code !== trouble?.code || setback?.detail !== trouble?.detail;
  }

  /** The newest receipt was given within this cycle. */
  #compareClocks(nowMs: number): number | null {
    const receipt = this.#options.ledger.newestReceipt();
    return receipt === null ? null : nowMs - toMillis(receipt.receivedAt);
  }

  #describe({ nowMs, result, sealingPaused }: NotedCycle, isNews: boolean): AgentNotes {
    const { attempts, documents } = this.#options;
    const now = toInstant(nowMs);
    const nextMs = attempts.notBeforeMs();
    const { trouble, lastLookAt } = this.#notes;
    const { setback } = result;
    return {
      lastLookAt: result.recognition === null ? lastLookAt : now,
      lastAttemptAt: now,
      nextAttemptAt: nextMs === null ? null : toInstant(nextMs),
      trouble:
        setback === null
          ? null
          : { at: isNews || trouble === null ? now : trouble.at, code: setback.code, detail: setback.detail },
      sealingPaused,
      clockAheadMs: result.sent > 0 ? this.#compareClocks(nowMs) : this.#notes.clockAheadMs,
      policyTag: documents.policy.tag,
      catalogVersion: documents.catalog.version,
      checkInMinutes: documents.policy.checkInMinutes,
      agentVersion: AGENT_VERSION,
      farewell: null,
    };
  }
}
