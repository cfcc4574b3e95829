import { DAY_MS, HALF_HOUR_MS, HOUR_MS, type Instant, MINUTE_MS, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord, Silence } from "../detection/device-case.ts";
import { sayInstant } from "../detection/plain-words.ts";
import { sampleCase, sampleRecord, sampleSilence } from "../detection/sample-case.ts";
import { recordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Lifecycle = SignalRecord<"lifecycle">;

const weights = WEIGHTS["silent-device"];
const unexplained = weights.unexplained.tenths;

/** How long what is over still counts: as long as the reasons for silences are kept. */
const LOOKBACK_MS = 14 * DAY_MS;
/** Shorter holes are restarts, updates and lost minutes around a sleep. */
const LEAST_MS = 4 * HOUR_MS;

/** Before a sleep and after it a laptop owes no report for as long as lies between two. */
function leastHoleMs({ settings }: DeviceCase): number {
  return Math.max(LEAST_MS, 2 * settings.checkInMinutes * MINUTE_MS);
}
/** An honest reason is told to the half-hour, and begins after the last look. */
const ROUNDING_MS = HOUR_MS;

/** A silence that sleep, shutdown or lost network does not explain, judged when the laptop is back or once it is long. */
export const silentDevice: DetectionRule = {
  id: "silent-device",
  version: 2,
  title: "Silent without a reason",
  family: "integrity",
  attack: ["T1685"],
  weights,
  reads: ["lifecycle"],
  benign: [
    "A laptop in a drawer, in repair or with somebody on leave, which can tell so only once it is back.",
    "A system that crashed in a way which it does not remember.",
    "A security program that stopped the agent.",
  ],
  blindSpots: [
    "Silences shorter than four hours.",
    "An agent that is stopped and told as a sleep by whoever controls the laptop.",
  ],
  triage: [
    "See whether other management software heard from the laptop in that time.",
    "See what the laptop shows since it is back: tools, hardware, place.",
  ],
  match: (deviceCase) => [...longSilence(deviceCase), ...pastSilences(deviceCase), ...stoppedAgent(deviceCase)],
  tests: () => [...firing(), ...quiet()],
};

function silentSinceMs({ device }: DeviceCase): number {
  return toMillis(device.lastReportAt);
}

function limitMs({ settings }: DeviceCase): number {
  return settings.silentDays * DAY_MS;
}

/** It still says nothing. */
function longSilence(deviceCase: DeviceCase): RuleMatch[] {
  const { device, now, settings } = deviceCase;
  if (toMillis(now) - silentSinceMs(deviceCase) < limitMs(deviceCase)) return [];
  return [
    {
      key: "now",
      weightTenths: unexplained,
      summary: `The laptop has not reported for ${settings.silentDays} days or more, since ${sayInstant(device.lastReportAt)}.`,
      since: device.lastReportAt,
      evidence: [
        {
          deviceId: device.deviceId,
          kind: "silence",
          key: "now",
          observedAt: device.lastReportAt,
          receivedAt: device.lastReportAt,
          reportHash: null,
          payload: { from: device.lastReportAt },
        },
      ],
      clearsWhen: "It reports again and tells why it was silent.",
    },
  ];
}

/** It is back, and what it tells does not explain where it was. */
function pastSilences(deviceCase: DeviceCase): RuleMatch[] {
  const { device, silences } = deviceCase;
  const reasons = recordsOf(deviceCase, "lifecycle");
  return silences
    .filter((silence) => isRecent(silence.to, deviceCase) && unexplainedMs(silence, reasons) >= leastHoleMs(deviceCase))
    .map((silence) => ({
      key: silence.from,
      weightTenths: unexplained,
      summary: `Nothing came from the laptop from ${sayInstant(silence.from)} to ${sayInstant(silence.to)}, and neither sleep nor shutdown nor lost network explains it.`,
      since: silence.from,
      evidence: [
        {
          deviceId: device.deviceId,
          kind: "silence",
          key: silence.from,
          observedAt: silence.to,
          receivedAt: silence.receivedAt,
          reportHash: silence.reportHash,
          payload: { from: silence.from, to: silence.to },
        },
      ],
      clearsWhen: "Two weeks have passed since it came back.",
    }));
}

/** The agent was ended or removed, by what the laptop itself tells. */
function stoppedAgent(deviceCase: DeviceCase): RuleMatch[] {
  return recordsOf(deviceCase, "lifecycle")
    .filter((record) => isStop(record) && isRecent(record.payload.from, deviceCase))
    .map((record) => ({
      key: record.key,
      weightTenths: unexplained,
      summary: `The agent was ${record.payload.event === "killed" ? "ended" : "removed"} while the laptop went on, for about ${record.payload.halfHours / 2} hours from ${sayInstant(record.payload.from)}.`,
      since: record.payload.from,
      evidence: [toEvidence(record)],
      clearsWhen: "Two weeks have passed since then.",
    }));
}

function isStop({ payload }: Lifecycle): boolean {
  const lastedMs = payload.halfHours * HALF_HOUR_MS;
  return payload.event === "uninstalled" || (payload.event === "killed" && lastedMs >= LEAST_MS);
}

function isRecent(at: Instant, { now }: DeviceCase): boolean {
  return toMillis(now) - toMillis(at) <= LOOKBACK_MS;
}

/** What is left of a silence when every told reason is taken off; a stop that the laptop tells is judged by itself. */
function unexplainedMs({ from, to }: Silence, reasons: readonly Lifecycle[]): number {
  let reachedMs = toMillis(from);
  let leftMs = 0;
  const spans = reasons
    .map(({ payload }) => ({
      fromMs: toMillis(payload.from) - ROUNDING_MS,
      toMs: toMillis(payload.from) + payload.halfHours * HALF_HOUR_MS + ROUNDING_MS,
    }))
    .toSorted((a, b) => a.fromMs - b.fromMs);
  for (const span of spans) {
    leftMs += Math.max(0, Math.min(span.fromMs, toMillis(to)) - reachedMs);
    reachedMs = Math.max(reachedMs, span.toMs);
  }
  return leftMs + Math.max(0, toMillis(to) - reachedMs);
}

function backAfter(from: Instant, to: Instant, reason?: Partial<Lifecycle["payload"]>): DeviceCase {
  return sampleCase({
    silences: [sampleSilence(from, to)],
    signals: reason === undefined ? [] : [sampleRecord("lifecycle", reason)],
  });
}

function firing(): RuleTest[] {
  return [
    {
      name: "nothing for fourteen days",
      case: sampleCase({ device: { lastReportAt: "2026-02-24T12:00:00Z" } }),
      expect: { now: 10 },
    },
    {
      name: "back after a day of which nothing is told",
      case: backAfter("2026-03-08T09:00:00Z", "2026-03-09T09:00:00Z"),
      expect: { "2026-03-08T09:00:00Z": 10 },
    },
    {
      name: "a night's sleep that explains only a part",
      case: backAfter("2026-03-08T09:00:00Z", "2026-03-09T09:00:00Z", {
        event: "slept",
        from: "2026-03-08T22:00:00Z",
        halfHours: 22,
      }),
      expect: { "2026-03-08T09:00:00Z": 10 },
    },
    {
      name: "somebody ended the agent for five hours",
      case: sampleCase({
        signals: [sampleRecord("lifecycle", { event: "killed", from: "2026-03-09T09:00:00Z", halfHours: 10 })],
      }),
      expect: { one: 10 },
    },
    {
      name: "the agent was removed and is back",
      case: sampleCase({
        signals: [sampleRecord("lifecycle", { event: "uninstalled", from: "2026-03-09T09:00:00Z", halfHours: 1 })],
      }),
      expect: { one: 10 },
    },
    {
      name: "a silence of an ended agent is told once",
      case: backAfter("2026-03-08T09:00:00Z", "2026-03-09T09:00:00Z", {
        event: "killed",
        from: "2026-03-08T09:00:00Z",
        halfHours: 48,
      }),
      expect: { one: 10 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    {
      name: "a sleep explains it",
      case: backAfter("2026-03-08T09:10:00Z", "2026-03-09T09:00:00Z", {
        event: "slept",
        from: "2026-03-08T09:00:00Z",
        halfHours: 48,
      }),
      expect: {},
    },
    {
      name: "a holiday with the laptop switched off",
      case: backAfter("2026-02-20T17:05:00Z", "2026-03-09T09:00:00Z", {
        event: "shut_down",
        from: "2026-02-20T17:00:00Z",
        halfHours: 800,
      }),
      expect: {},
    },
    {
      name: "a hole of less than four hours",
      case: backAfter("2026-03-09T05:01:00Z", "2026-03-09T09:00:00Z"),
      expect: {},
    },
    {
      name: "awake for hours before a sleep, where it reports twice a day",
      case: sampleCase({
        settings: { checkInMinutes: 720 },
        silences: [sampleSilence("2026-03-06T14:00:00Z", "2026-03-09T09:00:00Z")],
        signals: [sampleRecord("lifecycle", { event: "slept", from: "2026-03-06T23:00:00Z", halfHours: 116 })],
      }),
      expect: {},
    },
    {
      name: "a restart of the agent",
      case: sampleCase({
        signals: [sampleRecord("lifecycle", { event: "killed", from: "2026-03-09T09:00:00Z", halfHours: 1 })],
      }),
      expect: {},
    },
    {
      name: "a silence of three weeks ago",
      case: backAfter("2026-02-15T09:00:00Z", "2026-02-17T09:00:00Z"),
      expect: {},
    },
    {
      name: "silent for less than two weeks",
      case: sampleCase({ device: { lastReportAt: "2026-02-24T12:00:01Z" } }),
      expect: {},
    },
    { name: "reports as ever", case: sampleCase(), expect: {} },
  ];
}
