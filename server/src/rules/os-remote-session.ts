import type { ApprovedTool, Evidence, SignalPayload } from "@clearseat/shared";
import { isLoopback } from "../detection/address-ranges.ts";
import { isApproved } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleMatch, RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SignalRecord } from "../detection/device-case.ts";
import { hasDeclaredRanges, placeOfPeer } from "../detection/peer-place.ts";
import { sayCount, sayInstant } from "../detection/plain-words.ts";
import { type SampleParts, sampleCase, sampleRecord } from "../detection/sample-case.ts";
import { lookbackEndsOf, recentSessionsOf, SESSION_LOOKBACK_DAYS, startOf } from "../detection/session-window.ts";
import { earliest, nonEmpty, standingRecordsOf, toEvidence } from "../detection/signal-records.ts";
import { WEIGHTS } from "./weights.ts";

type Session = SignalRecord<"os_session">;

const weights = WEIGHTS["os-remote-session"];

/** Enough to show the pattern; the rest is in the device's history. */
const MAX_SESSIONS = 25;

const PROTOCOL_WORDS: Readonly<Record<SignalPayload<"os_session">["protocol"], string>> = {
  rdp: "remote desktop",
  ssh: "SSH",
  vnc: "VNC",
  screen_sharing: "screen sharing",
};

/**
 * A log-in by the system's own means from outside the company's ranges. One finding for each protocol and way in.
 *
 * - A private or link-local address is outside too: a machine in the employee's home is not the company's, and a
 *   second machine beside the laptop is how a facilitator would relay. It weighs little, because so is the employee's own PC.
 * - The laptop itself (loopback) is not outside, unless an unapproved tunnel runs: then it is the tunnel's end, and
 *   the far side is wherever the tunnel leads.
 * - A peer that the system does not name counts while the company has declared no ranges of its own, because then no
 *   place is excused; once it has, the session may come from there, and we cannot tell.
 */
export const osRemoteSession: DetectionRule = {
  id: "os-remote-session",
  version: 2,
  title: "Log-in from outside by the system's own means",
  family: "remote-session",
  attack: ["T1021"],
  weights,
  reads: ["os_session", "tunnel"],
  benign: [
    "A developer logs in from another machine of their own at home.",
    "The help desk logs in from a range that is not declared yet.",
    "Two machines of one person share a screen.",
  ],
  blindSpots: [
    "Log-ins whose peer the system does not name, once the company has declared ranges.",
    "Relays inside the company's own ranges.",
  ],
  triage: [
    "See whether the address is in the home network, another home or hosting.",
    "If the company's people log in from there, declare the range.",
    "Ask the employee which machine it was.",
  ],
  match: (deviceCase) => {
    const tunnels = unapprovedTunnels(deviceCase);
    const sessions = recentSessionsOf(deviceCase, "os_session").filter((session) =>
      isFromOutside(session, deviceCase, tunnels.length > 0),
    );
    const byWay = Map.groupBy(sessions, (session) => keyOf(session));
    return [...byWay].flatMap(([key, ofWay]) => matchWay(key, ofWay, tunnels.map(toEvidence)));
  },
  reconsiderAt: (deviceCase) => lookbackEndsOf(recentSessionsOf(deviceCase, "os_session"), deviceCase),
  tests: () => [...firingTests(), ...quietTests()],
};

function isFromOutside({ payload }: Session, { settings }: DeviceCase, hasTunnel: boolean): boolean {
  const place = placeOfPeer(payload.peer, settings);
  if (place === "this_device") return hasTunnel;
  return place === "outside" || (place === "unknown" && !hasDeclaredRanges(settings));
}

/** Tunnels whose far end opens a connection on the laptop itself. A mesh network keeps the far side's own address. */
function unapprovedTunnels(deviceCase: DeviceCase): SignalRecord<"tunnel">[] {
  return standingRecordsOf(deviceCase, "tunnel").filter(
    ({ payload }) => payload.running && payload.type !== "mesh_vpn" && !isApproved(deviceCase, payload.entryId, null),
  );
}

/** Log-ins through a tunnel rest on the tunnel as well, so they are a finding of their own. */
function keyOf(session: Session): string {
  return isThroughTunnel(session) ? `${session.payload.protocol}:tunnel` : session.payload.protocol;
}

/** A log-in from the laptop itself counts only because a tunnel ends on it. */
function isThroughTunnel({ payload }: Session): boolean {
  return payload.peer !== null && isLoopback(payload.peer);
}

