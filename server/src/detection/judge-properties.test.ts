import { isIP } from "node:net";
import { CATALOG, isAtLeast } from "@clearseat/shared";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinedKinds } from "../rules/index.ts";
import { isLoopback } from "./address-ranges.ts";
import type { AddressFacts, DeviceCase, SharedObservable, SignalRecord } from "./device-case.ts";
import { judgeCase } from "./judge.ts";
import { SAMPLE_HASH, SAMPLE_TOOL, sampleCase, sampleRecord, sampleStay } from "./sample-case.ts";
import { scoreFindings } from "./score.ts";

const PUBLIC = ["203.0.113.9", "198.51.100.7", "2001:db8::7"] as const;
const PEER = fc.constantFrom(
  null,
  ...PUBLIC,
  "192.168.1.40",
  "100.64.3.7",
  "127.0.0.1",
  "::1",
  "987654321",
  "raspberrypi",
);
const SERVER = fc.constantFrom(null, "relay.example.net", "198.51.100.7", "relay.lan");
const TIME = fc.constantFrom(
  "2026-01-20T10:00:00Z",
  "2026-03-01T09:00:00Z",
  "2026-03-08T22:00:00Z",
  "2026-03-10T08:00:00Z",
);
const CLEARED = fc.constantFrom(null, null, null, "2026-03-10T09:00:00Z");
const FLAGS = {
  running: fc.boolean(),
  installed: fc.boolean(),
  installSource: fc.constantFrom("mdm" as const, "package" as const, "user" as const, "unknown" as const),
};

/** Some entries of a family: built in or not, of companies and of operators, and one that this server does not know. */
function entryOf(family: string): fc.Arbitrary<string> {
  const entries = CATALOG.filter((entry) => entry.family === family);
  const special = entries.filter((entry) => entry.builtIn || entry.companyUse || entry.operatorFavorite);
  const ids = [...special, ...entries.slice(0, 6)].map((entry) => entry.id);
  return fc.constantFrom("not-in-the-catalog", ...ids);
}

const TOOL = fc.oneof(fc.constant(SAMPLE_TOOL), entryOf("remote-tool"));
const TUNNEL_TYPE = fc.constantFrom("reverse_tunnel" as const, "ide_tunnel" as const, "mesh_vpn" as const);
const CONFIDENCE = fc.constantFrom("certain" as const, "likely" as const, "possible" as const);
const UNSEEN = fc.constantFrom("dummy" as const, "virtual" as const);
const PROTOCOL = fc.constantFrom("rdp" as const, "ssh" as const, "vnc" as const, "screen_sharing" as const);
const TERNARY = fc.constantFrom(true, false, null);

/** A name that a device gave itself. */
type Names = fc.Arbitrary<string>;

/** What speaks against a laptop, of every kind that a rule of this folder judges. */
function incriminating(names: Names): fc.Arbitrary<SignalRecord> {
  const some = (
    kind: Parameters<typeof sampleRecord>[0],
    changes: { readonly [Field in string]: fc.Arbitrary<unknown> },
  ): fc.Arbitrary<SignalRecord> =>
    fc
      .record({ changes: fc.record(changes), firstObservedAt: TIME, clearedAt: CLEARED })
      .map(({ changes: given, ...times }) =>
        // The compiler cannot pair kind and payload here; the wire test of the samples holds the shapes.
        sampleRecord(kind, given as never, times),
      );
  return fc.oneof(
    some("remote_tool", {
      ...FLAGS,
      entryId: TOOL,
      instance: SERVER,
      renamed: fc.boolean(),
      acceptsConnections: fc.boolean(),
      matchedOn: fc.constantFrom(["process"], ["signer", "original_name"], ["path"]),
    }),
    some("remote_session", {
      entryId: TOOL,
      since: TIME,
      unattended: TERNARY,
      peer: PEER,
      instance: SERVER,
      active: fc.boolean(),
    }),
    some("os_session", { protocol: PROTOCOL, since: fc.oneof(fc.constant(null), TIME), peer: PEER }),
    some("tunnel", { ...FLAGS, entryId: entryOf("tunnel"), type: TUNNEL_TYPE, desktopListening: TERNARY }),
    some("kvm_usb", { confidence: CONFIDENCE, disguised: fc.boolean(), manufacturer: names, product: names }),
    some("kvm_display", { model: names, name: names, preset: fc.boolean() }),
    some("kvm_neighbor", {}),
    some("display", { form: UNSEEN, model: names, serialHash: fc.constant(null) }),
    // One that device management installed speaks for the laptop: it explains where the reports come out.
    some("vpn", { ...FLAGS, installSource: fc.constantFrom("user", "package", "unknown"), entryId: entryOf("vpn") }),
    some("proxyware", { ...FLAGS, entryId: entryOf("proxyware") }),
    some("anti_idle", { ...FLAGS, entryId: entryOf("anti-idle") }),
  );
}

