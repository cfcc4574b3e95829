import { describe, expect, it } from "vitest";
import { loadScenario } from "./load-scenario.ts";
import { runScenario } from "./run-scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

const PIKVM = {
  vendorId: "1d6b",
  productId: "0104",
  manufacturer: "PiKVM",
  product: "PiKVM Composite Device",
  serial: "CAFEBABE",
  speed: "high",
  deviceClass: "00",
  interfaces: [
    { class: "03", subclass: "01", protocol: "01" },
    { class: "03", subclass: "00", protocol: "00" },
    { class: "08", subclass: "06", protocol: "50" },
  ],
};
const HOUSE = {
  id: "house",
  egress: "203.0.113.7",
  country: "US",
  timeZone: "America/Chicago",
  asn: "residential",
  subnet: "192.168.1.0/24",
};

type Step = Readonly<Record<string, unknown>>;

function play(
  timelines: Readonly<Record<string, readonly Step[]>>,
  parts: Readonly<Record<string, unknown>> = {},
): Promise<ScenarioResult> {
  const devices = Object.entries(timelines).map(([id, timeline]) => ({ id, baseline: "ubuntu-24.04", timeline }));
  const scenario = {
    format: "clearseat.scenario/1",
    name: "played by a test",
    start: "2026-03-02T00:00:00Z",
    days: 1,
    checkInMinutes: 60,
    places: [HOUSE],
    devices,
    ...parts,
  };
  return runScenario(loadScenario(JSON.stringify(scenario), "test"));
}

/** Everything that does not depend on fresh keys and on the machine's speed. */
function essence({ alerts, findings, metrics, expectations }: ScenarioResult): unknown {
  const { lookMillis: _a, lookProcessorMillis: _b, looksPerSecond: _c, minutesToAlert, ...counted } = metrics;
  const plain = (
    finding: ScenarioResult["findings"][number] | ScenarioResult["alerts"][number]["findings"][number],
  ) => ({ ...finding, evidence: finding.evidence.map(({ reportHash: _hash, ...evidence }) => evidence) });
  return {
    alerts: alerts.map(({ id: _id, ...alert }) => ({ ...alert, findings: alert.findings.map(plain) })),
    findings: findings.map(plain),
    counted,
    median: minutesToAlert.median,
    expectations,
  };
}

