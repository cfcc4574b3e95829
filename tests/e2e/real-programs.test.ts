import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Alert, AlertList, DeviceDetail, DeviceList, isAtLeast, type Signal } from "@clearseat/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenSession, RunningProgram } from "../support/real-programs/running-program.ts";
import { startSshd } from "../support/real-programs/start-sshd.ts";
import { startX11vnc } from "../support/real-programs/start-x11vnc.ts";
import { startXrdp } from "../support/real-programs/start-xrdp.ts";
import { startXtigervnc } from "../support/real-programs/start-xtigervnc.ts";
import { launchBrowser, openContext } from "./support/browser.ts";
import { OwnProgram } from "./support/own-program.ts";

/** `npm start` checks in every minute; what takes longer than that and the look before it is too late. */
const ONE_CHECK_IN_MS = 75_000;
const TEST_MS = 240_000;
const TOOLS = ["tigervnc", "x11vnc", "xrdp"];

let start: OwnProgram;
let url: string;
let dataDir: string;
const programs: RunningProgram[] = [];

async function get(path: string): Promise<unknown> {
  const response = await fetch(`${url}${path}`);
  expect(response.status).toBe(200);
  return response.json();
}

async function readDevice(): Promise<DeviceDetail> {
  const [device] = DeviceList.parse(await get("/v1/devices")).devices;
  return DeviceDetail.parse(await get(`/v1/devices/${device?.deviceId}`));
}

/** Reads the device until it is as wanted; returns the last reading when a check-in passed without it. */
async function deviceOnce(isAsWanted: (signals: readonly Signal[]) => boolean): Promise<DeviceDetail> {
  for (let waitedMs = 0; waitedMs < ONE_CHECK_IN_MS; waitedMs += 2_000) {
    const device = await readDevice();
    if (isAsWanted(device.signals)) return device;
    await wait(2_000);
  }
  return readDevice();
}

function runningTools(signals: readonly Signal[]): string[] {
  return signals.flatMap((signal) =>
    signal.kind === "remote_tool" && signal.payload.running ? [signal.payload.entryId] : [],
  );
}

function openSessions(signals: readonly Signal[]): string[] {
  return signals.flatMap((signal) => {
    if (signal.kind === "os_session") return [signal.payload.protocol];
    return signal.kind === "remote_session" && signal.payload.active ? [signal.payload.entryId] : [];
  });
}

function hasAll(found: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((name) => found.includes(name));
}

async function readAlerts(): Promise<readonly Alert[]> {
  return AlertList.parse(await get("/v1/alerts")).alerts;
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "clearseat-start-"));
  for (const startProgram of [startX11vnc, startXtigervnc, startXrdp, startSshd]) programs.push(await startProgram());
  start = new OwnProgram("tools/run.mjs", ["tools/start/main.ts", "--data", dataDir, "--port", "0"]);
  url = (await start.untilSaid(/Collector\s+(http:\/\/127\.0\.0\.1:\d+)/u))[1]!;
  await start.untilSaid(/Ctrl-C stops/u);
}, TEST_MS);

afterAll(async () => {
  await start?.end("SIGKILL");
  for (const program of programs) await program.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, TEST_MS);

describe("npm start on a machine with real remote-access programs", () => {
  const sessions: OpenSession[] = [];

  it("recognizes each within one check-in, as present and without a session", { timeout: TEST_MS }, async () => {
    const { signals } = await deviceOnce((seen) => hasAll(runningTools(seen), TOOLS));

    expect(runningTools(signals)).toEqual(expect.arrayContaining(TOOLS));
    expect(openSessions(signals)).toEqual([]);
    // Several makers' tools that IT did not put there are told, and no more than that.
    const alerts = await readAlerts();
    expect(alerts.filter((alert) => isAtLeast(alert.severity, "medium"))).toEqual([]);
    expect(alerts.flatMap((alert) => alert.rules)).not.toContain("remote-session-unapproved");
  });

  it("tells an open session from mere presence within one check-in, and raises it", { timeout: TEST_MS }, async () => {
    for (const program of programs) sessions.push(await program.openSession());

    const { signals, findings } = await deviceOnce((seen) => hasAll(openSessions(seen), [...TOOLS, "ssh"]));
    const alerts = await readAlerts();

    expect(openSessions(signals)).toEqual(expect.arrayContaining([...TOOLS, "ssh"]));
    expect(findings.filter((finding) => finding.rule === "remote-session-unapproved").length).toBeGreaterThanOrEqual(
      TOOLS.length,
    );
    expect(alerts).toMatchObject([{ status: "open" }]);
    expect(isAtLeast(alerts[0]!.severity, "medium")).toBe(true);
    expect(alerts[0]?.rules).toContain("remote-session-unapproved");
  });

  it("shows alert, tools and log-in in the console and in the transparency report", { timeout: TEST_MS }, async () => {
    const device = await readDevice();
    const [title] = (await readAlerts()).map((alert) => alert.title);
    const browser = await launchBrowser();
    const page = await (await openContext(browser)).newPage();
    await page.goto(url);
    await page
      .getByText(title ?? "no alert")
      .first()
      .waitFor();
    await page.goto(`${url}/devices/${device.deviceId}`);
    await page.getByText("x11vnc").first().waitFor({ state: "attached" });
    const signals = page.getByRole("button", { expanded: false, name: /\d signals?$/u });
    while ((await signals.count()) > 0) await signals.first().click();
    const shown = (await page.getByRole("main").textContent()) ?? "";
    await browser.close();
    const report = await (await fetch((await start.untilSaid(/Transparency page\s+(http:\S+)/u))[1]!)).text();

    for (const text of ["x11vnc", "xrdp", "TigerVNC", "ssh"]) {
      expect(shown).toContain(text);
      expect(report).toContain(text);
    }
  });

  it("sees the sessions end within one check-in, while the programs stay", { timeout: TEST_MS }, async () => {
    for (const session of sessions) await session.close();

    const { signals } = await deviceOnce((seen) => openSessions(seen).length === 0);

    expect(openSessions(signals)).toEqual([]);
    expect(runningTools(signals)).toEqual(expect.arrayContaining(TOOLS));
  });

  it("stops cleanly on Ctrl-C", { timeout: TEST_MS }, async () => {
    expect(await start.end("SIGINT")).toBe(0);
  });
});
