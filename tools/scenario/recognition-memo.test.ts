import { readFileSync } from "node:fs";
import { bundledCatalog, recognize } from "@clearseat/agent";
import { parseInput, Snapshot } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { loadScenario } from "./load-scenario.ts";
import { rememberRecognition } from "./recognition-memo.ts";
import { runScenario } from "./run-scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

const BASELINE = new URL("../../tests/baselines/windows-11.json", import.meta.url);
/** As the runner shows it: counted input is nobody's business unless the policy says so. */
const SNAPSHOT = {
  ...parseInput(Snapshot, JSON.parse(readFileSync(BASELINE, "utf8")), "windows-11"),
  activity: undefined,
};
const CONTEXT = { catalog: bundledCatalog().compiled, hash: () => "A".repeat(22), previous: new Map() };

function counted(): { recognizeOnce: ReturnType<typeof rememberRecognition>; count: () => number } {
  let count = 0;
  const recognizeOnce = rememberRecognition((snapshot, context) => {
    count += 1;
    return recognize(snapshot, context);
  });
  return { recognizeOnce, count: () => count };
}

describe("recognition in the runner", () => {
  it("names once what stays the same, and gives it the time of each look", () => {
    const { recognizeOnce, count } = counted();
    const later = { ...SNAPSHOT, takenAt: "2026-03-02T15:00:00Z" };

    recognizeOnce(SNAPSHOT, CONTEXT);

    expect(recognizeOnce(later, CONTEXT)).toEqual(recognize(later, CONTEXT));
    expect(count()).toBe(1);
  });

  it.each([
    ["a section", { ...SNAPSHOT, usb: [...(SNAPSHOT.usb ?? [])] }, CONTEXT],
    ["a gap", { ...SNAPSHOT, gaps: [] }, CONTEXT],
    ["the company key", SNAPSHOT, { ...CONTEXT, hash: () => "B".repeat(22) }],
    ["the catalog", SNAPSHOT, { ...CONTEXT, catalog: { ...CONTEXT.catalog } }],
  ])("names anew when %s is another", (_, snapshot, context) => {
    const { recognizeOnce, count } = counted();
    recognizeOnce(SNAPSHOT, CONTEXT);

    recognizeOnce(snapshot, context);

    expect(count()).toBe(2);
  });

  it("names anew what wakes and travels, and nothing else of such a look", () => {
    const shown: Snapshot[] = [];
    const recognizeOnce = rememberRecognition((snapshot, context) => {
      shown.push(snapshot);
      return recognize(snapshot, context);
    });
    const slept = { event: "slept", from: "2026-03-02T02:00:00Z", to: "2026-03-02T10:00:00Z" } as const;
    const woken = {
      ...SNAPSHOT,
      takenAt: "2026-03-02T15:00:00Z",
      power: Snapshot.shape.power.parse({ onAc: false, lidClosed: true }),
      lifecycle: Snapshot.shape.lifecycle.parse({ bootId: "second", events: [slept] }),
    };
    recognizeOnce(SNAPSHOT, CONTEXT);

    expect(recognizeOnce(woken, CONTEXT)).toEqual(recognize(woken, CONTEXT));
    expect(shown[1]?.processes).toBeUndefined();
  });

  it("names every look anew where the answer depends on the time", () => {
    const { recognizeOnce, count } = counted();
    const waiting = { toolId: "rustdesk", at: "2026-03-02T15:00:00Z", event: "session_started" as const };
    const withLog = parseInput(Snapshot, { ...SNAPSHOT, toolLogs: [waiting] }, "with a log");

    for (const hour of ["14", "15"]) recognizeOnce({ ...withLog, takenAt: `2026-03-02T${hour}:30:00Z` }, CONTEXT);

    expect(count()).toBe(2);
  });
});

/** Ids and hashes are made of chance, and how long a run took is no result. */
function essence({ alerts, findings, expectations, metrics }: ScenarioResult): unknown {
  const told = { alerts, findings, expectations, looks: metrics.looks };
  return JSON.parse(JSON.stringify(told, (key, value: unknown) => (["id", "reportHash"].includes(key) ? "" : value)));
}

/** A box that comes and goes, a log-in, a tool's log, a night, a killed agent and a change of clock. */
const EVENTFUL = loadScenario(
  `
format: clearseat.scenario/1
name: eventful
start: 2026-03-06T00:00:00Z
days: 4
checkInMinutes: 180
places:
  - {id: house, egress: 203.0.113.7, country: US, timeZone: America/Chicago, asn: residential}
devices:
  - id: lt-ana
    baseline: windows-11
    timeline:
      - {at: 2026-03-06T14:00:00Z, place: house}
      - {at: 2026-03-06T20:00:00Z, usb: [{vendorId: 1d6b, productId: "0104", manufacturer: PiKVM, product: PiKVM Composite Device, serial: CAFEBABE}]}
      - {at: 2026-03-07T02:00:00Z, asleep: true}
      - {at: 2026-03-07T14:00:00Z, asleep: false, usb: {remove: [{vendorId: 1d6b}]}}
      - {at: 2026-03-07T16:00:00Z, toolLogs: [{toolId: rustdesk, at: 2026-03-07T22:00:00Z, event: session_started, unattended: true}]}
  - id: lt-bob
    baseline: ubuntu-24.04
    timeline:
      - {at: 2026-03-06T14:00:00Z, place: house, sessions: [{kind: ssh, peer: 203.0.113.9, since: 2026-03-06T15:00:00Z}]}
      - {at: 2026-03-07T02:00:00Z, sessions: {remove: [{kind: ssh}]}, killed: true}
      - {at: 2026-03-08T02:00:00Z, killed: false}
`,
  "eventful",
);

describe("a scenario", () => {
  it("ends the same when every look is recognized anew", async () => {
    const remembered = await runScenario(EVENTFUL);
    const anew = await runScenario(EVENTFUL, { recognizeAnew: true });

    expect(remembered.findings.length).toBeGreaterThan(2);
    expect(essence(remembered)).toEqual(essence(anew));
  }, 120_000);
});
