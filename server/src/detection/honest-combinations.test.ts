import { isAtLeast, type Severity } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import type { AddressFacts, SharedObservable, Stay } from "./device-case.ts";
import { judge } from "./judge.ts";
import {
  SAMPLE_BUILT_IN,
  SAMPLE_COMPANY_AWAKE,
  SAMPLE_COMPANY_VPN,
  SAMPLE_EGRESS,
  SAMPLE_OPERATOR_VPN,
  SAMPLE_OTHER_TOOL,
  SAMPLE_TOOL,
  type SampleParts,
  sampleCase,
  sampleHome,
  sampleRecord,
  sampleResident,
  sampleStay,
} from "./sample-case.ts";
import { scoreFindings } from "./score.ts";

/** Something honest about a laptop, and the most that it may come to by itself. */
interface Honest {
  readonly name: string;
  readonly atMost: Severity;
  readonly parts: SampleParts;
}

const HELP_DESK = "203.0.113.9";
const SHUT = sampleRecord("power", { lidClosed: true }, { key: "power" });
const OPEN = sampleRecord("power", { lidClosed: false }, { key: "power" });
const BUILT_IN_PANEL = sampleRecord("display", { internal: true, connection: "edp" }, { key: "internal" });
const VIRTUAL_SCREEN = sampleRecord("display", { form: "virtual", model: null, serialHash: null }, { key: "virtual" });

function leavingBy(egress: Partial<AddressFacts>, changes: Partial<Stay> = {}): Stay {
  return sampleStay({ egress: { ...SAMPLE_EGRESS, ...egress }, ...changes });
}

function elsewhere(deviceId: string, assignee: string): SharedObservable {
  return {
    kind: "session_peer",
    value: HELP_DESK,
    deviceId,
    assignee,
    since: "2026-03-08T16:00:00Z",
    lastReportAt: "2026-03-10T11:50:00Z",
  };
}

const AT_THE_DESK: readonly Honest[] = [
  { name: "homelab", atMost: "low", parts: { signals: [sampleRecord("kvm_neighbor")] } },
  {
    name: "fast mouse",
    atMost: "low",
    parts: {
      signals: [
        sampleRecord("kvm_usb", {
          entryId: null,
          confidence: "possible",
          disguised: false,
          marks: ["high_speed_input"],
        }),
      ],
    },
  },
  { name: "docked", atMost: "info", parts: { signals: [SHUT, BUILT_IN_PANEL, sampleRecord("display")] } },
  { name: "virtual screen, lid open", atMost: "info", parts: { signals: [OPEN, BUILT_IN_PANEL, VIRTUAL_SCREEN] } },
  { name: "virtual screen, lid shut", atMost: "info", parts: { signals: [SHUT, BUILT_IN_PANEL, VIRTUAL_SCREEN] } },
  { name: "jiggler", atMost: "info", parts: { signals: [sampleRecord("anti_idle")] } },
  {
    name: "company's tool box",
    atMost: "info",
    parts: { signals: [sampleRecord("anti_idle", { entryId: SAMPLE_COMPANY_AWAKE })] },
  },
  {
    name: "company's virtual desktop",
    atMost: "info",
    parts: { signals: [sampleRecord("virtual_machine"), VIRTUAL_SCREEN] },
  },
  { name: "couple", atMost: "medium", parts: { home: sampleHome([sampleResident()]) } },
  {
    name: "flatmates",
    atMost: "low",
    parts: {
      home: sampleHome([
        sampleResident(),
        sampleResident({
          deviceId: "device-three",
          assignee: "cem@example.com",
          life: { carriedAt: "2026-03-04T22:00:00Z", assigneeSince: "2024-03-04T09:00:00Z" },
        }),
      ]),
    },
  },
];

const ON_THE_NETWORK: readonly Honest[] = [
  {
    name: "consumer VPN",
    atMost: "info",
    parts: { signals: [sampleRecord("vpn")], stays: [leavingBy({ networkClass: "vpn" })] },
  },
  {
    name: "company's VPN",
    atMost: "info",
    parts: {
      signals: [sampleRecord("vpn", { installSource: "mdm" })],
      stays: [leavingBy({ networkClass: "vpn" })],
    },
  },
  {
    name: "full tunnel to the company",
    atMost: "info",
    parts: { stays: [leavingBy({ networkClass: "hosting" }, { path: "company", egressHash: null })] },
  },
  {
    name: "program for companies' networks",
    atMost: "info",
    parts: { signals: [sampleRecord("vpn", { entryId: SAMPLE_COMPANY_VPN })] },
  },
  { name: "phone's network", atMost: "info", parts: { stays: [leavingBy({ networkClass: "mobile" })] } },
  {
    name: "declared journey with the VPN that works there",
    atMost: "low",
    parts: {
      device: { isTraveling: true, expectedCountries: ["US", "CN"] },
      signals: [sampleRecord("vpn", { entryId: SAMPLE_OPERATOR_VPN })],
      stays: [leavingBy({ country: "CN", region: null, timeZone: "Asia/Shanghai", networkClass: "business" })],
    },
  },
  { name: "proxyware in a free program", atMost: "info", parts: { signals: [sampleRecord("proxyware")] } },
];

