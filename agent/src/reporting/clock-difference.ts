/** Reports are judged by the collector's clock; a difference below this is nothing. */
const TOLERANCE_MS = 120_000;

export function isClockWrong(aheadMs: number): boolean {
  return Math.abs(aheadMs) > TOLERANCE_MS;
}

/** @param aheadMs this laptop's clock minus the collector's; negative: behind */
export function describeClockDifference(aheadMs: number): string {
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  return `This laptop's clock is ${seconds} s ${aheadMs < 0 ? "behind" : "ahead of"} the collector's.`;
}