const PLAIN = fc.constantFrom("Logitech USB Receiver", "PiKVM V3", "DELL U2720Q");
const FACTS: fc.Arbitrary<Partial<AddressFacts>> = fc.record({
  country: fc.constantFrom(null, "US", "FR"),
  networkClass: fc.constantFrom(
    null,
    "residential" as const,
    "mobile" as const,
    "hosting" as const,
    "vpn" as const,
    "tor" as const,
  ),
  isOperatorVpn: fc.boolean(),
});
const SHARED: fc.Arbitrary<SharedObservable> = fc.record({
  kind: fc.constantFrom("session_peer" as const, "tool_instance" as const),
  value: fc.constantFrom(...PUBLIC, "987654321", `${SAMPLE_TOOL} relay.example.net`),
  deviceId: fc.constantFrom("device-two", "device-three"),
  assignee: fc.constantFrom(null, "ana@example.com", "bob@example.com", "cem@example.com"),
  since: TIME,
  lastReportAt: fc.constant("2026-03-10T11:50:00Z"),
});

/** A laptop with these signals, each under a key of its own. */
function laptop(names: Names): fc.Arbitrary<DeviceCase> {
  return fc
    .record({
      signals: fc.array(incriminating(names), { maxLength: 8 }),
      shared: fc.array(SHARED, { maxLength: 3 }),
      facts: fc.tuple(FACTS, FACTS, FACTS),
      egress: FACTS,
      issuedAt: fc.constantFrom(null, "2026-01-05T09:00:00Z", "2026-02-28T09:00:00Z"),
      assignee: fc.constantFrom(null, "ana@example.com"),
    })
    .map(({ signals, shared, facts, egress, issuedAt, assignee }) =>
      sampleCase({
        signals: signals.map(numbered),
        shared,
        device: { issuedAt, assignee },
        addresses: Object.fromEntries(PUBLIC.map((address, index) => [address, facts[index] ?? {}])),
        stays: [sampleStay({ egress: { ...sampleStay().egress, ...egress } })],
      }),
    );
}

function numbered(record: SignalRecord, index: number): SignalRecord {
  return { ...record, key: `${record.kind}-${index}` };
}

function judged(deviceCase: DeviceCase) {
  const { findings, faults } = judgeCase(deviceCase);
  expect(faults).toEqual([]);
  return { findings, ...scoreFindings(findings) };
}

