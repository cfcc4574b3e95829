import { type ApprovedTool, DAY_MS, toMillis } from "@clearseat/shared";
import { unapprovedSessionsOf } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleMatch, RuleTest, Weight } from "../detection/detection-rule.ts";
import type { AddressFacts, DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { isExpectedCountry } from "../detection/expected-country.ts";
import { nameOfEntry } from "../detection/known-entries.ts";
import { isHidingNetwork, placeOfPeer } from "../detection/peer-place.ts";
import { sayCount, sayInstant, sayList } from "../detection/plain-words.ts";
import { SAMPLE_BUILT_IN, SAMPLE_TOOL, type SampleParts, sampleCase, sampleRecord } from "../detection/sample-case.ts";
import {
  daysOf,
  lookbackEndsOf,
  recentSessionsOf,
  SESSION_LOOKBACK_DAYS,
  startOf,
} from "../detection/session-window.ts";
import { earliest, nonEmpty, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Session = SignalRecord<"remote_session">;

const weights = WEIGHTS["remote-session-unapproved"];

/** Farms set a laptop up in the first days after it arrives; after two weeks a session says no more than any other. */
const SETUP_DAYS = 14;
/** Enough to prove the weight and show the pattern; the rest is in the device's history. */
const MAX_EVIDENCE = 25;

/** Somebody used the laptop from afar with a tool that IT does not use. One finding for each tool. */
export const remoteSessionUnapproved: DetectionRule = {
  id: "remote-session-unapproved",
  version: 3,
  title: "Used from afar with a tool that IT does not use",
  family: "remote-session",
  attack: ["T1219.002"],
  weights,
  reads: ["remote_session", "remote_tool"],
  benign: [
    "A support call by a maker, a bank or a relative: one session that a person accepted.",
    "The help desk uses a tool that is not listed yet.",
    "The employee reached the company laptop from a machine of their own.",
  ],
  blindSpots: [
    "Tools that keep no log and relay their traffic show a session only while it lasts, and not from where.",
    "A clock that is set back makes a session look older than the look-back.",
    "Remote-control hardware needs no program at all.",
  ],
  triage: [
    "Ask the help desk for a ticket at those times.",
    "Compare with the days right after the laptop was issued, and see whether the session came back on other days.",
    "See from where it came: another country, hosting or a VPN is not a relative's home.",
    "Ask the employee, by phone, what the tool is for.",
  ],
  match: (deviceCase) => {
    const byTool = Map.groupBy(unapprovedSessionsOf(deviceCase), (session) => session.payload.entryId);
    return [...byTool].flatMap(([tool, ofTool]) => matchTool(tool, ofTool, deviceCase));
  },
  reconsiderAt: (deviceCase) => lookbackEndsOf(recentSessionsOf(deviceCase, "remote_session"), deviceCase),
  tests: () => [...weightTests(), ...peerTests(), ...dayAndToolTests(), ...instanceTests(), ...quietTests()],
};

function matchTool(tool: string, all: readonly Session[], deviceCase: DeviceCase): RuleMatch[] {
  const unattended = all.filter((session) => session.payload.unattended === true);
  const days = daysOf(unattended, deviceCase).size;
  const reasons = [
    ...(unattended.some((session) => isRightAfterIssue(session, deviceCase))
      ? [`within ${SETUP_DAYS} days of issue`]
      : []),
    ...(days > 1 ? ["on more than one day"] : []),
    ...(unattended.some((session) => comesFromAfar(session, deviceCase))
      ? ["from hosting, a VPN or a country that is not expected"]
      : []),
  ];
  const sessions = nonEmpty(all.toSorted((a, b) => byTellingFirst(a, b, deviceCase)));
  if (sessions === null) return [];
  const [first, ...rest] = sessions;
  const manner =
    unattended.length > 0
      ? `${unattended.length} that nobody had to accept${reasons.length > 0 ? `, ${sayList(reasons)}` : ""}`
      : "none known to be unattended";
  return [
    {
      key: tool,
      weightTenths: weightOf(unattended.length, reasons.length).tenths,
      summary: `The laptop was used from afar with ${nameOfEntry(tool)}, which IT has not approved: ${sayCount(all.length, "session")} since ${sayInstant(earliest([startOf(first), ...rest.map(startOf)]))}, ${manner}.`,
      since: earliest([first.firstObservedAt, ...rest.map((session) => session.firstObservedAt)]),
      evidence: [toEvidence(first), ...rest.slice(0, MAX_EVIDENCE - 1).map(toEvidence)],
      clearsWhen: `IT approves the tool, or ${SESSION_LOOKBACK_DAYS} days pass without such a session.`,
    },
  ];
}

function weightOf(unattended: number, reasons: number): Weight {
  if (unattended === 0) return weights.accepted;
  return reasons === 0 ? weights.unattended : weights.unattendedAndTelling;
}

function isRightAfterIssue(session: Session, { device }: DeviceCase): boolean {
  if (device.issuedAt === null) return false;
  const sinceIssueMs = toMillis(startOf(session)) - toMillis(device.issuedAt);
  return sinceIssueMs >= 0 && sinceIssueMs <= SETUP_DAYS * DAY_MS;
}

/**
 * From a network that hides who is there, or a country where the assignee is not expected; on a journey people log in
 * from anywhere. Unknown facts are no facts.
 */
function comesFromAfar(session: Session, { addresses, device, settings }: DeviceCase): boolean {
  const { peer } = session.payload;
  const facts = peer === null ? undefined : addresses.get(peer);
  if (facts === undefined || placeOfPeer(peer, settings) === "company") return false;
  const isForeign = facts.country !== null && !device.isTraveling && !isExpectedCountry(facts.country, device);
  return isForeign || isHidingNetwork(facts);
}

/** The sessions that decide the weight come first, so that cutting the list cannot cut the proof; then the newest. */
function byTellingFirst(a: Session, b: Session, deviceCase: DeviceCase): number {
  return rank(b, deviceCase) - rank(a, deviceCase) || toMillis(startOf(b)) - toMillis(startOf(a));
}

function rank(session: Session, deviceCase: DeviceCase): number {
  if (session.payload.unattended !== true) return 0;
  return isRightAfterIssue(session, deviceCase) || comesFromAfar(session, deviceCase) ? 2 : 1;
}

function sessionCase(changes: Partial<Session["payload"]>, parts: SampleParts = {}): DeviceCase {
  return sampleCase({ signals: [sampleRecord("remote_session", changes)], ...parts });
}

function fromPeer(facts: Partial<AddressFacts>, parts: SampleParts = {}): DeviceCase {
  return sessionCase({ peer: "203.0.113.9" }, { addresses: { "203.0.113.9": facts }, ...parts });
}

function approvedCase(changes: Partial<Session["payload"]>, approvals: readonly Partial<ApprovedTool>[]): DeviceCase {
  return sessionCase(changes, { approvedTools: approvals.map((approval) => ({ tool: SAMPLE_TOOL, ...approval })) });
}

function withInstances(instances: readonly string[], others: readonly SignalRecord[] = []): DeviceCase {
  const tools = instances.map((instance) => sampleRecord("remote_tool", { instance }, { key: instance }));
  return sampleCase({
    signals: [...tools, ...others, sampleRecord("remote_session")],
    approvedTools: [{ tool: SAMPLE_TOOL, instance: "help.example.com" }],
  });
}

function unattendedOn(day: string, time = "T15:00:00Z"): Session {
  return sampleRecord("remote_session", { since: day + time, active: false }, { key: day + time });
}

function acceptedOn(day: string): Session {
  return sampleRecord("remote_session", { since: `${day}T15:00:00Z`, unattended: false, active: false }, { key: day });
}

function weightTests(): RuleTest[] {
  return [
    { name: "accepted by a person", case: sessionCase({ unattended: false }), expect: { [SAMPLE_TOOL]: 20 } },
    {
      name: "it cannot be told whether anybody accepted",
      case: sessionCase({ unattended: null }),
      expect: { [SAMPLE_TOOL]: 20 },
    },
    { name: "nobody had to accept", case: sessionCase({}), expect: { [SAMPLE_TOOL]: 23 } },
    {
      name: "nobody had to accept, right after issue",
      case: sessionCase({}, { device: { issuedAt: "2026-03-05T09:00:00Z" } }),
      expect: { [SAMPLE_TOOL]: 27 },
    },
    {
      name: "nobody had to accept, while IT still had the laptop",
      case: sessionCase({}, { device: { issuedAt: "2026-03-10T09:00:00Z" } }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "nobody had to accept, on a second day",
      case: sampleCase({ signals: [unattendedOn("2026-03-02"), unattendedOn("2026-03-04")] }),
      expect: { [SAMPLE_TOOL]: 27 },
    },
    {
      name: "one unattended session that lasts for days",
      case: sessionCase({ since: "2026-03-08T15:00:00Z" }),
      expect: { [SAMPLE_TOOL]: 27 },
    },
  ];
}

function peerTests(): RuleTest[] {
  return [
    {
      name: "unattended from hosting",
      case: fromPeer({ country: "US", networkClass: "hosting" }),
      expect: { [SAMPLE_TOOL]: 27 },
    },
    {
      name: "unattended from another country",
      case: fromPeer({ country: "FR", networkClass: "residential" }),
      expect: { [SAMPLE_TOOL]: 27 },
    },
    {
      name: "unattended from an exit of a VPN that operators are known to use",
      case: fromPeer({ country: "US", networkClass: "residential", isOperatorVpn: true }),
      expect: { [SAMPLE_TOOL]: 27 },
    },
    {
      name: "unattended from another country while the employee travels",
      case: fromPeer({ country: "FR", networkClass: "residential" }, { device: { isTraveling: true } }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "unattended from hosting while the employee travels",
      case: fromPeer({ country: "FR", networkClass: "hosting" }, { device: { isTraveling: true } }),
      expect: { [SAMPLE_TOOL]: 27 },
    },
    {
      name: "accepted, from an exit of a VPN that operators are known to use",
      case: sessionCase(
        { unattended: false, peer: "203.0.113.9" },
        { addresses: { "203.0.113.9": { isOperatorVpn: true } } },
      ),
      expect: { [SAMPLE_TOOL]: 20 },
    },
    {
      name: "unattended from an expected country",
      case: fromPeer({ country: "US", networkClass: "residential" }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "unattended from an address of which nothing is known",
      case: fromPeer({ country: null, networkClass: null }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "unattended from a country, while none is known to be expected",
      case: fromPeer({ country: "FR", networkClass: null }, { device: { expectedCountries: [] } }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "unattended through the company's own VPN, which is hosted",
      case: fromPeer({ country: "FR", networkClass: "hosting" }, { companyVpnEgress: ["203.0.113.0/24"] }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
  ];
}

function dayAndToolTests(): RuleTest[] {
  return [
    {
      name: "accepted on two days is still accepted",
      case: sampleCase({ signals: [acceptedOn("2026-03-02"), acceptedOn("2026-03-04")] }),
      expect: { [SAMPLE_TOOL]: 20 },
    },
    {
      name: "twice on one day is one day",
      case: sampleCase({ signals: [unattendedOn("2026-03-02"), unattendedOn("2026-03-02", "T18:00:00Z")] }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "an evening that crosses midnight UTC is one day",
      case: sessionCase({ since: "2026-03-09T22:00:00Z" }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "the system's own help tool, whose presence alone is no news",
      case: sessionCase({ entryId: SAMPLE_BUILT_IN }),
      expect: { [SAMPLE_BUILT_IN]: 23 },
    },
    {
      name: "it ended a week ago",
      case: sampleCase({ signals: [unattendedOn("2026-03-03")] }),
      expect: { [SAMPLE_TOOL]: 23 },
    },
  ];
}

function instanceTests(): RuleTest[] {
  return [
    {
      name: "the company's tool, by a second instance",
      case: approvedCase({ instance: "relay.example.net" }, [{ instance: "help.example.com" }]),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "without instance, while one of two instances on the laptop is not approved",
      case: withInstances(["help.example.com", "relay.example.net"]),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "without instance, and no instance on the laptop was seen",
      case: withInstances([]),
      expect: { [SAMPLE_TOOL]: 23 },
    },
    {
      name: "without instance, and every instance on the laptop is approved",
      case: withInstances(["help.example.com"]),
      expect: {},
    },
    {
      name: "without instance, and the instance that was not approved had gone before",
      case: withInstances(
        ["help.example.com"],
        [
          sampleRecord(
            "remote_tool",
            { instance: "relay.example.net" },
            { key: "gone", clearedAt: "2026-03-01T08:00:00Z" },
          ),
        ],
      ),
      expect: {},
    },
    {
      name: "without instance, beside another tool's instance that is not approved",
      case: withInstances(
        ["help.example.com"],
        [sampleRecord("remote_tool", { entryId: "another-tool", instance: "relay.example.net" }, { key: "another" })],
      ),
      expect: {},
    },
  ];
}

function quietTests(): RuleTest[] {
  return [
    { name: "the help desk with the company's tool", case: approvedCase({}, [{}]), expect: {} },
    {
      name: "the help desk with the company's instance",
      case: approvedCase({ instance: "help.example.com" }, [{ instance: "help.example.com" }]),
      expect: {},
    },
    {
      name: "a session that ended longer ago than counts",
      case: sampleCase({ signals: [unattendedOn("2026-02-01")] }),
      expect: {},
    },
    {
      name: "the tool is there and nobody used it",
      case: sampleCase({ signals: [sampleRecord("remote_tool")] }),
      expect: {},
    },
    {
      name: "the system's own tool from inside the company",
      case: sessionCase({ entryId: SAMPLE_BUILT_IN, peer: "10.1.2.3" }, { companyRanges: ["10.0.0.0/8"] }),
      expect: {},
    },
    {
      name: "the system's own tool from the laptop itself",
      case: sessionCase({ entryId: SAMPLE_BUILT_IN, peer: "127.0.0.1" }),
      expect: {},
    },
  ];
}
