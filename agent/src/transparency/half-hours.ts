const HALF_HOURS_A_DAY = 48;

function clockTime(halfHour: number): string {
  const hour = String(Math.floor(halfHour / 2)).padStart(2, "0");
  return `${hour}:${halfHour % 2 === 0 ? "00" : "30"}`;
}

/** Half-hours of a day by their numbers, as times of a clock: `[1, 2, 20]` -> `00:30-01:30, 10:00-10:30 UTC`. */
export function describeHalfHours(halfHours: readonly number[]): string {
  const known = new Set(halfHours.filter((one) => Number.isInteger(one) && one >= 0 && one < HALF_HOURS_A_DAY));
  const spans: string[] = [];
  for (let start = 0, end = 0; start < HALF_HOURS_A_DAY; start = end + 1) {
    for (end = start; known.has(end); ) end += 1;
    if (end > start) spans.push(`${clockTime(start)}-${clockTime(end)}`);
  }
  return `${spans.join(", ")} UTC`;
}