describe("judging", () => {
  it("never lowers score or severity when evidence is added", () => {
    fc.assert(
      fc.property(laptop(PLAIN), incriminating(PLAIN), (deviceCase, extra) => {
        const more = { ...deviceCase, signals: [...deviceCase.signals, numbered(extra, deviceCase.signals.length)] };
        const [before, after] = [judged(deviceCase), judged(more)];

        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(isAtLeast(after.severity, before.severity)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds as much when the same laptop is told in another order", () => {
    fc.assert(
      fc.property(laptop(PLAIN), (deviceCase) => {
        const reversed = {
          ...deviceCase,
          signals: deviceCase.signals.toReversed(),
          shared: deviceCase.shared.toReversed(),
        };

        expect(judged(reversed).score).toBe(judged(deviceCase).score);
      }),
    );
  });
});

describe("what is not known", () => {
  const NOBODY = {
    serial: null,
    assignee: null,
    group: null,
    issuedAt: null,
    country: null,
    region: null,
    timeZone: null,
    expectedCountries: [],
  };
  const NOWHERE: AddressFacts = {
    country: null,
    region: null,
    timeZone: null,
    networkClass: null,
    isOperatorVpn: false,
  };
  const SILENT: readonly SignalRecord[] = [
    sampleRecord("display", { internal: null, connection: null, model: null, serialHash: null, form: "unknown" }),
    sampleRecord("power", { hasBattery: null, onAc: null, lidClosed: null }),
    sampleRecord("network_place", {
      gatewayHash: null,
      gatewaySiblingHash: null,
      subnetHash: null,
      link: "unknown",
    }),
    sampleRecord("clock", { timeZone: null, utcOffsetMinutes: null, automaticTimeZone: null }),
    sampleRecord("input_hardware", { keyboards: 0, relativePointers: 0 }),
    sampleRecord("activity"),
  ];
  const UNKNOWN_LAPTOP = sampleCase({
    device: NOBODY,
    signals: SILENT,
    stays: [sampleStay({ siteId: null, siteKind: "unknown", egress: NOWHERE, egressHash: null })],
  });

  it("accuses nobody: a laptop of which every field is unknown has no finding", () => {
    expect(judged(UNKNOWN_LAPTOP).findings).toEqual([]);
    expect(judged(sampleCase({ device: NOBODY })).findings).toEqual([]);
  });

  it("never adds to what is known: forgetting a fact about person, place or far side raises no score", () => {
    const forget = fc.constantFrom<(deviceCase: DeviceCase) => DeviceCase>(
      (deviceCase) => ({ ...deviceCase, device: { ...deviceCase.device, ...NOBODY } }),
      (deviceCase) => ({ ...deviceCase, addresses: new Map([...deviceCase.addresses].filter(isCarrier)) }),
      (deviceCase) => ({ ...deviceCase, shared: [] }),
      (deviceCase) => ({ ...deviceCase, stays: [] }),
      (deviceCase) => ({ ...deviceCase, signals: deviceCase.signals.map(withoutFarSide) }),
    );
    fc.assert(
      fc.property(laptop(PLAIN), forget, (deviceCase, forgetting) => {
        expect(judged(forgetting(deviceCase)).score).toBeLessThanOrEqual(judged(deviceCase).score);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** That thousands share an address speaks for everybody behind it. */
function isCarrier([, facts]: readonly [string, AddressFacts]): boolean {
  return facts.networkClass === "mobile";
}

/** Of tools' sessions from elsewhere. That one came from the laptop itself excuses it, and a log-in to the system counts as outside when nobody says whence. */
function withoutFarSide(record: SignalRecord): SignalRecord {
  return record.kind === "remote_session" && !isLoopback(record.payload.peer ?? "")
    ? { ...record, payload: { ...record.payload, peer: null, unattended: null } }
    : record;
}

describe("words that are forwarded", () => {
  const ADDRESSES: Names = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.emailAddress(),
    fc.constantFrom("04:C9:8B:12:34:56", "04-c9-8b-12-34-56", "fe80::1%en0", "[2001:db8::7]:5900", "203.0.113.9:5900"),
  );
  const HOSTILE: Names = fc
    .tuple(fc.constantFrom("", "box ", "KVM of "), ADDRESSES, fc.constantFrom("", " rev 2", ","))
    .map((parts) => parts.join("").slice(0, 200));

  it("contain no network, hardware or mail address, whatever devices call themselves", () => {
    fc.assert(
      fc.property(laptop(HOSTILE), (deviceCase) => {
        for (const { summary, clearsWhen } of judged(deviceCase).findings) {
          for (const text of [summary, clearsWhen]) {
            expect(text).not.toMatch(/\S@\S/u);
            expect(text).not.toMatch(/[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}/iu);
            expect(
              text.split(/[\s,;()[\]]+/u).filter((word) => isIP(word.replace(/(?:[.:]|%\w+)+$/u, "")) !== 0),
            ).toEqual([]);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("what other laptops share with this one", () => {
  it("is read only where a rule looks at it: without the rest everything is judged the same", () => {
    const monitors = fc.record({
      kind: fc.constant("monitor_serial" as const),
      value: fc.constantFrom(SAMPLE_HASH, "another"),
      deviceId: fc.constantFrom("device-two", "device-three"),
      assignee: fc.constantFrom(null, "bob@example.com"),
      since: TIME,
      lastReportAt: fc.constant("2026-03-10T11:50:00Z"),
    });
    const others = fc.array(fc.oneof(SHARED, monitors), { maxLength: 6 });
    const withMonitor = fc.boolean().map((has) => (has ? [sampleRecord("display")] : []));
    fc.assert(
      fc.property(laptop(PLAIN), others, withMonitor, (deviceCase, shared, displays) => {
        const whole = { ...deviceCase, shared, signals: [...deviceCase.signals, ...displays] };
        const kinds = joinedKinds(whole);

        const read = { ...whole, shared: shared.filter(({ kind }) => kinds.has(kind)) };

        expect(judgeCase(read)).toEqual(judgeCase(whole));
      }),
    );
  });
});
