/** `/usr/share/zoneinfo/America/Chicago`, absolute or relative, with or without `posix/` -> America/Chicago. */
export function parseZoneLink(target: string): string | null {
  return /(?:^|\/)zoneinfo\/(?:posix\/|right\/)?(.+)$/su.exec(target)?.[1] ?? null;
}

/** The one line of Debian's `/etc/timezone`. */
export function parseZoneFile(text: string): string | null {
  const zone = text.trim();
  return /^[A-Za-z][A-Za-z0-9_+/-]*$/u.test(zone) ? zone : null;
}

/** `GMT-06:00` of Intl's longOffset -> -360. */
export function parseOffset(text: string): number | null {
  const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::\d{2})?)?$/u.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" && minutes !== 0 ? -minutes : minutes;
}

/** Minutes east of UTC in this zone at this instant; `null` for a zone that nobody knows. */
export function offsetAt(timeZone: string, atMs: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(atMs);
    return parseOffset(parts.find((part) => part.type === "timeZoneName")?.value ?? "");
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
