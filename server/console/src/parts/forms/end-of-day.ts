/** The last second of a day in UTC, as the API has it; undefined for no day. */
export function endOfDay(day: string): string | undefined {
  return day === "" ? undefined : `${day}T23:59:59Z`;
}
