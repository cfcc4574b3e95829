import { DAY_MS, type Instant, MINUTE_MS, toInstant, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, DeviceFacts, SharedObservable, SignalRecord } from "../detection/device-case.ts";
import { quoteText, sayCount, sayInstant } from "../detection/plain-words.ts";
import { isSamePerson } from "../detection/same-person.ts";
import {
  type RecordTimes,
  SAMPLE_HASH,
  sampleCase,
  sampleHome,
  sampleRecord,
  sampleResident,
  sampleStay,
} from "../detection/sample-case.ts";
import { latest, nonEmpty, standingRecordsOf, toEvidence, toSharedEvidence } from "../detection/signal-records.ts";
import { isInDeclaredPlace } from "../detection/stay-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["monitor-serial-shared"];

/** A laptop that was silent for longer may have left the monitor unseen; a night's sleep does not undo what both have shown. */
const STALE_AFTER_MS = DAY_MS;

/** One monitor on laptops of different people at the same time: its display data was copied, or the laptops sit side by side. */
export const monitorSerialShared: DetectionRule = {
  id: "monitor-serial-shared",
  version: 2,
  title: "One monitor on several laptops at once",
  family: "display",
  attack: ["T1219.003"],
  weights,
  reads: ["display"],
  joins: ["monitor_serial"],
  benign: [
    "Two colleagues share a monitor with two inputs or a desk switch.",
    "A series of cheap monitors that all carry the same serial.",
  ],
  blindSpots: [
    "Boxes that carry a different made-up serial each, or none.",
    "Laptops of other companies in the same place.",
    "A laptop that reports late may still show a monitor that it has left.",
  ],
  triage: [
    "See whether the laptops also share a network; colleagues at one office desk do, and are known.",
    "Ask each person, separately, which monitor is on the desk.",
  ],
  match: (deviceCase) =>
    isInDeclaredPlace(deviceCase)
      ? []
      : standingRecordsOf(deviceCase, "display").flatMap((monitor) => matchMonitor(monitor, deviceCase)),
  reconsiderAt: (deviceCase) =>
    standingRecordsOf(deviceCase, "display").flatMap((monitor) => confirmationsOf(monitor, deviceCase)),
  tests: () => [...firing(), ...quiet()],
};

function matchMonitor(monitor: SignalRecord<"display">, deviceCase: DeviceCase): RuleMatch[] {
  const others = nonEmpty(deviceCase.shared.filter((other) => isShownAtOnce(monitor, other, deviceCase)));
  if (others === null || !isRealMonitor(monitor)) return [];
  const [first, ...rest] = others;
  // The monitor is shared from the moment when the second of two laptops began to show it.
  const weight = isOneDesk(others, deviceCase) ? "sameDesk" : "sameSerial";
  const starts = others
    .map((other) => latest([monitor.receivedAt, other.since]))
    .toSorted((a, b) => toMillis(a) - toMillis(b));
  const since = starts[0] ?? monitor.receivedAt;
  return [
    {
      key: monitor.key,
      weightTenths: weights[weight].tenths,
      weight,
      summary: `The monitor ${quoteText(monitor.payload.model ?? "of unknown make")} on this laptop is, by its serial, on ${sayCount(others.length, "other laptop")} of other people at the same time, since ${sayInstant(since)}.`,
      since,
      evidence: [
        toEvidence(monitor),
        toSharedEvidence(first, "serialHash"),
        ...rest.map((other) => toSharedEvidence(other, "serialHash")),
      ],
      clearsWhen: "The monitor is seen on one laptop only.",
    },
  ];
}

/** Two laptops that live in one place may hang on one monitor with two inputs; three are no desk. */
function isOneDesk(others: readonly SharedObservable[], { home }: DeviceCase): boolean {
  const [other] = others;
  return (
    other !== undefined &&
    others.length === 1 &&
    home !== null &&
    home.residents.some(({ deviceId }) => deviceId === other.deviceId)
  );
}

function isRealMonitor({ payload }: SignalRecord<"display">): boolean {
  return (
    payload.serialHash !== null && payload.internal !== true && payload.form !== "dummy" && payload.form !== "virtual"
  );
}

/**
 * Simultaneous means that each laptop has confirmed the monitor after the other began to show it. At a hot desk the
 * one that left has not: asleep or gone, it keeps its last state but reports no more.
 */
function isShownAtOnce(
  monitor: SignalRecord<"display">,
  other: SharedObservable,
  { device, now }: DeviceCase,
): boolean {
  // First what costs least: a value may be shared by many.
  if (!showsSame(monitor, other)) return false;
  const overlaps = isAtOrAfter(device.lastReportAt, other.since) && isAtOrAfter(other.lastReportAt, monitor.receivedAt);
  const isRecent = [device.lastReportAt, other.lastReportAt].every(
    (at) => toMillis(now) - toMillis(at) <= STALE_AFTER_MS,
  );
  return !isSamePerson(other.assignee, device.assignee) && overlaps && isRecent;
}

