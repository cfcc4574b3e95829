import { offsetMinutes, toMillis } from "@clearseat/shared";
import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, DeviceFacts, SignalRecord, Stay } from "../detection/device-case.ts";
import { isYetToBeIssued } from "../detection/issue.ts";
import { quoteText, sayInstant } from "../detection/plain-words.ts";
import { SAMPLE_EGRESS, sampleCase, sampleRecord, sampleStay } from "../detection/sample-case.ts";
import { standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { currentStayOf, tellsPlace } from "../detection/stay-records.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["timezone-mismatch"];

const HOUR_MINUTES = 60;

/** The clock stands in another zone than the directory or the public address says; zones differ by an hour or more. */
export const timezoneMismatch: DetectionRule = {
  id: "timezone-mismatch",
  version: 2,
  title: "Clock of another time zone",
  family: "place-and-time",
  attack: ["T1078"],
  weights,
  reads: ["clock"],
  benign: [
    "A journey or a move that nobody declared.",
    "A person who keeps the zone of their team, or set the clock by hand.",
  ],
  blindSpots: [
    "Operators who leave the clock as it was delivered.",
    "Zones that share an offset at this time of the year.",
    "Public addresses of VPNs and of countries with several zones.",
  ],
  triage: [
    "See whether the place differs from the directory as well.",
    "See whether the zone changed once, as after a move, or goes back and forth.",
  ],
  match: (deviceCase) => {
    if (deviceCase.device.isTraveling || isYetToBeIssued(deviceCase)) return [];
    return standingRecordsOf(deviceCase, "clock").flatMap((clock) => matchClock(clock, deviceCase));
  },
  tests: () => [...firing(), ...quiet()],
};

function matchClock(clock: SignalRecord<"clock">, deviceCase: DeviceCase): RuleMatch[] {
  // Offsets of other zones are taken at the instant for which the clock told its own, so that summer time moves both.
  const atMs = toMillis(clock.lastObservedAt);
  const { utcOffsetMinutes, timeZone } = clock.payload;
  const own = utcOffsetMinutes ?? (timeZone === null ? null : offsetMinutes(timeZone, atMs));
  const others = expectedZones(deviceCase).filter(({ zone }) => {
    const offset = offsetMinutes(zone, atMs);
    return own !== null && offset !== null && Math.abs(own - offset) >= HOUR_MINUTES;
  });
  const [first, second] = others;
  if (first === undefined) return [];
  const words = [first, second].flatMap((other) => (other === undefined ? [] : [`${other.source} ${other.zone}`]));
  return [
    {
      key: "clock",
      weightTenths: weights.otherZone.tenths,
      summary: `The laptop's clock stands in the zone ${quoteText(timeZone ?? `UTC${sayOffset(own)}`)}; ${words.join(", ")}; since ${sayInstant(clock.lastObservedAt)}.`,
      since: clock.lastObservedAt,
      evidence: [toEvidence(clock)],
      clearsWhen: "Clock, directory and public address agree, or the directory names the move or the journey.",
    },
  ];
}

interface ExpectedZone {
  readonly source: string;
  readonly zone: string;
}

function expectedZones(deviceCase: DeviceCase): ExpectedZone[] {
  const directory = deviceCase.device.timeZone;
  const egress = zoneOfEgress(currentStayOf(deviceCase));
  return [
    ...(directory === null ? [] : [{ source: "the directory says", zone: directory }]),
    ...(egress === null ? [] : [{ source: "its public address is in", zone: egress }]),
  ];
}

function zoneOfEgress(stay: Stay | null): string | null {
  return stay !== null && tellsPlace(stay) ? stay.egress.timeZone : null;
}

/** -330 -> `-05:30`. */
function sayOffset(minutes: number | null): string {
  if (minutes === null) return "";
  const total = Math.abs(minutes);
  const [hours, rest] = [Math.floor(total / HOUR_MINUTES), total % HOUR_MINUTES].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}

function clockCase(
  clock: Partial<SignalRecord<"clock">["payload"]>,
  egress: Partial<Stay["egress"]> = {},
  device: Partial<DeviceFacts> = {},
): DeviceCase {
  return sampleCase({
    device,
    signals: [sampleRecord("clock", clock)],
    stays: [sampleStay({ egress: { ...SAMPLE_EGRESS, ...egress } })],
  });
}

function firing(): RuleTest[] {
  return [
    {
      name: "another zone than the directory's",
      case: clockCase({ timeZone: "America/Los_Angeles", utcOffsetMinutes: -420 }),
      expect: { clock: 7 },
    },
    {
      name: "the directory's zone, while the public address is elsewhere",
      case: clockCase({}, { timeZone: "America/Phoenix" }),
      expect: { clock: 7 },
    },
    {
      name: "a clock that follows the place, which is not the directory's",
      case: clockCase({ timeZone: "America/Phoenix", utcOffsetMinutes: -420 }, { timeZone: "America/Phoenix" }),
      expect: { clock: 7 },
    },
    {
      name: "one whose name this server does not know, by its offset",
      case: clockCase({ timeZone: "Tokyo Standard Time", utcOffsetMinutes: 540 }),
      expect: { clock: 7 },
    },
  ];
}

function quiet(): RuleTest[] {
  return [
    { name: "the zone of directory and address", case: clockCase({}, { timeZone: "America/Chicago" }), expect: {} },
    {
      name: "another name of the same offset",
      case: clockCase({ timeZone: "America/Winnipeg", utcOffsetMinutes: -300 }),
      expect: {},
    },
    {
      name: "less than an hour away",
      case: clockCase(
        { timeZone: "Asia/Kathmandu", utcOffsetMinutes: 345 },
        { timeZone: null },
        { timeZone: "Asia/Kolkata" },
      ),
      expect: {},
    },
    {
      name: "during a declared journey",
      case: clockCase({ timeZone: "Europe/Lisbon", utcOffsetMinutes: 0 }, {}, { isTraveling: true }),
      expect: {},
    },
    {
      name: "before it was issued to this person",
      case: clockCase({ timeZone: "Asia/Tokyo", utcOffsetMinutes: 540 }, {}, { issuedAt: "2026-03-12T09:00:00Z" }),
      expect: {},
    },
    {
      name: "the exit of a VPN in another zone",
      case: clockCase({}, { timeZone: "Europe/Amsterdam", networkClass: "vpn" }),
      expect: {},
    },
    {
      name: "neither directory nor address name a zone",
      case: clockCase({ timeZone: "Asia/Tokyo", utcOffsetMinutes: 540 }, { timeZone: null }, { timeZone: null }),
      expect: {},
    },
    { name: "a clock that could not be read", case: clockCase({ timeZone: null, utcOffsetMinutes: null }), expect: {} },
    { name: "no clock was told", case: sampleCase({ stays: [sampleStay()] }), expect: {} },
  ];
}
