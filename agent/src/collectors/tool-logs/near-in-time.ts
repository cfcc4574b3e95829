import { MINUTE_MS, toMillis } from "@clearseat/shared";

/** Two logs of one program tell one log-in within this of each other. */
const SAME_LOGIN_MS = 2 * MINUTE_MS;

/** Finds what was told at nearly the same time, the earliest if several were. */
export function nearInTime<T extends { readonly at: string | null }>(
  told: readonly T[],
): (at: string | null) => T | undefined {
  const inOrder = told
    .flatMap((one) => (one.at === null ? [] : [{ one, atMs: toMillis(one.at) }]))
    .sort((left, right) => left.atMs - right.atMs);
  return (at) => {
    if (at === null) return undefined;
    const earliestMs = toMillis(at) - SAME_LOGIN_MS;
    let [from, to] = [0, inOrder.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((inOrder[middle]?.atMs ?? 0) < earliestMs) from = middle + 1;
      else to = middle;
    }
    const found = inOrder[from];
    return found !== undefined && found.atMs <= earliestMs + 2 * SAME_LOGIN_MS ? found.one : undefined;
  };
}
