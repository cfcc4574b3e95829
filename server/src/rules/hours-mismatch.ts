import { DAY_MS, HALF_HOUR_MS, HOUR_MS, MINUTE_MS, offsetMinutes, toInstant } from "@clearseat/shared";
import { activeDaysOf, activeMomentsOf } from "../detection/active-hours.ts";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase, DeviceFacts } from "../detection/device-case.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { nonEmpty, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["hours-mismatch"];

/** Days with input that a center is worth calculating from, and half-hours of input on such a day. */
const LEAST_DAYS = 5;
const LEAST_HALF_HOURS = 6;
/** Ordinary work lies around one in the afternoon. */
const NOON_OF_WORK_MS = 13 * HOUR_MS;
/** From here on the middle of work is at night: seven in the evening to seven in the morning. */
const FAR_MS = 6 * HOUR_MS;
/** Below this the hours are spread over the day, and their middle says nothing (length of the mean of unit vectors). */
const LEAST_CONCENTRATION = 0.3;

/** The middle of the hours with input is at night in the zone that the directory names. */
export const hoursMismatch: DetectionRule = {
  id: "hours-mismatch",
  version: 1,
  title: "Works at night by the directory's zone",
  family: "place-and-time",
  attack: ["T1078"],
  weights,
  reads: ["activity"],
  benign: ["A night owl, or a parent who works when the children sleep.", "A team whose day is another zone's."],
  blindSpots: [
    "Activity is off unless the company's policy turns it on.",
    "Operators who keep the hours of the country they claim to be in.",
  ],
  triage: ["Ask the manager for the agreed hours.", "See whether the clock or the place differs as well."],
  match: (deviceCase) => {
    const { timeZone } = deviceCase.device;
    if (timeZone === null || deviceCase.device.isTraveling) return [];
    const days = nonEmpty(activeDaysOf(deviceCase).filter(({ halfHours }) => halfHours.length >= LEAST_HALF_HOURS));
    if (days === null || days.length < LEAST_DAYS) return [];
    const [first] = days;
    const middleMs = middleOfDay(activeMomentsOf(days), timeZone);
    if (middleMs === null || distance(middleMs, NOON_OF_WORK_MS) <= FAR_MS) return [];
    return [
      {
        key: "hours",
        weightTenths: weights.otherShift.tenths,
        summary: `On ${days.length} days since ${sayInstant(toInstant(first.startMs))} the middle of the hours with input was about ${sayTime(middleMs)} in the directory's zone ${timeZone}.`,
        since: toInstant(first.startMs),
        evidence: [toEvidence(first.record), ...days.slice(1).map((day) => toEvidence(day.record))],
        clearsWhen: "The hours move into the day, or the directory names the zone in which the person works.",
      },
    ];
  },
  tests: () => [
    // Chicago is five hours behind UTC in these days: half-hour 14 of UTC is two at night there.
    { name: "from nine in the evening to five in the morning", case: workFrom(4, 16), expect: { hours: 6 } },
    {
      name: "the working day of Shenyang",
      case: workFrom(2, 18),
      expect: { hours: 6 },
    },
    { name: "nine to five", case: workFrom(28, 16), expect: {} },
    { name: "a night owl from three in the afternoon to eleven", case: workFrom(40, 16), expect: {} },
    { name: "at night on four days only", case: workFrom(4, 16, 4), expect: {} },
    { name: "a quarter of an hour here and there", case: workFrom(14, 2), expect: {} },
    { name: "around the clock, which has no middle", case: workFrom(0, 48), expect: {} },
    { name: "the directory names no zone", case: workFrom(4, 16, 6, { timeZone: null }), expect: {} },
    { name: "during a declared journey", case: workFrom(4, 16, 6, { isTraveling: true }), expect: {} },
    { name: "activity is not collected", case: sampleCase(), expect: {} },
  ],
};

/** The middle of these moments on the clock of a zone, in milliseconds after midnight; null when they are spread out. */
function middleOfDay(moments: readonly number[], zone: string): number | null {
  let [east, north] = [0, 0];
  for (const moment of moments) {
    const localMs = moment + HALF_HOUR_MS / 2 + (offsetMinutes(zone, moment) ?? 0) * MINUTE_MS;
    const angle = ((localMs % DAY_MS) / DAY_MS) * 2 * Math.PI;
    east += Math.cos(angle);
    north += Math.sin(angle);
  }
  if (Math.hypot(east, north) < LEAST_CONCENTRATION * moments.length) return null;
  const turn = Math.atan2(north, east) / (2 * Math.PI);
  return ((turn + 1) % 1) * DAY_MS;
}

/** Around the clock, the short way. */
function distance(a: number, b: number): number {
  const apart = Math.abs(a - b) % DAY_MS;
  return Math.min(apart, DAY_MS - apart);
}

/** To the half-hour, which is as fine as it was told. */
function sayTime(ms: number): string {
  return toInstant(Math.round(ms / HALF_HOUR_MS) * HALF_HOUR_MS).slice(11, 16);
}

/** Eight days before the sample's today, of which `days` have input from that half-hour of UTC on. */
function workFrom(first: number, length: number, days = 6, device: Partial<DeviceFacts> = {}): DeviceCase {
  const signals = Array.from({ length: days }, (_, index) => {
    const day = `2026-03-0${index + 3}`;
    const halfHours = Array.from({ length }, (_half, offset) => (first + offset) % 48).toSorted((a, b) => a - b);
    return sampleRecord("activity", { day, halfHours }, { key: day });
  });
  return sampleCase({ signals, device });
}