const WITH_TOOLS: readonly Honest[] = [
  { name: "leftover tool", atMost: "info", parts: { signals: [sampleRecord("remote_tool", { running: false })] } },
  {
    name: "technician's viewers",
    atMost: "info",
    parts: {
      signals: [SAMPLE_TOOL, SAMPLE_OTHER_TOOL].map((entryId) =>
        sampleRecord("remote_tool", { entryId, acceptsConnections: false }, { key: entryId }),
      ),
    },
  },
  {
    name: "help desk that works from home",
    atMost: "info",
    parts: {
      signals: [
        sampleRecord("remote_tool", { entryId: SAMPLE_OTHER_TOOL }),
        sampleRecord("remote_session", { entryId: SAMPLE_OTHER_TOOL, peer: HELP_DESK }),
      ],
      shared: [elsewhere("device-two", "bob@example.com"), elsewhere("device-three", "cem@example.com")],
      approvedTools: [{ tool: SAMPLE_OTHER_TOOL }],
    },
  },
  {
    name: "provider's agent under a name of its own",
    atMost: "info",
    parts: { signals: [sampleRecord("remote_tool", { renamed: true, installSource: "mdm" })] },
  },
  {
    name: "remote desktop that is switched on",
    atMost: "info",
    parts: { signals: [sampleRecord("remote_tool", { entryId: SAMPLE_BUILT_IN, listening: true })] },
  },
  {
    name: "developer with mesh, SSH and editor tunnel",
    atMost: "medium",
    parts: {
      signals: [
        sampleRecord("tunnel", { type: "mesh_vpn", desktopListening: true }, { key: "mesh" }),
        sampleRecord("tunnel", { type: "ide_tunnel" }, { key: "ide" }),
        sampleRecord("os_session", { protocol: "ssh", peer: "192.168.1.40" }),
      ],
    },
  },
];

const HONEST = [...AT_THE_DESK, ...ON_THE_NETWORK, ...WITH_TOOLS];

/** One laptop of which all of that is true. */
function together(all: readonly Honest[]): SampleParts {
  const parts = all.map((one) => one.parts);
  return {
    signals: parts.flatMap(({ signals = [] }, index) =>
      signals.map((record) => ({ ...record, key: `${index}-${record.key}` })),
    ),
    shared: parts.flatMap(({ shared = [] }) => shared),
    stays: [sampleStay(), ...parts.flatMap(({ stays = [] }) => stays)],
    home: parts.find(({ home }) => home !== undefined)?.home ?? null,
    device: Object.assign({}, ...parts.map(({ device }) => device)) as SampleParts["device"] & object,
    approvedTools: parts.flatMap(({ approvedTools = [] }) => approvedTools),
  };
}

/**
 * A box on the network or a mark of one on USB, a display that nobody sees, ways in for a developer, and the VPN that
 * case reports name: each weighs so much that a weak sign of another family lifts it to `medium`.
 */
const TELLING: ReadonlySet<string> = new Set([
  "homelab",
  "fast mouse",
  "virtual screen, lid shut",
  "developer with mesh, SSH and editor tunnel",
  "declared journey with the VPN that works there",
]);

function severityOf(all: readonly Honest[]): Severity {
  return scoreFindings(judge(sampleCase(together(all)))).severity;
}

function namesOf(all: readonly Honest[]): string {
  return all.map(({ name }) => name).join(" + ");
}

const PAIRS = HONEST.flatMap((first, index) => HONEST.slice(index + 1).map((second) => [first, second]));
const TRIPLES = PAIRS.flatMap((pair) =>
  HONEST.slice(HONEST.indexOf(pair.at(-1) ?? (pair[0] as Honest)) + 1).map((third) => [...pair, third]),
);

describe("honest things", () => {
  it.each(HONEST)("$name: at most $atMost alone", (one) => {
    const severity = severityOf([one]);

    expect(isAtLeast(one.atMost, severity), `is ${severity}`).toBe(true);
  });

  it("come to no more than medium, two or three of them at once", () => {
    const tooMuch = [...PAIRS, ...TRIPLES].filter((all) => isAtLeast(severityOf(all), "high"));

    expect(tooMuch.map(namesOf)).toEqual([]);
  });

  it("come to medium in pairs only where one of the two is something that speaks of remote control by itself", () => {
    const medium = PAIRS.filter((pair) => isAtLeast(severityOf(pair), "medium"));
    const withoutTelling = medium.filter((pair) => !pair.some(({ name }) => TELLING.has(name)));

    expect(withoutTelling.map(namesOf)).toEqual([]);
  });

  it("come to no more beside a private VPN than without it", () => {
    const vpn = HONEST.find(({ name }) => name === "consumer VPN") as Honest;
    const lifted = HONEST.filter((one) => one !== vpn && severityOf([one, vpn]) !== severityOf([one]));

    expect(lifted.map(({ name }) => name)).toEqual([]);
  });

  it("stay below medium, all together, when none of them is", () => {
    const quiet = HONEST.filter(({ name }) => !TELLING.has(name));

    expect(isAtLeast(severityOf(quiet), "medium")).toBe(false);
  });
});
