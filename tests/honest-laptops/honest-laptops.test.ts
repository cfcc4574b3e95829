import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type CliIo, runCli } from "@clearseat/agent";
import type { Signal, SnapshotInput } from "@clearseat/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakePlatform } from "../../agent/src/platform/fake-platform.ts";
import { createFiles } from "../../agent/src/platform/files.ts";
import { loadScenario } from "../../tools/scenario/load-scenario.ts";
import { runScenario } from "../../tools/scenario/run-scenario.ts";
import { BASELINES } from "../../tools/scenario/scenario.ts";
import type { ScenarioResult } from "../../tools/scenario/scenario-result.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LAPTOPS = readdirSync(HERE).filter((file) => file.endsWith(".json"));
/** What every laptop has: a clock, a panel, a place. */
const ORDINARY: ReadonlySet<Signal["kind"]> = new Set([
  "clock",
  "display",
  "input_hardware",
  "lifecycle",
  "network_place",
  "power",
]);
const SYSTEMS = { windows: "windows", macos: "macos", linux: "ubuntu" } as const;
const folder = mkdtempSync(path.join(tmpdir(), "clearseat-honest-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(file: string): SnapshotInput {
  return JSON.parse(readFileSync(path.join(HERE, file), "utf8")) as SnapshotInput;
}

/** What `agent scan --json` says of a snapshot, but the ordinary. */
async function scan(file: string): Promise<Signal[]> {
  let out = "";
  const io: CliIo = {
    out: (text) => {
      out += text;
    },
    err: () => undefined,
    environment: {},
    doors: createFakePlatform({}, { ownFiles: createFiles() }),
    isColored: false,
    columns: 100,
    untilStopped: () => AbortSignal.abort(),
  };
  expect(await runCli(["scan", "--snapshot", file, "--json"], io)).toBe(0);
  const { signals } = JSON.parse(out) as { readonly signals: Signal[] };
  return signals.filter((signal) => !ORDINARY.has(signal.kind) && !isViewer(signal));
}

/** A program through which people look at other computers; told as what it is. */
function isViewer(signal: Signal): boolean {
  return signal.kind === "remote_tool" && !signal.payload.acceptsConnections;
}

/** One day of all of them, each in a home of its own: the baseline is of the same system, the programs are its own. */
function liveADay(): Promise<ScenarioResult> {
  const devices = LAPTOPS.map((file, index) => {
    const { platform, processes, services, applications, sockets, dns } = read(file);
    const patch = Object.entries({ processes, services, applications, sockets, dns });
    const own = Object.fromEntries(patch.map(([section, items]) => [section, { replace: items }]));
    const baseline = BASELINES.find((name) => name.startsWith(SYSTEMS[platform]));
    return {
      id: `lt-${index}`,
      baseline,
      timeline: [{ at: "2026-03-02T08:00:00Z", place: `home-${index}`, ...own }],
    };
  });
  const scenario = {
    format: "clearseat.scenario/1",
    name: "honest laptops",
    start: "2026-03-02T00:00:00Z",
    days: 1,
    checkInMinutes: 60,
    places: devices.map(({ id }, index) => ({
      id: id.replace("lt", "home"),
      egress: `203.0.113.${index + 7}`,
      country: "US",
      timeZone: "America/Chicago",
      asn: "residential",
      gatewayMac: `3c:37:86:aa:bb:0${index}`,
      subnet: `192.168.${index}.0/24`,
    })),
    devices,
  };
  return runScenario(loadScenario(JSON.stringify(scenario), "honest laptops"));
}

describe.each(LAPTOPS)("an honest laptop, %s,", (file) => {
  it("shows nothing that anybody would ask about", async () => {
    expect(await scan(path.join(HERE, file))).toEqual([]);
  });

  it("shows one remote tool when one is started on it", async () => {
    const snapshot = read(file);
    const tool = { pid: 9999, name: "rustdesk", path: "/opt/rustdesk", commandLine: "/opt/rustdesk", user: "ana" };
    const withTool = path.join(folder, file);
    writeFileSync(withTool, JSON.stringify({ ...snapshot, processes: [...(snapshot.processes ?? []), tool] }));

    expect(await scan(withTool)).toMatchObject([
      { kind: "remote_tool", payload: { entryId: "rustdesk", acceptsConnections: true, running: true } },
    ]);
  });
});

describe("honest laptops under the real agent and the real server", () => {
  let result: ScenarioResult;
  beforeAll(async () => {
    result = await liveADay();
  }, 120_000);

  it("give no finding and no alert, and were looked at", () => {
    expect(result.findings).toEqual([]);
    expect(result.alerts).toEqual([]);
    expect(result.metrics.looks).toBeGreaterThan(3 * 10);
    expect(result.metrics.failedReports).toBe(0);
  });
});
