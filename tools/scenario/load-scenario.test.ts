import { InputError } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { loadScenario } from "./load-scenario.ts";

const TEXT = `format: clearseat.scenario/1
name: one laptop
start: 2026-03-02T00:00:00Z
days: 1
settings: {approvedTools: [{tool: screenconnect}]}
directory:
  - {assignee: ana@example.com, country: US, device: lt-ana, issuedAt: 2026-03-02T15:00:00Z, travel: [{country: PT, from: 2026-03-20, to: 2026-04-03}]}
places:
  - {id: house, egress: 203.0.113.7, country: US, timeZone: America/Phoenix, asn: residential, gatewayMac: "3C:37:86:AA:BB:01", subnet: 192.168.1.0/24}
devices:
  - id: lt-ana
    baseline: windows-11
    timeline:
      - {at: 2026-03-02T16:00:00Z, place: house, STEP: true}
expect:
  - {subject: lt-ana, rule: kvm-hardware-attached, severity: critical, within: 15m}
  - {quiet: [lt-ana], above: low}
`;

/** The scenario with one spelling changed, and everything else valid. */
function load(from: string, to: string) {
  return loadScenario(TEXT.replace(from, to).replace("STEP: true", "killed: false"), "farm.yaml");
}

function faultOf(from: string, to: string): string {
  try {
    load(from, to);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error("no fault was found");
}

describe("loading a scenario", () => {
  it("reads YAML and the same as JSON", () => {
    const fromYaml = load("", "");

    expect(loadScenario(JSON.stringify(fromYaml), "farm.json")).toEqual(fromYaml);
    expect(fromYaml.places[0]?.gatewayMac).toBe("3c:37:86:aa:bb:01");
  });

  it.each([
    ["STEP", "asleeep", "farm.yaml: devices[0].timeline[0].asleeep: is not a known field"],
    ["STEP: true", "asleep: 1", "farm.yaml: devices[0].timeline[0].asleep: "],
    ["STEP: true", "usb: [{vendorId: 1d6b, productId: 0104}]", "farm.yaml: devices[0].timeline[0].usb[0].productId: "],
    ["STEP: true", "usb: {replace: [{vendorId: 1D6B}]}", "farm.yaml: devices[0].timeline[0].usb.replace[0].vendorId: "],
    ["STEP: true", "usb: {remove: [], replace: []}", "farm.yaml: devices[0].timeline[0].usb: must be either"],
    [
      "STEP: true",
      "network: {neighbors: {replace: [{mac: x}]}}",
      "farm.yaml: devices[0].timeline[0].network.neighbors.replace[0].mac: ",
    ],
    [
      "STEP: true",
      "toolLogs: [{toolId: anydesk, at: yesterday, event: session_started}]",
      "farm.yaml: devices[0].timeline[0].toolLogs[0].at: ",
    ],
    [
      "STEP: true",
      "activeUntil: 2026-03-02T15:00:00Z",
      "farm.yaml: devices[0].timeline[0].activeUntil: must not be before the step",
    ],
    ["STEP: true", 'activeUntil: ""', "farm.yaml: devices[0].timeline[0].activeUntil: must be an ISO 8601 time"],
    ["place: house", "place: hous", 'farm.yaml: devices[0].timeline[0].place: names no place of this scenario: "hous"'],
    ["windows-11", "windows-10", "farm.yaml: devices[0].baseline: must be one of windows-11, macos-26, ubuntu-24.04"],
    ["days: 1", "days: soon", "farm.yaml: days: "],
    ["clearseat.scenario/1", "clearseat.scenario/2", 'farm.yaml: format: must be "clearseat.scenario/1"'],
    ["expect:", "expects:", "farm.yaml: expects: is not a known field"],
    ["within: 15m", "within: 15", "farm.yaml: expect[0].within: must be a duration such as 15m, 3h or 3d"],
    ["rule: kvm-hardware-attached", "rule: kvm-attached", "farm.yaml: expect[0].rule: "],
    [
      "subject: lt-ana",
      "subject: lt-anna",
      'farm.yaml: expect[0].subject: names no device of this scenario: "lt-anna"',
    ],
    ["quiet: [lt-ana]", "quiet: [lt-ana], subject: lt-ana", "farm.yaml: expect[1].quiet: cannot stand beside"],
    ["approvedTools", "approvedTool", "farm.yaml: settings.approvedTool: is not a known field"],
    ["tool: screenconnect", "tool: ScreenConnect", "farm.yaml: settings.approvedTools[0].tool: "],
    ["America/Phoenix", "America/Phenix", "farm.yaml: places[0].timeZone: must be an IANA time zone"],
    ["asn: residential", "asn: home", "farm.yaml: places[0].asn: "],
    ["egress: 203.0.113.7", "egress: 203.0.113.777", "farm.yaml: places[0].egress: must be an IP address"],
    ["192.168.1.0/24", "192.168.1.0/31", "farm.yaml: places[0].subnet: must leave room"],
    ["country: US, device", "countri: US, device", "farm.yaml: directory[0].countri: is not a known field"],
    ["travel: [{country: PT,", "travel: [{country: Portugal,", "farm.yaml: directory[0].travel[0].country: "],
    [
      "directory:",
      "directory:\n  - {assignee: eve@example.com, device: lt-ana, issuedAt: 2026-03-02T15:00:00Z}",
      "farm.yaml: directory[1].device: is that of directory[0], issued at the same time",
    ],
    ["name: one laptop", "name: [one", "farm.yaml: line "],
  ])("names file and field when %s becomes %s", (from, to, expected) => {
    const sentence = faultOf(from, to);

    expect(sentence.startsWith(expected)).toBe(true);
    expect(sentence).not.toContain("\n");
  });

  it.each([
    ["STEP: true", "usb: [{vendorId: 1d6b, madeUp: 1, interfaces: [{class: '03', deep: {er: true}}]}]"],
    ["STEP: true", "usb: {remove: [{anything: here}]}"],
    ["STEP: true", "usb: null"],
    ["STEP: true", "processes: [{name: AnyDesk.exe}]"],
    ["STEP: true", "hardware: {hypervisor: kvm, madeUp: [1, 2]}"],
  ])("keeps what a snapshot may carry: %s becomes %s", (from, to) => {
    expect(load(from, to).devices[0]?.timeline).toHaveLength(1);
  });

  it("takes a heading without anything under it for an empty list", () => {
    const text = "format: clearseat.scenario/1\nname: bare\nstart: 2026-03-02T00:00:00Z\ndays: 1\n";

    expect(loadScenario(`${text}settings:\ndirectory:\nplaces:\ndevices:\nexpect:\n`, "bare.yaml")).toEqual(
      loadScenario(text, "bare.yaml"),
    );
  });

  it("takes a day of issue without a time as its first instant", () => {
    const { directory } = load("issuedAt: 2026-03-02T15:00:00Z", "issuedAt: 2026-03-01");

    expect(directory[0]?.issuedAt).toBe("2026-03-01T00:00:00Z");
  });

  it("lets a laptop be expected to stay quiet although it is not here", () => {
    expect(load("quiet: [lt-ana]", "quiet: [lt-bob]").expect[1]?.quiet).toEqual(["lt-bob"]);
  });

  it("lets a laptop of the directory be expected although it never appears", () => {
    const text = TEXT.replace("STEP: true", "off: true")
      .replace("subject: lt-ana", "subject: lt-eve")
      .replace("directory:", "directory:\n  - {assignee: eve@example.com, device: lt-eve}");

    expect(loadScenario(text, "farm.yaml").expect[0]?.subject).toBe("lt-eve");
  });
});
