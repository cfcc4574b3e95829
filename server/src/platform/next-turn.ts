import { setTimeout as wait } from "node:timers/promises";

/**
 * Resolves in the next turn of the event loop, after what came in meanwhile was taken up. Work on the embedded store never
 * waits for anything by itself, so a loop over it without this would keep everybody else out until its end.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** Lets others go first for so long. */
export async function rest(ms: number): Promise<void> {
  await wait(ms);
}

/** Rests for so long, or until it is woken. */
export function restOrWake(ms: number, woken: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (woken.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, ms);
    const wake = (): void => {
      clearTimeout(timer);
      resolve();
    };
    woken.addEventListener("abort", wake, { once: true });
  });
}
