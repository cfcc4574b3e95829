import type { RuleTest } from "../detection/detection-rule.ts";
import type { DeviceCase, SharedObservable } from "../detection/device-case.ts";
import {
  SAMPLE_BUILT_IN,
  SAMPLE_MAKERS_SERVER,
  SAMPLE_TOOL,
  type SampleParts,
  sampleCase,
  sampleRecord,
} from "../detection/sample-case.ts";

const PEER = "203.0.113.9";
const SERVER = "relay.example.net";

function onAnother(kind: "session_peer" | "tool_instance", changes: Partial<SharedObservable> = {}): SharedObservable {
  return {
    kind,
    value: kind === "session_peer" ? PEER : `${SAMPLE_TOOL} ${SERVER}`,
    deviceId: "device-two",
    assignee: "bob@example.com",
    since: "2026-03-08T16:00:00Z",
    lastReportAt: "2026-03-10T11:50:00Z",
    ...changes,
  };
}

/** A session here whose far side another person's laptop knows too. */
function peerCase(peer: string, parts: SampleParts = {}, other: Partial<SharedObservable> = {}): DeviceCase {
  return sampleCase({
    signals: [sampleRecord("remote_session", { peer })],
    shared: [onAnother("session_peer", { value: peer, ...other })],
    ...parts,
  });
}

/** A session here of a tool whose server another person's laptop knows too. */
function serverCase(instance: string, parts: SampleParts = {}): DeviceCase {
  return sampleCase({
    signals: [sampleRecord("remote_tool", { instance }), sampleRecord("remote_session")],
    shared: [onAnother("tool_instance", { value: `${SAMPLE_TOOL} ${instance}` })],
    ...parts,
  });
}

function peerTests(): RuleTest[] {
  return [
    { name: "the same address", case: peerCase(PEER), expect: { "far-side": 23 } },
    { name: "the same account number", case: peerCase("987 654 321"), expect: { "far-side": 23 } },
    {
      name: "the same exit of a VPN",
      case: peerCase(PEER, { addresses: { [PEER]: { networkClass: "vpn" } } }),
      expect: { "far-side": 23 },
    },
    {
      name: "on laptops of two other people",
      case: peerCase(PEER, {
        shared: [
          onAnother("session_peer"),
          onAnother("session_peer", { deviceId: "device-three", assignee: "cem@example.com" }),
        ],
      }),
      expect: { "far-side": 23 },
    },
    {
      name: "by the system's own means",
      case: peerCase(PEER, { signals: [sampleRecord("os_session", { peer: PEER })] }),
      expect: { "far-side": 23 },
    },
    {
      name: "two addresses are one finding",
      case: sampleCase({
        signals: [
          sampleRecord("remote_session", { peer: PEER }),
          sampleRecord("remote_session", { peer: "198.51.100.7" }, { key: "two" }),
        ],
        shared: [onAnother("session_peer"), onAnother("session_peer", { value: "198.51.100.7" })],
      }),
      expect: { "far-side": 23 },
    },
    {
      name: "the session ended a week ago",
      case: peerCase(PEER, {
        signals: [sampleRecord("remote_session", { peer: PEER, since: "2026-03-03T15:00:00Z", active: false })],
      }),
      expect: { "far-side": 23 },
    },
  ];
}

function serverTests(): RuleTest[] {
  return [
    { name: "the same server, by the tool on the laptop", case: serverCase(SERVER), expect: { server: 23 } },
    {
      name: "the same server, by the session itself",
      case: serverCase(SERVER, { signals: [sampleRecord("remote_session", { instance: SERVER.toUpperCase() })] }),
      expect: { server: 23 },
    },
    { name: "the same server, by a public address", case: serverCase("198.51.100.7"), expect: { server: 23 } },
    {
      name: "a second instance of the company's tool",
      case: serverCase(SERVER, { approvedTools: [{ tool: SAMPLE_TOOL, instance: "help.example.com" }] }),
      expect: { server: 23 },
    },
    {
      name: "the same server and the same address are two findings",
      case: sampleCase({
        signals: [sampleRecord("remote_session", { instance: SERVER, peer: PEER })],
        shared: [onAnother("session_peer"), onAnother("tool_instance")],
      }),
      expect: { "far-side": 23, server: 23 },
    },
  ];
}