/**
 * When the picture may have changed without a new signal: after each laptop's next check-ins, which confirm what both
 * show, and when the other one's last report has become stale.
 */
function confirmationsOf(monitor: SignalRecord<"display">, { shared, settings }: DeviceCase): Instant[] {
  const checkInMs = settings.checkInMinutes * MINUTE_MS;
  return shared
    .filter((other) => showsSame(monitor, other))
    .flatMap((other) => {
      const bothMs = Math.max(toMillis(monitor.receivedAt), toMillis(other.since));
      const staleMs = toMillis(other.lastReportAt) + STALE_AFTER_MS;
      // A check-in may be late by its jitter; the second finds what the first has missed.
      return [bothMs + checkInMs, bothMs + 2 * checkInMs, staleMs].map((ms) => toInstant(ms + MINUTE_MS));
    });
}

function showsSame(monitor: SignalRecord<"display">, other: SharedObservable): boolean {
  return other.kind === "monitor_serial" && other.value === monitor.payload.serialHash;
}

function isAtOrAfter(a: Instant, b: Instant): boolean {
  return toMillis(a) >= toMillis(b);
}

function otherLaptop(changes: Partial<SharedObservable>): SharedObservable {
  return {
    kind: "monitor_serial",
    value: SAMPLE_HASH,
    deviceId: "device-two",
    assignee: "bob@example.com",
    since: "2026-03-09T16:00:00Z",
    lastReportAt: "2026-03-10T11:50:00Z",
    ...changes,
  };
}

function monitorCase(
  other: Partial<SharedObservable>,
  times: RecordTimes = {},
  device: Partial<DeviceFacts> = {},
): DeviceCase {
  return sampleCase({ device, signals: [sampleRecord("display", {}, times)], shared: [otherLaptop(other)] });
}

function firing(): RuleTest[] {
  return [
    { name: "another person's laptop shows it at the same time", case: monitorCase({}), expect: { one: 20 } },
    { name: "the other laptop has no known assignee", case: monitorCase({ assignee: null }), expect: { one: 20 } },
    {
      name: "nobody knows whose either laptop is",
      case: monitorCase({ assignee: null }, {}, { assignee: null }),
      expect: { one: 20 },
    },
    {
      name: "both sleep since last night, after an evening together",
      case: monitorCase({ lastReportAt: "2026-03-10T02:00:00Z" }),
      expect: { one: 20 },
    },
    {
      name: "two people who live together, at one desk",
      case: sampleCase({
        signals: [sampleRecord("display")],
        shared: [otherLaptop({})],
        home: sampleHome([sampleResident()]),
      }),
      expect: { one: 13 },
    },
    {
      name: "three laptops in one home",
      case: sampleCase({
        signals: [sampleRecord("display")],
        shared: [otherLaptop({}), otherLaptop({ deviceId: "device-three", assignee: "cem@example.com" })],
        home: sampleHome([sampleResident(), sampleResident({ deviceId: "device-three" })]),
      }),
      expect: { one: 20 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    {
      name: "the screen of a meeting room with two cables, in a declared office",
      case: sampleCase({
        signals: [sampleRecord("display")],
        shared: [otherLaptop({})],
        stays: [sampleStay({ siteKind: "office" })],
      }),
      expect: {},
    },
    { name: "two laptops of one person", case: monitorCase({ assignee: "ana@example.com" }), expect: {} },
    { name: "one person, written in two ways", case: monitorCase({ assignee: "Ana@Example.com" }), expect: {} },
    {
      name: "hot desk: the other laptop came after this one's last report",
      case: monitorCase({ since: "2026-03-10T11:58:00Z", lastReportAt: "2026-03-10T11:59:00Z" }),
      expect: {},
    },
    {
      name: "hot desk: the other laptop sleeps and keeps its last state, this one came later",
      case: monitorCase({ since: "2026-03-08T08:00:00Z", lastReportAt: "2026-03-09T14:50:00Z" }),
      expect: {},
    },
    {
      name: "the other laptop was silent for days",
      case: monitorCase(
        { since: "2026-03-01T08:00:00Z", lastReportAt: "2026-03-09T11:00:00Z" },
        { receivedAt: "2026-03-01T09:00:00Z" },
      ),
      expect: {},
    },
    { name: "another monitor", case: monitorCase({ value: "vutsrqponmlkjihgfedcba" }), expect: {} },
    {
      name: "a monitor without a serial",
      case: sampleCase({ signals: [sampleRecord("display", { serialHash: null })], shared: [otherLaptop({})] }),
      expect: {},
    },
    {
      name: "the same virtual display everywhere",
      case: sampleCase({ signals: [sampleRecord("display", { form: "virtual" })], shared: [otherLaptop({})] }),
      expect: {},
    },
    {
      name: "built-in panels of one series",
      case: sampleCase({ signals: [sampleRecord("display", { internal: true })], shared: [otherLaptop({})] }),
      expect: {},
    },
    {
      name: "the monitor was unplugged here",
      case: monitorCase({}, { clearedAt: "2026-03-10T11:00:00Z" }),
      expect: {},
    },
  ];
}
