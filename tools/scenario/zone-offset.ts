const QUARTER_HOUR_MS = 900_000;

const formats = new Map<string, Intl.DateTimeFormat | null>();
const latest = new Map<string, { readonly quarter: number; readonly minutes: number }>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

export function isTimeZone(zone: string): boolean {
  return formatOf(zone) !== null;
}

/** Minutes east of UTC in a zone at an instant, daylight saving included; null for a zone nobody knows. */
export function offsetMinutes(zone: string, ms: number): number | null {
  // No zone has ever changed its offset within a quarter of an hour of UTC, and formatting is the dear part.
  const quarter = Math.floor(ms / QUARTER_HOUR_MS);
  const known = latest.get(zone);
  if (known?.quarter === quarter) return known.minutes;
  const format = formatOf(zone);
  if (format === null) return null;
  const name = format.formatToParts(ms).find((part) => part.type === "timeZoneName")?.value ?? "";
  const minutes = parseOffset(name);
  latest.set(zone, { quarter, minutes });
  return minutes;
}

/** `GMT-05:30` -> -330; `GMT` -> 0. */
function parseOffset(name: string): number {
  const parts = /^GMT([+-])(\d{2}):(\d{2})/u.exec(name);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === "-" ? -minutes : minutes;
}
