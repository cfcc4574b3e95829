import { toInstantOrNull } from "@clearseat/shared";
import { type LogClock, toLocalTime } from "./log-clock.ts";
import { parseLogTime } from "./tool-log-entry.ts";

/** What one program wrote into the system's own log. */
export interface SystemLogLine {
  readonly at: string;
  readonly message: string;
}

const NEW_STAMP =
  /^(?<date>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2}:\d{2})(?:\.\d+)?(?<zone>Z|[+-]\d{2}:\d{2}) \S+ (?<rest>.*)$/u;
const OLD_STAMP =
  /^(?<month>[A-Z][a-z]{2}) +(?<day>\d{1,2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) \S+ (?<rest>.*)$/u;

/** Lines of one program in a syslog file, whose stamps are of RFC 3339 or, older, local and without a year. */
export function parseSyslog(text: string, program: string, toInstant: LogClock): SystemLogLine[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.includes(`${program}[`));
  return lines.flatMap((line) => {
    const { at, rest } = readNewStamp(line) ?? readOldStamp(line, toInstant);
    const start = rest.indexOf("]: ");
    return at === null || !rest.startsWith(`${program}[`) || start < 0 ? [] : [{ at, message: rest.slice(start + 3) }];
  });
}

/** When a line was written, and what follows the machine's name. */
interface StampedLine {
  readonly at: string | null;
  readonly rest: string;
}

function readNewStamp(line: string): StampedLine | null {
  const { date = "", time = "", zone = "", rest } = NEW_STAMP.exec(line)?.groups ?? {};
  return rest === undefined ? null : { at: parseLogTime(date, time, zone), rest };
}

function readOldStamp(line: string, toInstant: LogClock): StampedLine {
  const { rest = "", ...parts } = OLD_STAMP.exec(line)?.groups ?? {};
  const local = toLocalTime(parts);
  return { at: local === null ? null : toInstant(local), rest };
}

/** Lines of `journalctl --output=json`: one object a line, with microseconds since the epoch. */
export function parseJournal(text: string): SystemLogLine[] {
  return jsonLines(text).flatMap(({ MESSAGE: message, __REALTIME_TIMESTAMP: stamp }) => {
    const at = typeof stamp === "string" && /^\d{1,17}$/u.test(stamp) ? toSecond(Number(stamp) / 1_000) : null;
    return at === null || typeof message !== "string" ? [] : [{ at, message }];
  });
}

/** Lines of macOS `log show --style ndjson`: `2026-03-02 10:23:05.123456-0600`. */
export function parseUnifiedLog(text: string): SystemLogLine[] {
  return jsonLines(text).flatMap(({ eventMessage: message, timestamp }) => {
    const stamp = typeof timestamp === "string" ? timestamp : "";
    const [, date = "", time = "", hours = "", minutes = ""] =
      /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}\.\d+)([+-]\d{2})(\d{2})$/u.exec(stamp) ?? [];
    const at = parseLogTime(date, time, `${hours}:${minutes}`);
    return at === null || typeof message !== "string" ? [] : [{ at, message }];
  });
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text.split("\n").flatMap((line) => {
    if (!line.startsWith("{")) return [];
    try {
      return [JSON.parse(line) as Record<string, unknown>];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

function toSecond(ms: number): string | null {
  return toInstantOrNull(Math.floor(ms / 1_000) * 1_000);
}
