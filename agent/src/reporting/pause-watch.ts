import { HOUR_MS, type Instant, type ReportPayload, toMillis } from "@clearseat/shared";

export type Pause = NonNullable<ReportPayload["longestPause"]>;

/** Reports that follow one another closer than this need no word on what was between them. */
const ORDINARY_MS = HOUR_MS;

function lengthOf({ from, to }: Pause): number {
  return toMillis(to) - toMillis(from);
}

/**
 * Remembers the longest time without a look since the last sealed report. Signs of life that nobody has taken yet are
 * not sealed twice, so a laptop that was awake without a network has few reports to show for it; this tells it from one
 * whose agent did not run.
 */
export class PauseWatch {
  #lastLookAt: Instant | null;
  #sealedAt: Instant | null = null;
  #longest: Pause | null = null;

  /** @param lastLookAt the last look of an earlier life, as the ledger remembers it */
  constructor(lastLookAt: Instant | null) {
    this.#lastLookAt = lastLookAt;
  }

  looked(at: Instant): void {
    const pause = { from: this.#lastLookAt ?? at, to: at };
    this.#lastLookAt = at;
    // A clock that was set back makes no pause.
    if (lengthOf(pause) >= 0 && (this.#longest === null || lengthOf(pause) > lengthOf(this.#longest)))
      this.#longest = pause;
  }

  /** What a report made now has to say; null when the one before is not long ago. */
  tell(observedAt: Instant): Pause | null {
    const isOrdinary = this.#sealedAt !== null && toMillis(observedAt) - toMillis(this.#sealedAt) <= ORDINARY_MS;
    return isOrdinary ? null : this.#longest;
  }

  sealed(observedAt: Instant): void {
    this.#sealedAt = observedAt;
    this.#longest = null;
  }
}
