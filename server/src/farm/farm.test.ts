import { DAY_MS, HOUR_MS, type SignalOf, type Statement, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { kvmAttached, monitor, networkPlace } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import { drawFarm } from "./draw-farm.ts";
import { gatherFarm } from "./gather-farm.ts";

const HOUSE = "203.0.113.7";
const FLAT = "203.0.113.99";
const HQ = "198.51.100.10";
const OPERATOR = { name: "ana" };
const PERSON = { name: "bob", saysWhy: true };

const addressFacts: AddressFactsSource = {
  lookup: () => ({ ...UNKNOWN_ADDRESS, country: "US", networkClass: "residential" }),
};
const settings = {
  sites: [{ name: "headquarters", kind: "office" as const, egress: [HQ] }],
  approvedTools: [{ tool: "anydesk", instance: "desk.example.com" }],
  companyRanges: ["192.0.2.0/24"],
};

let test: TestServer;
let laptops: readonly FakeLaptop[];

beforeEach(async () => {
  test = await startTestServer({ addressFacts, settings });
  await test.server.services.directory.import(
    ["ana", "bob", "cem"].map((name, index) => ({
      assignee: `${name}@example.com`,
      deviceSerial: `SN-${index + 1}`,
      issuedAt: "2026-02-01T00:00:00Z",
    })),
  );
  laptops = [await test.laptop(), await test.laptop(), await test.laptop()];
});

async function report(laptop: FakeLaptop | undefined, address: string, statements: readonly Statement[] = []) {
  const answer = await laptop?.reportAt(test.clock.now(), address, statements);
  expect(answer).toMatchObject({ status: 200 });
}

const elsewhere = (name: string) => networkPlace({ gatewayHash: name.padEnd(22, "x"), gatewaySiblingHash: null });

/** Every morning all of them report from one house, sleep after an hour, and wake the next day. */
async function liveTogether(some: readonly FakeLaptop[], days: number, statements: readonly Statement[] = []) {
  for (const one of some) await report(one, HOUSE, [networkPlace(), ...statements]);
  for (let day = 0; day < days; day += 1) {
    test.clock.advance(HOUR_MS);
    for (const one of some) await report(one, HOUSE);
    test.clock.advance(DAY_MS - HOUR_MS);
    for (const one of some) await report(one, HOUSE);
  }
}

async function graph(minimum = 1) {
  // What was read is kept for some minutes.
  test.clock.advance(HOUR_MS);
  return test.server.services.farm.graph(minimum, OPERATOR);
}

async function houseId(): Promise<string> {
  const site = (await graph(2)).sites[0];
  if (site === undefined) throw new Error("there is a house");
  return site.id;
}

function session(peer: string): Statement {
  const signal: SignalOf<"os_session"> = {
    kind: "os_session",
    key: `rdp ${peer}`,
    observedAt: toInstant(test.clock.now()),
    payload: { protocol: "rdp", since: toInstant(test.clock.now()), peer },
  };
  return { says: "is", signal };
}

function toolOf(instance: string): Statement {
  const signal: SignalOf<"remote_tool"> = {
    kind: "remote_tool",
    key: instance,
    observedAt: toInstant(test.clock.now()),
    payload: {
      entryId: "anydesk",
      matchedOn: ["process"],
      running: true,
      installed: true,
      listening: false,
      autostart: true,
      installSource: "user",
      instance,
      renamed: false,
      acceptsConnections: true,
    },
  };
  return { says: "is", signal };
}

describe("the picture of sites", () => {
  it("shows a house with its laptops, since when each is there, and that they live there", async () => {
    const startedAt = toInstant(test.clock.now());
    await liveTogether(laptops, 4);
    const { sites, devices, stays } = await graph();

    expect(sites).toMatchObject([{ kind: "residence", name: null, country: "US", most: 3 }]);
    expect(sites[0]?.suspicions).toMatchObject([{ severity: "high", to: null }]);
    expect(devices).toHaveLength(3);
    expect(stays).toHaveLength(3);
    for (const stay of stays) expect(stay).toMatchObject({ site: 0, from: startedAt, to: null, lives: true });
  });

  it("lists laptops in an order that tells nothing of their ids, and who looked stands in the log of operations", async () => {
    await liveTogether(laptops, 1);
    const { devices } = await graph();
    const ids = devices.map(({ id }) => id);

    expect(ids).toHaveLength(3);
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
    const [look] = await test.server.storage.store.audit.operationPage({ actions: ["farm_read"] }, null, 1);
    expect(look?.actor).toBe("ana");
  });

  it("names nobody: no serial, no assignee, no device id", async () => {
    await liveTogether(laptops, 1);
    const text = JSON.stringify(await graph());

    for (const laptop of laptops) expect(text).not.toContain(laptop.id);
    expect(text).not.toMatch(/SN-|example\.com/u);
  });

  it("tells when a laptop moved, and that it came back after a while as another stay", async () => {
    const [first] = laptops;
    await liveTogether(laptops, 1);
    for (let day = 0; day < 6; day += 1) {
      await report(first, FLAT, day === 0 ? [elsewhere("flat")] : []);
      test.clock.advance(DAY_MS);
    }
    await report(first, HOUSE, [networkPlace()]);
    const { stays, devices, sites } = await graph();

    const perDevice = devices.map((_, device) => stays.filter((stay) => stay.device === device).length);
    expect(perDevice.toSorted((a, b) => a - b)).toEqual([1, 1, 3]);
    expect(sites.map(({ most }) => most).toSorted((a, b) => a - b)).toEqual([1, 3]);
  });

  it("leaves out a visit for coffee, and keeps where a laptop is now however short", async () => {
    const [first, second] = laptops;
    await liveTogether(laptops, 1);
    await report(first, FLAT, [elsewhere("cafe")]);
    test.clock.advance(HOUR_MS);
    await report(first, HOUSE, [networkPlace()]);
    await report(second, FLAT, [elsewhere("flat")]);

    expect((await graph()).sites.map(({ most }) => most)).toEqual([3, 1]);
  });

  it("leaves out sites that never held so many at once, with those who were only there", async () => {
    const other = await test.laptop();
    await liveTogether(laptops, 1);
    await report(other, FLAT, [elsewhere("flat")]);

    const { sites, devices, leftOut } = await graph(2);
    expect([sites.length, devices.length]).toEqual([1, 3]);
    expect(leftOut).toEqual({ withoutPlace: 0, sites: 0, devices: 0 });
  });

  it("of a fleet with more laptops than can be drawn holds those that live together or are suspected", async () => {
    const [alone, suspect] = [await test.laptop(), await test.laptop()];
    await liveTogether(laptops, 4);
    for (const [one, name] of [
      [alone, "flat"],
      [suspect, "farm"],
    ] as const)
      await report(one, FLAT, [elsewhere(name)]);
    await report(suspect, FLAT, [kvmAttached()]);
    const facts = await gatherFarm(test.server.storage.store, test.clock.now(), 4);
    const drawn = drawFarm(facts, {
      settings: test.server.settings,
      pseudonymOf: (id) => id,
      minimum: 1,
      mostNodes: 6,
    });

    const shown = drawn.devices.map(({ id }) => id);
    expect([shown.length, shown.includes(suspect.id), shown.includes(alone.id)]).toEqual([4, true, false]);
    expect(drawn.leftOut).toEqual({ withoutPlace: 0, sites: 0, devices: 1 });
  });

  it("draws whole sites while there is room, what is suspected first", async () => {
    const suspect = await test.laptop();
    await liveTogether(laptops, 1);
    await report(suspect, FLAT, [elsewhere("farm"), kvmAttached()]);
    test.clock.advance(HOUR_MS);
    const facts = await gatherFarm(test.server.storage.store, test.clock.now(), 100);
    const draw = (mostNodes: number) =>
      drawFarm(facts, { settings: test.server.settings, pseudonymOf: (id) => id, minimum: 1, mostNodes });

    expect(draw(3)).toMatchObject({ devices: [{ id: suspect.id }], leftOut: { sites: 1, devices: 3 } });
    expect(draw(6)).toMatchObject({ leftOut: { sites: 0, devices: 0 } });
  });

  it("counts laptops of which no place is known", async () => {
    expect((await graph()).leftOut.withoutPlace).toBe(3);
  });

  it("calls a place as the company declared it", async () => {
    await report(laptops[0], HQ, [networkPlace()]);

    expect((await graph()).sites).toMatchObject([{ kind: "office", name: "headquarters" }]);
  });

  it("links laptops that show one monitor or have one far side, and not what the company itself puts there", async () => {
    const statements = [monitor(), session("203.0.113.200"), session("192.0.2.7"), toolOf("desk.example.com")];
    await liveTogether(laptops, 1, [...statements, toolOf("own.example.net")]);

    const { links } = await graph();
    expect(links.map(({ kind, members }) => `${kind} ${members.length}`).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      "monitor_serial 3",
      "session_peer 3",
      "tool_instance 3",
    ]);
  });

  it("marks a laptop from when an alert about it was opened until it was closed", async () => {
    await liveTogether(laptops, 1);
    await report(laptops[0], HOUSE, [kvmAttached()]);
    const openedAt = toInstant(test.clock.now());
    const suspicions = async () =>
      (await graph()).devices.flatMap((device) => device.suspicions).filter(({ severity }) => severity === "critical");
    const before = await suspicions();
    const { alerts } = await test.server.services.alerts.list({ deviceId: laptops[0]?.id }, OPERATOR);
    const close = { action: "close", disposition: "benign", reason: "a lab" } as const;
    for (const alert of alerts) await test.server.services.alerts.act(alert.id, close, OPERATOR);
    const closedAt = toInstant(test.clock.now());

    expect(before).toEqual([{ severity: "critical", from: openedAt, to: null }]);
    expect(await suspicions()).toEqual([{ severity: "critical", from: openedAt, to: closedAt }]);
  });
});

