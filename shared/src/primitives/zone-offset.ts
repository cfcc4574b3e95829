import { DAY_MS } from "./durations.ts";

/** Asking the system takes most of a millisecond, and a company has few zones on many lines. */
const formats = new Map<string, Intl.DateTimeFormat | null>();
/** Names may come from outside; a flood of made-up ones must not stay. */
const MAX_FORMATS = 1_000;
/** The day last asked for, and its offset when it has only one. */
const days = new Map<string, { readonly day: number; readonly minutes: number | null }>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    format = makeFormat(zone);
    if (formats.size >= MAX_FORMATS) formats.clear();
    formats.set(zone, format);
  }
  return format;
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    // The runtime has no other way to say that it does not know a zone.
    return null;
  }
}

/** Is it an IANA time zone that this runtime knows? */
export function isTimeZone(zone: string): boolean {
  return formatOf(zone) !== null;
}

/** Minutes east of UTC in a zone at an instant, daylight saving included; null for a zone nobody knows. */
export function offsetMinutes(zone: string, ms: number): number | null {
  const format = formatOf(zone);
  if (format === null) return null;
  return wholeDayOffset(zone, format, Math.floor(ms / DAY_MS)) ?? formatOffset(format, ms);
}

/** Formatting is dear, and on all but a few days of a year an offset holds all day. */
function wholeDayOffset(zone: string, format: Intl.DateTimeFormat, day: number): number | null {
  let known = days.get(zone);
  if (known?.day !== day) {
    const minutes = formatOffset(format, day * DAY_MS);
    known = { day, minutes: minutes === formatOffset(format, (day + 1) * DAY_MS) ? minutes : null };
    days.set(zone, known);
  }
  return known.minutes;
}

/** `GMT-05:30` -> -330; `GMT` -> 0. */
function formatOffset(format: Intl.DateTimeFormat, ms: number): number {
  const name = format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
  const parts = /^GMT([+-])(\d{2}):(\d{2})/u.exec(name);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === "-" ? -minutes : minutes;
}
