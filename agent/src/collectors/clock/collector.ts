import { HOUR_MS } from "@clearseat/shared";
import { type Answer, failed, found, valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { defineCollector } from "../collector.ts";
import { offsetAt, parseZoneFile, parseZoneLink } from "./parse-time-zone.ts";

function readTimeZone(files: FilesDoor): Answer<string> {
  const link = files.readLink("/etc/localtime");
  const linked = link.ok ? parseZoneLink(link.value) : null;
  if (linked !== null) return found(linked);
  const file = files.readText("/etc/timezone");
  if (!file.ok && file.reason !== "missing") return file;
  if (!file.ok) return link.ok ? failed("unparsable", "/etc/localtime") : link;
  const zone = parseZoneFile(file.value);
  return zone === null ? failed("unparsable", "/etc/timezone") : found(zone);
}

/** Offsets change at half-hours at the earliest, so one answer of the time-zone library serves that long. */
function halfHour(nowMs: number): string {
  return String(Math.floor(nowMs / (HOUR_MS / 2)));
}

/**
 * The system's time zone, as set for all users. Whether it follows the place is a desktop's own setting per person
 * and is not read: `automaticTimeZone` stays unknown.
 */
export const linuxClockCollector = defineCollector({
  id: "clock-localtime",
  section: "clock",
  platforms: ["linux"],
  timeoutMs: 2_000,
  budgetMs: 10,
  async collect({ doors }) {
    const zone = readTimeZone(doors.files);
    if (!zone.ok) return { gap: zone.reason };
    const nowMs = doors.clock.now();
    const offset = await doors.facts.get(`offset ${zone.value}`, halfHour(nowMs), () =>
      found(offsetAt(zone.value, nowMs)),
    );
    return { value: { timeZone: zone.value, utcOffsetMinutes: valueOrNull(offset), automaticTimeZone: null } };
  },
});

/** Elsewhere the runtime knows the zone. */
export const portableClockCollector = defineCollector({
  id: "clock-portable",
  section: "clock",
  platforms: ["windows", "macos"],
  timeoutMs: 2_000,
  budgetMs: 20,
  collect({ doors }) {
    const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { value: { timeZone, utcOffsetMinutes: offsetAt(timeZone, doors.clock.now()), automaticTimeZone: null } };
  },
});