describe("a site that somebody opens", () => {
  it("says whose laptops are there once they said why, and stands in the access log of each", async () => {
    await liveTogether(laptops, 4);
    const siteId = await houseId();
    const { farm } = test.server.services;
    await expect(farm.openSite(siteId, PERSON)).rejects.toMatchObject({ code: "reason_required" });
    await farm.giveReason(siteId, "seven laptops in one house", PERSON);

    const site = await farm.openSite(siteId, PERSON);
    const { devices } = await graph();

    expect(new Set(site.devices.map(({ assignee }) => assignee))).toEqual(
      new Set(["ana@example.com", "bob@example.com", "cem@example.com"]),
    );
    expect(new Set(site.devices.map(({ node }) => node))).toEqual(new Set(devices.map(({ id }) => id)));
    expect(site.devices.every(({ lives }) => lives)).toBe(true);
    for (const { id } of laptops)
      expect((await test.server.storage.store.audit.entries(id)).slice(-2)).toMatchObject([
        { actor: "bob", action: "reason_given", detail: { reason: "seven laptops in one house" } },
        { actor: "bob", action: "site_read", detail: { siteId } },
      ]);
  });

  it("needs no second reason from whoever works on its alert", async () => {
    await liveTogether(laptops, 4);
    await test.server.services.jobs.runDue();
    const siteId = await houseId();
    const { alerts } = await test.server.services.alerts.list({}, OPERATOR);
    const alert = alerts.find(({ subject }) => subject.kind === "site");
    await test.server.services.reasons.giveForAlert(alert?.id ?? "", "a house of three", PERSON);

    expect((await test.server.services.farm.openSite(siteId, PERSON)).devices).toHaveLength(3);
  });

  it("that does not exist is not found", async () => {
    expect((await test.server.app.inject("/v1/farm/sites/nowhere")).statusCode).toBe(404);
  });
});

