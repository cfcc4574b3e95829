import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPaint } from "@clearseat/agent";
import { AlertList, isAtLeast } from "@clearseat/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeDemo, toJson } from "./describe-demo.ts";
import { type Demo, startDemo } from "./start-demo.ts";

const SIZE = { seed: "test", laptops: 20, days: 14 };
const READER = { name: "test" };
const dataDir = mkdtempSync(join(tmpdir(), "clearseat-demo-test-"));
const parts: number[] = [];
const stop = new AbortController();
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo({
    dataDir,
    size: SIZE,
    port: 0,
    onProgress: ({ part }) => void parts.push(part),
    stopped: stop.signal,
  });
});

afterAll(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function signIn(login: string): Promise<string> {
  const body = new URLSearchParams({ login, password: demo.kept.password });
  const answer = await fetch(`${demo.server.address}/sign-in`, {
    method: "POST",
    body,
    redirect: "manual",
    headers: { origin: demo.server.address, "sec-fetch-site": "same-origin" },
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

describe("a demonstration that was started", () => {
  it("told how far it was, from the beginning to the end", () => {
    expect(parts.length).toBeGreaterThan(50);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeGreaterThan(0.9);
  });

  it("lets an analyst in with the printed password, who finds both farms and no honest laptop above medium", async () => {
    const analyst = demo.kept.accounts.find(({ role }) => role === "analyst");
    const cookie = await signIn(analyst?.login ?? "");
    const answer = await fetch(`${demo.server.address}/v1/alerts?limit=200`, { headers: { cookie } });
    const { alerts } = AlertList.parse(await answer.json());
    const { devices } = await demo.server.services.devices.list({ limit: 200 }, READER);
    const loud = alerts.filter(({ severity }) => isAtLeast(severity, "high"));

    const ownerOf = new Map(devices.map(({ deviceId, assignee }) => [deviceId, assignee]));
    const farmOwners = ownersOfFarms();
    expect(loud.length).toBeGreaterThanOrEqual(5);
    for (const { subject, title } of loud)
      for (const id of subject.devices) expect([title, farmOwners.has(ownerOf.get(id) ?? "")]).toEqual([title, true]);
    const seen = new Set(loud.flatMap(({ subject }) => subject.devices.map((id) => ownerOf.get(id))));
    // All but the laptop whose box comes while one watches.
    expect([...farmOwners].filter((owner) => !seen.has(owner))).toHaveLength(1);
  });

  it("has laptops that wait for approval, and alerts that somebody worked on", async () => {
    const statuses = await demo.server.storage.store.devices.countByStatus();
    const { alerts } = await demo.server.services.alerts.list({ limit: 200 }, READER);

    expect(statuses.get("pending_approval")).toBe(3);
    expect(new Set(alerts.map(({ status }) => status)).size).toBeGreaterThan(1);
    expect(alerts.some(({ disposition }) => disposition === "true_positive")).toBe(true);
    expect(alerts.some(({ handedOverAt }) => handedOverAt !== null)).toBe(true);
  });

  it("has secrets, a program's token and exceptions", async () => {
    const { secrets, tokens, approvals } = demo.server.services;

    expect((await secrets.list({ limit: 10 })).secrets.map(({ status }) => status)).toContain("open");
    expect((await tokens.list()).length).toBeGreaterThan(0);
    expect((await approvals.list()).map(({ tool }) => tool)).toEqual(["teamviewer", "anydesk"]);
  });

  it("told a receiver on this machine of its alerts, which was busy now and then", async () => {
    const told = async () => (await demo.server.services.deliveries.list({ limit: 200 })).deliveries;
    while (!(await told()).some(({ status }) => status === "delivered"))
      await new Promise((done) => setTimeout(done, 50));

    expect((await told()).length).toBeGreaterThan(10);
  });

  it("says for people and for programs where it is and as whom one signs in", () => {
    const words = describeDemo(demo, createPaint(false));

    for (const { login } of demo.kept.accounts) expect(words).toContain(login);
    expect(words).toContain(demo.server.address);
    expect(words).toContain(demo.kept.password);
    expect(words).toContain("no person, laptop or address in it is real");
    expect(toJson(demo)).toMatchObject({ address: demo.server.address, seed: "test", laptops: 20 });
  });

  it("lives on: laptops check in, now, until it is stopped", async () => {
    const before = await newestReport();
    const life = demo.live();
    while ((await newestReport()) === before) await new Promise((done) => setTimeout(done, 50));
    stop.abort();
    await life;

    expect(Date.parse((await newestReport()) ?? "")).toBeGreaterThan(Date.parse(demo.kept.madeAt));
  });

  it("is there at once from its folder, refuses another size, and takes another port beside the first", async () => {
    const again = await startDemo({ dataDir, size: {}, port: 0, stopped: new AbortController().signal });
    expect(again.loaded).toBeNull();
    expect(again.kept).toEqual(demo.kept);
    await again.close();

    const other = startDemo({ dataDir, size: { laptops: 21 }, port: 0, stopped: new AbortController().signal });
    await expect(other).rejects.toThrow("--laptops: the folder holds a company of laptops 20");
  });
});

function ownersOfFarms(): ReadonlySet<string> {
  const farm = new Set(demo.scenario.devices.filter(({ truth }) => truth === "farm").map(({ id }) => id));
  return new Set(demo.scenario.directory.filter(({ device }) => farm.has(device)).map(({ assignee }) => assignee));
}

async function newestReport(): Promise<string | null> {
  const { devices } = await demo.server.services.devices.list({ limit: 200 }, READER);
  return (
    devices
      .flatMap(({ lastReportAt }) => lastReportAt ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
