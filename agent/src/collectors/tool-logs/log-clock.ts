import { DAY_MS, HOUR_MS, MINUTE_MS, toInstantOrNull } from "@clearseat/shared";
import { offsetAt } from "../parse-time-zone.ts";

/** A time as a log on this machine writes it; `month` 1 to 12. */
export interface LocalTime {
  /** `null`: the log leaves the year out. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Turns the machine's own time of day into an instant; `null` for what no calendar has. */
export type LogClock = (local: LocalTime) => string | null;

/**
 * A log that writes local time means the zone that the machine has now: in which zone it once was, no log says. A year
 * that is left out is the latest in which the line is not from the future, by more than a day.
 */
export function makeLogClock(timeZone: string, nowMs: number): LogClock {
  const offsets = new Map<number, number>();
  function offsetMsAt(ms: number): number {
    const hour = Math.floor(ms / HOUR_MS);
    const offset = offsets.get(hour) ?? (offsetAt(timeZone, hour * HOUR_MS) ?? 0) * MINUTE_MS;
    offsets.set(hour, offset);
    return offset;
  }
  function toUtcMs(year: number, { month, day, hour, minute, second }: LocalTime): number | null {
    const wall = new Date(0);
    wall.setUTCFullYear(year, month - 1, day);
    wall.setUTCHours(hour, minute, second, 0);
    const fits =
      wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
    if (!fits) return null;
    const guess = wall.getTime() - offsetMsAt(wall.getTime());
    return wall.getTime() - offsetMsAt(guess);
  }
  const thisYear = new Date(nowMs + DAY_MS).getUTCFullYear();
  return (local) => {
    if (local.year !== null) return toInstantOf(toUtcMs(local.year, local));
    const candidates = [thisYear, thisYear - 1].map((year) => toUtcMs(year, local));
    return toInstantOf(candidates.find((ms) => ms !== null && ms <= nowMs + DAY_MS) ?? null);
  };
}

function toInstantOf(ms: number | null): string | null {
  return ms === null ? null : toInstantOrNull(ms);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Parts of a line's time, as a pattern found them -> a local time; `null` when one is none. */
export function toLocalTime(parts: Readonly<Record<string, string | undefined>>): LocalTime | null {
  const { year, month = "", day, hour, minute, second = "0" } = parts;
  const named = MONTHS.indexOf(month.toLowerCase()) + 1;
  const numbers = [named > 0 ? named : Number(month), Number(day), Number(hour), Number(minute), Number(second)];
  if (!numbers.every((value) => Number.isInteger(value) && value >= 0)) return null;
  const [inYear = 0, inMonth = 0, atHour = 0, atMinute = 0, atSecond = 0] = numbers;
  const calendar = { year: year === undefined ? null : Number(year), month: inYear, day: inMonth };
  return { ...calendar, hour: atHour, minute: atMinute, second: atSecond };
}