describe("laptops that have something in common with one", () => {
  const related = async (laptop: FakeLaptop | undefined) =>
    (await test.server.services.related.read(laptop?.id ?? "", OPERATOR)).related;

  it("are told with why, what joins most first, and since when", async () => {
    const [first, second, third] = laptops;
    await liveTogether([first, second] as FakeLaptop[], 4);
    await report(first, HOUSE, [session("203.0.113.200")]);
    await report(third, FLAT, [elsewhere("flat"), session("203.0.113.200")]);

    const found = await related(first);
    const why = (laptop?: FakeLaptop) => found.find(({ deviceId }) => deviceId === laptop?.id)?.why;
    expect(why(third)?.map(({ relation }) => relation)).toEqual(["session_peer"]);
    expect(why(third)?.[0]?.since).toBe(toInstant(test.clock.now()));
    expect(why(second)?.map(({ relation }) => relation)).toEqual(["home", "egress"]);
    expect(found[0]?.deviceId).toBe(third?.id);
  });

  it("stand in the access logs of both, once somebody has said why", async () => {
    const [first, second] = laptops;
    await liveTogether([first, second] as FakeLaptop[], 1);
    const { related: service, reasons } = test.server.services;
    const id = first?.id ?? "";
    await expect(service.read(id, PERSON)).rejects.toMatchObject({ code: "reason_required" });
    await reasons.giveForDevice(id, "a box was found", PERSON);
    await service.read(id, PERSON);

    const log = async (laptop?: FakeLaptop) =>
      (await test.server.storage.store.audit.entries(laptop?.id ?? "")).map(({ action }) => action);
    expect(await log(first)).toEqual(["reason_given", "related_read"]);
    expect(await log(second)).toEqual(["devices_listed"]);
  });

  it("are none for a laptop on its own", async () => {
    await report(laptops[0], FLAT, [elsewhere("flat")]);

    expect(await related(laptops[0])).toEqual([]);
  });
});
