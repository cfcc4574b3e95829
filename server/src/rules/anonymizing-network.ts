import type { Evidence } from "@clearseat/shared";
import { isApproved, unapprovedSessionsOf } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { AddressFacts, DeviceCase, SignalRecord, Stay } from "../detection/device-case.ts";
import { isForCompanies, isOperatorFavorite, nameOfEntry } from "../detection/known-entries.ts";
import { isHidingNetwork, placeOfPeer } from "../detection/peer-place.ts";
import { sayCount, sayInstant } from "../detection/plain-words.ts";
import {
  SAMPLE_COMPANY_VPN,
  SAMPLE_EGRESS,
  SAMPLE_OPERATOR_VPN,
  type SampleParts,
  sampleCase,
  sampleRecord,
  sampleStay,
} from "../detection/sample-case.ts";
import {
  lookbackEndsOf,
  recentSessionsOf,
  SESSION_LOOKBACK_DAYS,
  type SessionRecord,
} from "../detection/session-window.ts";
import { earliest, nonEmpty, standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { currentStayOf, toStayEvidence } from "../detection/stay-records.ts";
import { WEIGHTS } from "./weights.ts";

type Program = SignalRecord<"vpn">;

const weights = WEIGHTS["anonymizing-network"];

/** Enough to show the pattern; the rest is in the device's history. */
const MAX_EVIDENCE = 25;

/**
 * A network that hides where somebody is: a VPN or proxy program that runs, the way out that the laptop takes now, or
 * the far side of an unapproved session. One finding for each of the three and for each program.
 *
 * The company's own way out says nothing: its VPN egress, programs that IT approved or device management installed, and
 * programs that companies hand out as a rule. The relay that a browser may use for privacy carries no reports, so a
 * laptop that has it shows its home.
 */
export const anonymizingNetwork: DetectionRule = {
  id: "anonymizing-network",
  version: 1,
  title: "Network that hides where somebody is",
  family: "network-path",
  attack: ["T1090"],
  weights,
  reads: ["vpn", "remote_session", "remote_tool", "os_session"],
  benign: [
    "A private VPN, which a tenth of remote workers use now and then.",
    "The company's VPN, proxy or cloud gateway, which is not declared yet.",
    "An employee on a journey, in a hotel or in a country that filters.",
    "A session that came by way of a data center because the tool's maker relays there.",
  ],
  blindSpots: [
    "A VPN on the router whose exits no list knows.",
    "An exit that is somebody's home: proxies sell those.",
    "A server of one's own that looks like any other company's.",
    "The far side of tools that do not name it.",
  ],
  triage: [
    "If it is the company's, declare the egress or approve the program.",
    "See whether the way out agrees with place and clock, and whether it changed when the laptop was issued.",
    "A far side that hides weighs more than the laptop's own way out: look at the session first.",
  ],
  match: (deviceCase) => [...programs(deviceCase), ...wayOut(deviceCase), ...farSides(deviceCase)],
  reconsiderAt: (deviceCase) => lookbackEndsOf(sessionsOf(deviceCase), deviceCase),
  tests: () => [...programTests(), ...wayOutTests(), ...farSideTests(), ...quietProgramTests(), ...quietPlaceTests()],
};

/** What IT brought or allowed. */
function isOurs({ payload }: Program, deviceCase: DeviceCase): boolean {
  return payload.installSource === "mdm" || isApproved(deviceCase, payload.entryId, null);
}

function programs(deviceCase: DeviceCase): RuleMatch[] {
  return standingRecordsOf(deviceCase, "vpn")
    .filter((record) => isInUse(record) && !isForCompanies(record.payload.entryId) && !isOurs(record, deviceCase))
    .map((record) => ({
      key: `program:${record.key}`,
      weightTenths: toWeight(isOperatorFavorite(record.payload.entryId)),
      summary: `The VPN or proxy program ${nameOfEntry(record.payload.entryId)}${isOperatorFavorite(record.payload.entryId) ? ", which case reports of laptop farms name," : ""} ${record.payload.running ? "runs" : "is installed"} on the laptop since ${sayInstant(record.firstObservedAt)}; it is not the company's.`,
      since: record.firstObservedAt,
      evidence: [toEvidence(record)],
      clearsWhen: "The program stops, or IT approves it.",
    }));
}

/** A program that operators are known for tells by being there; of others only use does. */
function isInUse({ payload }: Program): boolean {
  return payload.running || (payload.installed && isOperatorFavorite(payload.entryId));
}

function wayOut(deviceCase: DeviceCase): RuleMatch[] {
  const stay = currentStayOf(deviceCase);
  if (stay === null || stay.path === "company" || !isHidingNetwork(stay.egress) || isExplained(stay, deviceCase))
    return [];
  return [
    {
      key: "way-out",
      weightTenths: toWeight(stay.egress.isOperatorVpn),
      summary: `The laptop's reports leave through ${sayNetwork(stay.egress)} since ${sayInstant(stay.from)}; it is not declared as the company's.`,
      since: stay.from,
      evidence: [toStayEvidence(deviceCase, stay)],
      clearsWhen: "The laptop reports from another network, or the range is declared as the company's.",
    },
  ];
}

/** The company's own VPN program runs, so the exit is one of its service; nobody hands out Tor or operators' exits. */
function isExplained({ egress }: Stay, deviceCase: DeviceCase): boolean {
  const hasOwn = standingRecordsOf(deviceCase, "vpn").some(
    (record) => record.payload.running && isOurs(record, deviceCase),
  );
  return hasOwn && egress.networkClass !== "tor" && !egress.isOperatorVpn;
}

function sessionsOf(deviceCase: DeviceCase): SessionRecord[] {
  return [...unapprovedSessionsOf(deviceCase), ...recentSessionsOf(deviceCase, "os_session")];
}

function farSides(deviceCase: DeviceCase): RuleMatch[] {
  const hidden = sessionsOf(deviceCase).flatMap((session) => {
    const facts = hiddenFactsOf(session, deviceCase);
    return facts === null ? [] : [{ session, facts }];
  });
  // Those that decide the weight come first, so that cutting the list cannot cut the proof.
  const sorted = nonEmpty(hidden.toSorted((a, b) => Number(b.facts.isOperatorVpn) - Number(a.facts.isOperatorVpn)));
  if (sorted === null) return [];
  const [first, ...rest] = sorted;
  const since = earliest([first.session.firstObservedAt, ...rest.map(({ session }) => session.firstObservedAt)]);
  return [
    {
      key: "far-side",
      weightTenths: toWeight(first.facts.isOperatorVpn),
      summary: `The laptop had ${sayCount(sorted.length, "session")} from ${sayNetwork(first.facts)}, the first seen on ${sayInstant(since)}; IT has not approved the tool or declared the range.`,
      since,
      evidence: [toEvidence(first.session), ...evidenceOf(rest.map(({ session }) => session))],
      clearsWhen: `The range is declared as the company's, or ${SESSION_LOOKBACK_DAYS} days pass without such a session.`,
    },
  ];
}

function evidenceOf(sessions: readonly SessionRecord[]): Evidence[] {
  return sessions.slice(0, MAX_EVIDENCE - 1).map(toEvidence);
}

function hiddenFactsOf({ payload }: SessionRecord, { addresses, settings }: DeviceCase): AddressFacts | null {
  const facts = payload.peer === null ? undefined : addresses.get(payload.peer);
  if (facts === undefined || placeOfPeer(payload.peer, settings) !== "outside") return null;
  return isHidingNetwork(facts) ? facts : null;
}

function toWeight(isOfOperators: boolean): number {
  return (isOfOperators ? weights.operatorVpn : weights.hidden).tenths;
}

function sayNetwork({ networkClass, isOperatorVpn }: AddressFacts): string {
  if (isOperatorVpn) return "an exit of a VPN service that case reports of laptop farms name";
  if (networkClass === "tor") return "the Tor network";
  return networkClass === "vpn" ? "an exit of a VPN service" : "a data center";
}

const PEER = "203.0.113.9";

function programCase(changes: Partial<Program["payload"]>, parts: SampleParts = {}): DeviceCase {
  return sampleCase({ signals: [sampleRecord("vpn", changes)], ...parts });
}

function outCase(egress: Partial<AddressFacts>, parts: SampleParts = {}, changes: Partial<Stay> = {}): DeviceCase {
  return sampleCase({ stays: [sampleStay({ egress: { ...SAMPLE_EGRESS, ...egress }, ...changes })], ...parts });
}

function sessionCase(facts: Partial<AddressFacts>, parts: SampleParts = {}): DeviceCase {
  return sampleCase({
    signals: [sampleRecord("remote_session", { peer: PEER })],
    addresses: { [PEER]: facts },
    ...parts,
  });
}

function programTests(): RuleTest[] {
  return [
    { name: "a private VPN runs", case: programCase({}), expect: { "program:one": 6 } },
    {
      name: "a VPN that case reports name runs",
      case: programCase({ entryId: SAMPLE_OPERATOR_VPN }),
      expect: { "program:one": 17 },
    },
    {
      name: "a VPN that case reports name is installed and does not run",
      case: programCase({ entryId: SAMPLE_OPERATOR_VPN, running: false }),
      expect: { "program:one": 17 },
    },
    {
      name: "IT approved it for another group",
      case: programCase({}, { approvedTools: [{ tool: sampleRecord("vpn").payload.entryId, group: "engineering" }] }),
      expect: { "program:one": 6 },
    },
    {
      name: "a VPN that the company added to the catalog to look for it",
      case: programCase({ entryId: "forbidden-vpn" }),
      expect: { "program:one": 6 },
    },
  ];
}

function wayOutTests(): RuleTest[] {
  return [
    { name: "out through a VPN service", case: outCase({ networkClass: "vpn" }), expect: { "way-out": 6 } },
    { name: "out through Tor", case: outCase({ networkClass: "tor" }), expect: { "way-out": 6 } },
    { name: "out through a data center", case: outCase({ networkClass: "hosting" }), expect: { "way-out": 6 } },
    {
      name: "out through an exit that operators use",
      case: outCase({ isOperatorVpn: true }),
      expect: { "way-out": 17 },
    },
    {
      name: "a program that companies hand out runs, and the exit is nobody's whom IT declared",
      case: outCase({ networkClass: "hosting" }, { signals: [sampleRecord("vpn", { entryId: SAMPLE_COMPANY_VPN })] }),
      expect: { "way-out": 6 },
    },
    {
      name: "IT's VPN program runs, and the exit is Tor's",
      case: outCase({ networkClass: "tor" }, { signals: [sampleRecord("vpn", { installSource: "mdm" })] }),
      expect: { "way-out": 6 },
    },
    {
      name: "IT's VPN program is installed and does not run",
      case: outCase(
        { networkClass: "vpn" },
        { signals: [sampleRecord("vpn", { installSource: "mdm", running: false })] },
      ),
      expect: { "way-out": 6 },
    },
    {
      name: "the program and its exit are two findings",
      case: outCase({ networkClass: "vpn" }, { signals: [sampleRecord("vpn")] }),
      expect: { "program:one": 6, "way-out": 6 },
    },
  ];
}

function farSideTests(): RuleTest[] {
  return [
    { name: "a session from a VPN", case: sessionCase({ networkClass: "vpn" }), expect: { "far-side": 6 } },
    { name: "a session from a data center", case: sessionCase({ networkClass: "hosting" }), expect: { "far-side": 6 } },
    { name: "a session from Tor", case: sessionCase({ networkClass: "tor" }), expect: { "far-side": 6 } },
    {
      name: "a session from an exit that operators use",
      case: sessionCase({ networkClass: "residential", isOperatorVpn: true }),
      expect: { "far-side": 17 },
    },
    {
      name: "a log-in by the system's own means from a VPN",
      case: sessionCase({ networkClass: "vpn" }, { signals: [sampleRecord("os_session", { peer: PEER })] }),
      expect: { "far-side": 6 },
    },
    {
      name: "one of two sessions comes from an exit that operators use",
      case: sessionCase(
        { networkClass: "vpn" },
        {
          signals: [
            sampleRecord("remote_session", { peer: PEER }),
            sampleRecord("remote_session", { peer: "198.51.100.7" }, { key: "two" }),
          ],
          addresses: { [PEER]: { networkClass: "vpn" }, "198.51.100.7": { isOperatorVpn: true } },
        },
      ),
      expect: { "far-side": 17 },
    },
  ];
}

function quietProgramTests(): RuleTest[] {
  const { entryId } = sampleRecord("vpn").payload;
  return [
    { name: "a private VPN is installed and does not run", case: programCase({ running: false }), expect: {} },
    {
      name: "a program that companies hand out",
      case: programCase({ entryId: SAMPLE_COMPANY_VPN }),
      expect: {},
    },
    { name: "IT approved the program", case: programCase({}, { approvedTools: [{ tool: entryId }] }), expect: {} },
    { name: "device management installed the program", case: programCase({ installSource: "mdm" }), expect: {} },
    {
      name: "the program was removed",
      case: sampleCase({ signals: [sampleRecord("vpn", {}, { clearedAt: "2026-03-10T08:00:00Z" })] }),
      expect: {},
    },
    {
      name: "the approved program's exit",
      case: outCase({ networkClass: "vpn" }, { signals: [sampleRecord("vpn")], approvedTools: [{ tool: entryId }] }),
      expect: {},
    },
  ];
}

function quietPlaceTests(): RuleTest[] {
  const unknown = { country: null, region: null, timeZone: null, networkClass: null } as const;
  return [
    { name: "out from home", case: outCase({}), expect: {} },
    { name: "out from a phone", case: outCase({ networkClass: "mobile" }), expect: {} },
    { name: "out to where nobody knows", case: outCase(unknown), expect: {} },
    {
      name: "out through the company's VPN",
      case: outCase({ networkClass: "hosting" }, {}, { path: "company" }),
      expect: {},
    },
    {
      name: "a VPN service last month, home now",
      case: sampleCase({
        stays: [
          sampleStay({ egress: { ...SAMPLE_EGRESS, networkClass: "vpn" }, to: "2026-02-10T09:00:00Z" }),
          sampleStay({ from: "2026-02-10T10:00:00Z" }),
        ],
      }),
      expect: {},
    },
    { name: "a session from a home", case: sessionCase({ networkClass: "residential" }), expect: {} },
    { name: "a session from where nobody knows", case: sessionCase(unknown), expect: {} },
    {
      name: "a session through the company's VPN",
      case: sessionCase({ networkClass: "hosting" }, { companyVpnEgress: [PEER] }),
      expect: {},
    },
    {
      name: "the help desk with the company's tool, from a data center",
      case: sessionCase(
        { networkClass: "hosting" },
        { approvedTools: [{ tool: sampleRecord("remote_session").payload.entryId }] },
      ),
      expect: {},
    },
    {
      name: "a session that ended longer ago than counts",
      case: sessionCase(
        { networkClass: "vpn" },
        { signals: [sampleRecord("remote_session", { peer: PEER, since: "2026-02-01T15:00:00Z", active: false })] },
      ),
      expect: {},
    },
    { name: "nobody knows where it is", case: sampleCase(), expect: {} },
  ];
}