function quietPeerTests(): RuleTest[] {
  const approvedTools = [{ tool: SAMPLE_TOOL }];
  return [
    { name: "both laptops are one person's", case: peerCase(PEER, {}, { assignee: "ana@example.com" }), expect: {} },
    { name: "one person, written in two ways", case: peerCase(PEER, {}, { assignee: "ANA@example.com" }), expect: {} },
    { name: "nobody knows whose the other laptop is", case: peerCase(PEER, {}, { assignee: null }), expect: {} },
    { name: "nobody knows whose this laptop is", case: peerCase(PEER, { device: { assignee: null } }), expect: {} },
    { name: "another address", case: peerCase(PEER, {}, { value: "203.0.113.10" }), expect: {} },
    { name: "nobody else's laptop knows it", case: peerCase(PEER, { shared: [] }), expect: {} },
    {
      name: "a far side that nobody named",
      case: sampleCase({ signals: [sampleRecord("remote_session")], shared: [onAnother("session_peer")] }),
      expect: {},
    },
    { name: "a machine in the home network", case: peerCase("192.168.1.40"), expect: {} },
    { name: "a carrier's inner address", case: peerCase("100.64.3.7"), expect: {} },
    { name: "a machine by its own name", case: peerCase("raspberrypi"), expect: {} },
    {
      name: "a mobile carrier",
      case: peerCase(PEER, { addresses: { [PEER]: { networkClass: "mobile" } } }),
      expect: {},
    },
    { name: "the company's range", case: peerCase(PEER, { companyRanges: ["203.0.113.0/24"] }), expect: {} },
    { name: "the company's VPN", case: peerCase(PEER, { companyVpnEgress: [PEER] }), expect: {} },
    { name: "the help desk with the company's tool", case: peerCase(PEER, { approvedTools }), expect: {} },
    {
      name: "the help desk with the tool that it uses for another group",
      case: peerCase(PEER, { approvedTools: [{ tool: SAMPLE_TOOL, group: "engineering" }] }),
      expect: {},
    },
    {
      name: "the help desk, once with the company's tool and once with the system's",
      case: peerCase(PEER, {
        approvedTools,
        signals: [
          sampleRecord("remote_session", { peer: PEER }),
          sampleRecord("remote_session", { entryId: SAMPLE_BUILT_IN, peer: PEER }, { key: "two" }),
          sampleRecord("os_session", { peer: PEER }),
        ],
      }),
      expect: {},
    },
    {
      name: "the session ended longer ago than counts",
      case: peerCase(PEER, {
        signals: [sampleRecord("remote_session", { peer: PEER, since: "2026-02-01T15:00:00Z", active: false })],
      }),
      expect: {},
    },
  ];
}

function quietServerTests(): RuleTest[] {
  return [
    { name: "the maker's relay, which serves everybody", case: serverCase(SAMPLE_MAKERS_SERVER), expect: {} },
    { name: "a server in the home network", case: serverCase("192.168.1.9"), expect: {} },
    { name: "a server by its name at home", case: serverCase("relay.lan"), expect: {} },
    {
      name: "a server in the company's range",
      case: serverCase("198.51.100.7", { companyRanges: ["198.51.100.0/24"] }),
      expect: {},
    },
    {
      name: "the tool is there and had no session",
      case: serverCase(SERVER, { signals: [sampleRecord("remote_tool", { instance: SERVER })] }),
      expect: {},
    },
    {
      name: "the company's instance",
      case: serverCase(SERVER, { approvedTools: [{ tool: SAMPLE_TOOL, instance: SERVER }] }),
      expect: {},
    },
    {
      name: "the company's instance for another group",
      case: serverCase(SERVER, { approvedTools: [{ tool: SAMPLE_TOOL, instance: SERVER, group: "engineering" }] }),
      expect: {},
    },
    {
      name: "another tool's session",
      case: serverCase(SERVER, {
        signals: [
          sampleRecord("remote_tool", { instance: SERVER }),
          sampleRecord("remote_session", { entryId: SAMPLE_BUILT_IN }, { key: "two" }),
        ],
      }),
      expect: {},
    },
  ];
}

/** The tests that the rule brings along; in a file of their own because they are many. */
export function operatorSharedTests(): RuleTest[] {
  return [...peerTests(), ...serverTests(), ...quietPeerTests(), ...quietServerTests()];
}
