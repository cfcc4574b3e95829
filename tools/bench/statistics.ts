/** The middle value; of an even number the mean of the two in the middle. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError("there is no median of nothing");
  return (lower + upper) / 2;
}

/** The smallest value that so large a part of all values do not exceed (nearest rank). Throws on an empty list. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("there is no percentile of nothing");
  return value;
}

/** Ratios of pairs that were measured in turn, so that what slows the machine for a while slows both of a pair. */
export function pairedRatios(values: readonly number[], floors: readonly number[]): number[] {
  if (values.length !== floors.length) throw new RangeError("every value needs a floor of its own round");
  return values.map((value, round) => value / (floors[round] as number));
}

/** Largest over smallest: 1 when all rounds agree. */
export function spread(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values);
}

/** So many significant digits as a person compares. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
