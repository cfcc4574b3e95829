import { DAY_MS, HALF_HOUR_MS, HOUR_MS, toInstant, toMillis } from "@clearseat/shared";
import { type ActiveDay, activeDaysOf, activeMomentsOf, HALF_HOURS_A_DAY } from "../detection/active-hours.ts";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { nonEmpty, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["round-the-clock"];

const DAYS = 7;
const REST_MS = 5 * HOUR_MS;

/** A week of input without five hours of rest anywhere in it. Only where the company's policy collects half-hours. */
export const roundTheClock: DetectionRule = {
  id: "round-the-clock",
  version: 1,
  title: "A week without rest",
  family: "place-and-time",
  attack: ["T1078"],
  weights,
  reads: ["activity"],
  benign: [
    "A keep-awake device or program that makes input day and night.",
    "Two people on shifts at one laptop, as at a help desk.",
  ],
  blindSpots: [
    "Activity is off unless the company's policy turns it on.",
    "Operators who keep to one shift, and weeks of which a day was not told.",
  ],
  triage: [
    "See whether a keep-awake program or device explains the input at night.",
    "Compare with what the account did in those nights.",
  ],
  match: (deviceCase) => {
    const week = lastWeekOf(deviceCase);
    if (week === null || longestRestMs(week) >= REST_MS) return [];
    const [first] = week;
    return [
      {
        key: "week",
        weightTenths: weights.noRest.tenths,
        summary: `The laptop had input around the clock: in the seven days from ${sayInstant(toInstant(first.startMs))} there were never five hours without.`,
        since: toInstant(first.startMs),
        evidence: [toEvidence(first.record), ...week.slice(1).map((day) => toEvidence(day.record))],
        clearsWhen: "A day of the last seven has five hours without input.",
      },
    ];
  },
  tests: () => [
    { name: "input in every half-hour of a week", case: weekOf(() => range(0, 48)), expect: { week: 12 } },
    {
      name: "never more than four and a half hours of rest",
      case: weekOf(() => [...range(0, 20), ...range(29, 48)]),
      expect: { week: 12 },
    },
    {
      name: "five hours of rest on one day",
      case: weekOf((day) => (day === 3 ? [...range(0, 20), ...range(30, 48)] : range(0, 48))),
      expect: {},
    },
    { name: "nights of rest", case: weekOf(() => range(14, 36)), expect: {} },
    { name: "a weekend off", case: weekOf((day) => (day < 2 ? [] : range(0, 48))), expect: {} },
    { name: "a day of the week was not told", case: weekOf((day) => (day === 3 ? null : range(0, 48))), expect: {} },
    { name: "activity is not collected", case: sampleCase(), expect: {} },
  ],
};

type Week = readonly [ActiveDay, ...ActiveDay[]];

/** The seven whole days before today; null unless each was told. */
function lastWeekOf(deviceCase: DeviceCase): Week | null {
  const endMs = Math.floor(toMillis(deviceCase.now) / DAY_MS) * DAY_MS;
  const days = activeDaysOf(deviceCase).filter(({ startMs }) => startMs >= endMs - DAYS * DAY_MS && startMs < endMs);
  return days.length === DAYS ? nonEmpty(days) : null;
}

function longestRestMs(week: Week): number {
  const [first] = week;
  const moments = activeMomentsOf(week);
  const starts = [...moments, first.startMs + DAYS * DAY_MS];
  const ends = [first.startMs, ...moments.map((moment) => moment + HALF_HOUR_MS)];
  return Math.max(...starts.map((start, index) => start - (ends[index] ?? start)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function weekOf(halfHoursOn: (day: number) => readonly number[] | null): DeviceCase {
  const signals = Array.from({ length: DAYS }, (_, index) => {
    const halfHours = halfHoursOn(index)?.filter((half) => half < HALF_HOURS_A_DAY);
    const day = `2026-03-0${index + 3}`;
    return halfHours === undefined ? [] : [sampleRecord("activity", { day, halfHours: [...halfHours] }, { key: day })];
  }).flat() satisfies SignalRecord<"activity">[];
  return sampleCase({ signals });
}
