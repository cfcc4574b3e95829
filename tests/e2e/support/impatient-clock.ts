import type { Clock } from "@clearseat/shared";

/** The real time, plus whatever waiting was skipped: a device that backs off for minutes tries again at once. */
export class ImpatientClock implements Clock {
  #skippedMs = 0;

  now(): number {
    return Date.now() + this.#skippedMs;
  }

  skipTo(ms: number): void {
    this.#skippedMs += Math.max(0, ms - this.now());
  }
}