function matchWay(key: string, all: readonly Session[], tunnels: readonly Evidence[]): RuleMatch[] {
  const sessions = nonEmpty(all);
  if (sessions === null) return [];
  const [first, ...rest] = sessions;
  return [
    {
      key,
      weightTenths: weights.outside.tenths,
      summary: `Somebody logged in to this laptop by ${PROTOCOL_WORDS[first.payload.protocol]} from outside the company's ranges: ${sayCount(sessions.length, "session")} since ${sayInstant(earliest([startOf(first), ...rest.map(startOf)]))}${isThroughTunnel(first) ? ", through a tunnel that ends on the laptop" : ""}.`,
      since: earliest([first.firstObservedAt, ...rest.map((session) => session.firstObservedAt)]),
      evidence: [
        toEvidence(first),
        ...rest.slice(0, MAX_SESSIONS - 1).map(toEvidence),
        ...(isThroughTunnel(first) ? tunnels : []),
      ],
      clearsWhen: `The range is declared as the company's, or ${SESSION_LOOKBACK_DAYS} days pass without such a log-in.`,
    },
  ];
}

function loginCase(
  changes: Partial<Session["payload"]>,
  parts: SampleParts = {},
  clearedAt: string | null = null,
): DeviceCase {
  return sampleCase({ signals: [sampleRecord("os_session", changes, { clearedAt })], ...parts });
}

function tunnelCase(
  changes: Partial<SignalPayload<"tunnel">>,
  approvedTools: readonly ApprovedTool[] = [],
): DeviceCase {
  return sampleCase({
    signals: [sampleRecord("os_session", { peer: "127.0.0.1" }), sampleRecord("tunnel", changes)],
    approvedTools,
  });
}

function firingTests(): RuleTest[] {
  return [
    { name: "remote desktop from the internet", case: loginCase({}), expect: { rdp: 15 } },
    {
      name: "SSH from another machine at home",
      case: loginCase({ protocol: "ssh", peer: "192.168.1.40" }),
      expect: { ssh: 15 },
    },
    {
      name: "screen sharing over a link-local address",
      case: loginCase({ protocol: "screen_sharing", peer: "fe80::1%en0" }),
      expect: { screen_sharing: 15 },
    },
    { name: "the peer is not named and no range is declared", case: loginCase({ peer: null }), expect: { rdp: 15 } },
    {
      name: "from outside the declared ranges",
      case: loginCase({}, { companyRanges: ["10.0.0.0/8"] }),
      expect: { rdp: 15 },
    },
    {
      name: "it ended a week ago",
      case: loginCase({ since: "2026-03-02T15:00:00Z" }, {}, "2026-03-03T15:00:00Z"),
      expect: { rdp: 15 },
    },
    { name: "from the laptop itself, while a tunnel ends there", case: tunnelCase({}), expect: { "rdp:tunnel": 15 } },
    {
      name: "from outside and through a tunnel are two findings",
      case: sampleCase({
        signals: [
          sampleRecord("os_session"),
          sampleRecord("os_session", { peer: "127.0.0.1" }, { key: "two" }),
          sampleRecord("tunnel"),
        ],
      }),
      expect: { rdp: 15, "rdp:tunnel": 15 },
    },
    {
      name: "two protocols are two findings",
      case: sampleCase({
        signals: [sampleRecord("os_session"), sampleRecord("os_session", { protocol: "ssh" }, { key: "two" })],
      }),
      expect: { rdp: 15, ssh: 15 },
    },
  ];
}

function quietTests(): RuleTest[] {
  return [
    { name: "SSH from the laptop itself", case: loginCase({ protocol: "ssh", peer: "127.0.0.1" }), expect: {} },
    { name: "SSH from the laptop itself over IPv6", case: loginCase({ protocol: "ssh", peer: "::1" }), expect: {} },
    {
      name: "from the laptop itself, while a tunnel that IT uses runs",
      case: tunnelCase({}, [{ tool: sampleRecord("tunnel").payload.entryId }]),
      expect: {},
    },
    {
      name: "from the laptop itself, beside a tunnel program that does not run",
      case: tunnelCase({ running: false }),
      expect: {},
    },
    {
      name: "from the laptop itself, beside a mesh network, which keeps the far address",
      case: tunnelCase({ type: "mesh_vpn", desktopListening: true }),
      expect: {},
    },
    {
      name: "the help desk from a company range",
      case: loginCase({ peer: "10.1.2.3" }, { companyRanges: ["10.0.0.0/8"] }),
      expect: {},
    },
    {
      name: "the help desk from a company range, as an IPv6 socket names it",
      case: loginCase({ peer: "::ffff:10.1.2.3" }, { companyRanges: ["10.0.0.0/8"] }),
      expect: {},
    },
    { name: "through the company's VPN", case: loginCase({}, { companyVpnEgress: ["203.0.113.9"] }), expect: {} },
    {
      name: "the peer is not named and the company has declared ranges",
      case: loginCase({ peer: null }, { companyRanges: ["10.0.0.0/8"] }),
      expect: {},
    },
    {
      name: "the peer is a name and the company has declared ranges",
      case: loginCase({ peer: "desk.example.com" }, { companyRanges: ["10.0.0.0/8"] }),
      expect: {},
    },
    {
      name: "it ended longer ago than counts",
      case: loginCase({ since: "2026-01-20T15:00:00Z" }, {}, "2026-01-21T15:00:00Z"),
      expect: {},
    },
    { name: "nobody logged in", case: sampleCase(), expect: {} },
  ];
}
