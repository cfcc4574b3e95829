import { DAY_MS, HOUR_MS } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { networkPlace } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

const HOUSE = "203.0.113.7";
const OFFICE = { name: "Lyon office", kind: "office", reason: "our lease, checked with facilities" };

let test: TestServer;
let siteId: string;

async function get(url: string) {
  return (await test.server.app.inject(url)).json();
}

async function post(url: string, payload: object) {
  const answer = await test.server.app.inject({ method: "POST", url, payload });
  return { status: answer.statusCode, body: answer.json() };
}

/** Every morning all of them report, sleep after an hour, and wake the next day. */
async function liveTogether(laptops: readonly FakeLaptop[], days: number): Promise<void> {
  for (const one of laptops) await one.reportAt(test.clock.now(), HOUSE, [networkPlace()]);
  for (let day = 0; day < days; day += 1) {
    test.clock.advance(HOUR_MS);
    for (const one of laptops) await one.reportAt(test.clock.now(), HOUSE, []);
    test.clock.advance(DAY_MS - HOUR_MS);
    for (const one of laptops) await one.reportAt(test.clock.now(), HOUSE, []);
  }
  await test.server.services.jobs.runDue();
}

beforeEach(async () => {
  const addressFacts = { lookup: () => ({ ...UNKNOWN_ADDRESS, country: "US", networkClass: "residential" as const }) };
  test = await startTestServer({ addressFacts });
  const people = ["ana", "bob", "cy"];
  await test.server.services.directory.import(
    people.map((name, index) => ({
      ...{ assignee: `${name}@example.com`, country: "US", deviceSerial: `SN-${index + 1}` },
      issuedAt: "2026-01-01T00:00:00Z",
    })),
  );
  const laptops: FakeLaptop[] = [];
  while (laptops.length < people.length) laptops.push(await test.laptop());
  await liveTogether(laptops, 5);
  [{ siteId }] = (await get("/v1/sites")).sites;
});

describe("sites", () => {
  it("are listed with how many live there, those with the most first", async () => {
    expect((await get("/v1/sites")).sites).toEqual([
      {
        ...{ siteId, name: null, kind: "residence", networkClass: "residential", residents: 3 },
        ...{ declaration: null, isInSettings: false },
      },
    ]);
    expect((await get("/v1/sites?declared=yes")).sites).toEqual([]);
    expect((await get("/v1/sites?leastResidents=4")).sites).toEqual([]);
  });

  it("that somebody declares an office are nobody's home from then on, until it is taken back", async () => {
    const standing = () => test.sql("select rule from finding where rule = 'shared-residence' and cleared_at is null");
    expect(await standing()).toHaveLength(4);
    const { body } = await post(`/v1/sites/${siteId}/declare`, OFFICE);
    test.clock.advance(HOUR_MS);
    await test.server.services.jobs.runDue();

    expect(body).toMatchObject({ name: "Lyon office", kind: "office", declaration: { by: "local operator" } });
    expect(await standing()).toEqual([]);
    expect((await get("/v1/sites?declared=yes")).sites).toHaveLength(1);

    const back = await post(`/v1/sites/${siteId}/undeclare`, { reason: "we moved out" });
    expect(back.body).toMatchObject({ name: null, kind: "residence", declaration: null });
  });

  it("keep what was said of them in the log, with the reason", async () => {
    await post(`/v1/sites/${siteId}/declare`, OFFICE);
    await post(`/v1/sites/${siteId}/undeclare`, { reason: "we moved out" });
    const { entries } = await get("/v1/audit?kind=changed&actor=local");

    expect(entries.map((one: { action: string; why: string }) => [one.action, one.why])).toEqual([
      ["site_undeclared", "we moved out"],
      ["site_declared", OFFICE.reason],
    ]);
  });

  it("are not declared twice under one name, nor without a reason, nor where there is none", async () => {
    await post(`/v1/sites/${siteId}/declare`, OFFICE);
    const renamed = await post(`/v1/sites/${siteId}/declare`, { ...OFFICE, name: "Lyon" });
    expect(renamed.body.name).toBe("Lyon");

    expect((await post("/v1/sites/none/declare", OFFICE)).status).toBe(404);
    expect((await post(`/v1/sites/${siteId}/declare`, { ...OFFICE, reason: "" })).body.field).toBe("reason");
    expect((await get("/v1/sites?cursor=x")).field).toBe("cursor");
  });
});

describe("a site of the settings file", () => {
  it("is changed there alone, and its name is taken", async () => {
    const sites = [{ name: "HQ", kind: "office" as const, egress: [HOUSE] }];
    test = await startTestServer({ settings: { sites } });
    const laptop = await test.laptop();
    await laptop.reportAt(test.clock.now(), HOUSE, [networkPlace()]);
    const [site] = (await get("/v1/sites")).sites;

    expect(site).toMatchObject({ name: "HQ", kind: "office", isInSettings: true });
    expect((await post(`/v1/sites/${site.siteId}/declare`, OFFICE)).body.code).toBe("transition_refused");
  });
});
