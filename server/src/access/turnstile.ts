import { AppError } from "../app-error.ts";

/** Lets a few in at a time and has a few more wait. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

const RETRY_SECONDS = 10;

/** Whoever finds too many waiting is turned away with `too_many_requests`. */
export function createTurnstile(limits: { readonly atOnce: number; readonly waiting: number }): Turnstile {
  const queue: (() => void)[] = [];
  let inside = 0;

  async function enter(): Promise<void> {
    if (inside < limits.atOnce) {
      inside += 1;
      return;
    }
    if (queue.length >= limits.waiting)
      throw new AppError("too_many_requests", "Too many people sign in at once; try again soon.", {
        extra: { retryAfterSeconds: RETRY_SECONDS },
      });
    // Whoever leaves hands on the place, so the count stays.
    await new Promise<void>((resolve) => void queue.push(resolve));
  }

  function leave(): void {
    const next = queue.shift();
    if (next === undefined) inside -= 1;
    else next();
  }

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
