import { backOffMs } from "./back-off.ts";

/** Remembers failures in a row and when the next try is allowed. */
export class Attempts {
  readonly #fraction: () => number;
  #failures = 0;
  #notBeforeMs = 0;

  /** @param fraction evenly spread in [0, 1), for jitter */
  constructor(fraction: () => number) {
    this.#fraction = fraction;
  }

  mayTry(nowMs: number): boolean {
    return nowMs >= this.#notBeforeMs;
  }

  /** Epoch milliseconds before which nothing is tried; null when a try is allowed at any time. */
  notBeforeMs(): number | null {
    return this.#failures === 0 ? null : this.#notBeforeMs;
  }

  succeed(): void {
    this.#failures = 0;
    this.#notBeforeMs = 0;
  }

  fail(nowMs: number, failure: { readonly retryAfterMs: number | null; readonly longestMs: number }): void {
    this.#failures += 1;
    this.#notBeforeMs = nowMs + backOffMs({ attempt: this.#failures, ...failure }, this.#fraction());
  }
}