describe("playing a scenario", () => {
  const farm = {
    "lt-ana": [
      { at: "2026-03-02T08:00:00Z", place: "house" },
      { at: "2026-03-02T10:30:00Z", usb: [PIKVM] },
      { at: "2026-03-02T14:30:00Z", usb: { remove: [{ vendorId: "1d6b", productId: "0104" }] } },
    ],
    "lt-bob": [{ at: "2026-03-02T08:00:00Z", place: "house" }],
  };

  it("speaks of the scenario's laptops and of simulated time", async () => {
    const { alerts } = await play(farm);

    expect(alerts).toMatchObject([
      {
        subject: { kind: "device", devices: ["lt-ana"] },
        severity: "high",
        openedAt: "2026-03-02T11:00:00Z",
        rules: ["kvm-hardware-attached"],
        attack: ["T1219.003"],
        findings: [
          {
            rule: "kvm-hardware-attached",
            firstSeenAt: "2026-03-02T11:00:00Z",
            clearedAt: "2026-03-02T15:00:00Z",
            evidence: [{ deviceId: "lt-ana" }],
          },
        ],
      },
    ]);
  });

  it("counts device-days, alerts, and the minutes from what happened to the alert", async () => {
    const { metrics } = await play(farm);

    expect(metrics).toMatchObject({
      deviceDays: 1.33,
      looks: 32,
      alertsBySeverity: { low: 0, medium: 0, high: 1, critical: 0 },
      minutesToAlert: { median: 30, longest: 30 },
    });
  });

  it("keeps the severity reached and tells what stands now", async () => {
    const { alerts } = await play(farm);

    expect(alerts).toMatchObject([{ severity: "high", currentSeverity: "info" }]);
  });

  it("goes the same way every time", async () => {
    const [first, second] = [await play(farm), await play(farm)];

    expect(essence(second)).toEqual(essence(first));
  });

  it("enrolls and reports without one refusal, also through sleep, shutdown, kill and uninstalling", async () => {
    const silence = (state: string): Step[] => [
      { at: "2026-03-02T08:00:00Z", place: "house" },
      { at: "2026-03-02T12:30:00Z", [state]: true },
      { at: "2026-03-02T17:10:00Z", [state]: false },
    ];

    const { metrics, findings } = await play({
      "lt-1": silence("asleep"),
      "lt-2": silence("off"),
      "lt-3": silence("killed"),
      "lt-4": silence("uninstalled"),
    });

    // Asleep and off are reasons; that the agent was ended or removed is what the rule is there for.
    expect(findings.map(({ rule, subject }) => [rule, ...subject.devices])).toEqual([
      ["silent-device", "lt-3"],
      ["silent-device", "lt-4"],
    ]);
    // Each looks at 8, 9, 10, 11, 12 and, after waking, at 17:10 to 23:10.
    expect(metrics).toMatchObject({ looks: 4 * 12, failedReports: 0 });
  });

  it("lets a laptop wait for approval where the scenario asks for it", async () => {
    const { findings, metrics } = await play({ "lt-ana": farm["lt-ana"] }, { settings: { requireApproval: true } });

    expect(findings).toEqual([]);
    expect(metrics.failedReports).toBeGreaterThan(0);
  });

  it("takes a laptop that the directory names without approval", async () => {
    const { alerts } = await play(
      { "lt-ana": farm["lt-ana"] },
      {
        settings: { requireApproval: true },
        directory: [{ assignee: "ana@example.com", device: "lt-ana", country: "US" }],
      },
    );

    expect(alerts).toHaveLength(1);
  });

  it("keeps a section that was not looked at apart from an empty one", async () => {
    const gone = [
      { at: "2026-03-02T08:00:00Z", place: "house", usb: [PIKVM] },
      { at: "2026-03-02T10:30:00Z", usb: null },
    ];
    const empty = [
      { at: "2026-03-02T08:00:00Z", place: "house", usb: [PIKVM] },
      { at: "2026-03-02T10:30:00Z", usb: { replace: [] } },
    ];

    const { findings } = await play({ "lt-gone": gone, "lt-empty": empty });

    const clearedOf = (id: string) =>
      findings.filter((finding) => finding.subject.devices.includes(id)).map((finding) => finding.clearedAt);
    expect(clearedOf("lt-empty")).toEqual(["2026-03-02T11:00:00Z"]);
    expect(clearedOf("lt-gone")).toEqual([null]);
  });

  it("makes one session of one log entry, and lets an entry of the future wait", async () => {
    const steps = [
      {
        at: "2026-03-02T08:00:00Z",
        place: "house",
        toolLogs: [{ toolId: "rustdesk", at: "2026-03-02T12:20:00Z", event: "session_started", unattended: true }],
      },
    ];

    const { findings } = await play({ "lt-ana": steps });

    expect(findings).toMatchObject([
      {
        rule: "remote-session-unapproved",
        firstSeenAt: "2026-03-02T13:00:00Z",
        evidence: [{ payload: { since: "2026-03-02T12:20:00Z" } }],
      },
    ]);
  });

  it("knows of the next person from the day on which the laptop is issued again", async () => {
    const steps = [
      { at: "2026-03-02T08:00:00Z", place: "house" },
      { at: "2026-03-02T12:30:00Z", off: true },
      { at: "2026-03-02T16:00:00Z", off: false, place: "flat" },
    ];
    const places = [HOUSE, { ...HOUSE, id: "flat", egress: "203.0.113.8", country: "PT" }];
    const ana = { assignee: "ana@example.com", country: "US", device: "lt-1", issuedAt: "2025-03-02" };
    const bob = { assignee: "bob@example.com", country: "PT", device: "lt-1", issuedAt: "2026-03-02T15:00:00Z" };

    const alone = await play({ "lt-1": steps }, { places, directory: [ana] });
    const passedOn = await play({ "lt-1": steps }, { places, directory: [bob, ana] });

    expect(alone.findings.map(({ rule }) => rule)).toContain("place-mismatch");
    expect(passedOn.findings.map(({ rule }) => rule)).not.toContain("place-mismatch");
  });

  it("knows the addresses of places, also of those that no laptop is at", async () => {
    const session = (peer: string) => [
      {
        at: "2026-03-02T08:00:00Z",
        place: "house",
        toolLogs: [
          { toolId: "rustdesk", at: "2026-03-02T09:00:00Z", event: "session_started", unattended: true, peer },
        ],
      },
    ];

    const { alerts } = await play(
      { "lt-known": session("198.51.100.99"), "lt-unknown": session("198.51.100.98") },
      {
        places: [HOUSE, { id: "operator", egress: "198.51.100.99", country: "US", asn: "vpn" }],
      },
    );

    expect(alerts.map((alert) => [alert.subject.devices, alert.severity])).toEqual([
      [["lt-known"], "high"],
      [["lt-unknown"], "medium"],
    ]);
  });

  it("takes little processor time for a look, over a month", async () => {
    const { metrics } = await play({ "lt-ana": [{ at: "2026-03-02T00:00:00Z", place: "house" }] }, { days: 30 });

    expect(metrics.looks).toBe(720);
    // The figure is 5 ms on a quiet machine; the tests run beside each other, so this only catches a loss of several times.
    expect(metrics.lookProcessorMillis).toBeLessThan(15);
  }, 60_000);
});
