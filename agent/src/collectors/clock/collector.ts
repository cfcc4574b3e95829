import { HOUR_MS } from "@clearseat/shared";
import { found, valueOrNull } from "../../platform/answer.ts";
import { defineCollector } from "../collector.ts";
import { offsetAt } from "../parse-time-zone.ts";
import { systemZone } from "../system-zone.ts";

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
    const zone = systemZone(doors.files, "linux");
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
