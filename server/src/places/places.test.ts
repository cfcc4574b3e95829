import { DAY_MS, HOUR_MS, MINUTE_MS, type Statement, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { explainAlert } from "../detection/explain.ts";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Store } from "../store.ts";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { cleared, kvmAttached, networkPlace } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

const HOUSE = "203.0.113.7";
const FLAT = "203.0.113.99";
const VPN = "198.51.100.200";
const HQ = "198.51.100.10";
const OPERATOR = { name: "ana" };

const addressFacts: AddressFactsSource = {
  lookup: (address) => ({
    ...UNKNOWN_ADDRESS,
    country: "US",
    networkClass: address.startsWith("203.") ? "residential" : "business",
  }),
};
const settings = {
  companyVpnEgress: [VPN],
  sites: [{ name: "headquarters", kind: "office" as const, egress: [HQ] }],
};

let test: TestServer;
let laptop: FakeLaptop;

beforeEach(async () => {
  test = await startTestServer({ addressFacts, settings });
  laptop = await test.laptop();
});

/** A report of one laptop so many hours later. */
async function later(hours: number, address: string, statements: readonly Statement[] = [], one = laptop) {
  test.clock.advance(hours * HOUR_MS);
  expect(await one.reportAt(test.clock.now(), address, statements)).toMatchObject({ status: 200 });
}

const stays = (one = laptop) => test.server.storage.store.places.stays(one.id, 100);
const homeOf = async (one: FakeLaptop) =>
  (await test.server.storage.store.fleet.heldBy(one.id)).find(({ kind }) => kind === "home")?.value ?? null;

/** Every morning all of them report, sleep after an hour, and wake the next day. */
async function liveTogether(laptops: readonly FakeLaptop[], days: number, statements: readonly Statement[]) {
  for (const one of laptops) await later(0, HOUSE, statements, one);
  for (let day = 0; day < days; day += 1) {
    for (const one of laptops) await later(day === 0 ? 0 : 1 / 60, HOUSE, [], one);
    test.clock.advance(DAY_MS - HOUR_MS);
    for (const one of laptops) await later(0, HOUSE, [], one);
  }
  await test.server.services.jobs.runDue();
}

describe("where a laptop is", () => {
  it("is one stay for as long as place and address are the same", async () => {
    await later(1, HOUSE, [networkPlace()]);
    await later(0.5, HOUSE);
    await later(0.5, HOUSE, [kvmAttached()]);

    expect(await stays()).toMatchObject([{ path: "direct", toMs: null, facts: { networkClass: "residential" } }]);
  });

  it("costs an unchanged report from the same address not one look at places", async () => {
    await later(1, HOUSE, [networkPlace()]);
    const touched = watchPlaces(test);

    await later(0.25, HOUSE);

    expect(touched()).toEqual([]);
    await later(0.25, FLAT);
    expect(touched()).not.toEqual([]);
  });

  it("is another stay by another address or gateway, and ends with the last report from there", async () => {
    await later(1, HOUSE, [networkPlace()]);
    await later(0.5, HOUSE);
    await later(0.5, FLAT);
    await later(0.5, FLAT, [networkPlace({ gatewayHash: "anotherGatewayOfSample" })]);

    const [first, second, third] = await stays();

    expect((first?.toMs ?? 0) - (first?.fromMs ?? 0)).toBe(30 * MINUTE_MS);
    expect(second?.placeId).toBe(first?.placeId);
    expect(second?.egressHash).not.toBe(first?.egressHash);
    expect(third?.placeId).not.toBe(first?.placeId);
  });

  it("is not told by a network that the laptop cannot see", async () => {
    await later(1, HOUSE, [networkPlace()]);
    await later(1, HOUSE, [cleared("network_place", "default")]);

    expect((await stays()).map((stay) => stay.placeId)).toEqual([expect.any(String), null]);
  });

  it("is known without the address by way of the company's VPN, and by name where it is declared", async () => {
    await later(1, VPN, [networkPlace()]);
    await later(1, HQ);

    expect(await stays()).toMatchObject([
      { path: "company", egressHash: null, facts: UNKNOWN_ADDRESS, declared: null },
      { path: "direct", declared: "headquarters", site: { declared: "headquarters" } },
    ]);
  });

  it("leaves no address in the store", async () => {
    await later(1, HOUSE, [networkPlace()]);

    const tables = ["stay", "site", "place", "place_mark", "chain_head"];
    const rows = await Promise.all(tables.map((table) => test.sql(`select * from ${table}`)));
    expect(JSON.stringify(rows)).not.toContain(HOUSE);
    expect(rows.every((each) => each.length > 0)).toBe(true);
  });

  it("is forgotten when the laptop's network place is erased, and told anew by the next report", async () => {
    await later(1, HOUSE, [networkPlace()]);
    const request = { deviceId: laptop.id, kind: "network_place", key: "default", reason: "asked for" } as const;

    await test.server.services.erasure.eraseSignal(request, OPERATOR);

    expect(await stays()).toEqual([]);
    await later(1, HOUSE);
    expect(await stays()).toMatchObject([{ placeId: null }]);
  });

  it("is kept for 90 days, with the places that nobody was at since", async () => {
    await later(1, HOUSE, [networkPlace()]);
    await later(1, FLAT, [networkPlace({ gatewayHash: "anotherGatewayOfSample" })]);

    test.clock.advance(91 * DAY_MS);
    await test.server.services.jobs.runDue();

    expect(await stays()).toHaveLength(1);
    expect(await test.sql("select * from place")).toHaveLength(1);
    expect(await test.sql("select * from site")).toHaveLength(1);
  });
});

describe("a silence", () => {
  it("is longer than missed check-ins explain, by the laptop's clock", async () => {
    await later(1, HOUSE);
    await later(1, HOUSE);
    await later(9, HOUSE);

    const silences = await test.server.storage.store.places.silences(laptop.id, 10);
    expect(silences).toMatchObject([{ from: "2026-03-02T16:00:00Z", to: "2026-03-03T01:00:00Z" }]);
  });

  it("is none while the agent looked all the time without a network, and what it slept of it otherwise", async () => {
    await later(1, HOUSE);
    test.clock.advance(20 * HOUR_MS);
    const awake = { from: "2026-03-02T20:00:00Z", to: "2026-03-02T20:01:00Z" };
    laptop.nowMs = test.clock.now();
    await laptop.report([], { payload: { longestPause: awake } });
    expect(await test.server.storage.store.places.silences(laptop.id, 10)).toEqual([]);

    test.clock.advance(20 * HOUR_MS);
    const slept = { from: "2026-03-03T20:00:00Z", to: "2026-03-04T02:00:00Z" };
    laptop.nowMs = test.clock.now();
    await laptop.report([], { payload: { longestPause: slept } });
    expect(await test.server.storage.store.places.silences(laptop.id, 10)).toMatchObject([slept]);
  });

  it("is none when reports come late that were made in time", async () => {
    await later(1, HOUSE);
    const madeAt = test.clock.now();
    test.clock.advance(9 * HOUR_MS);
    for (let hours = 1; hours <= 9; hours += 1) await laptop.reportAt(madeAt + hours * HOUR_MS, HOUSE);

    expect(await test.server.storage.store.places.silences(laptop.id, 10)).toEqual([]);
  });
});

describe("laptops that live in one home", () => {
  it("know of one another after the third night, and no more when one moves out", async () => {
    const other = await test.laptop();
    await liveTogether([laptop, other], 2, [networkPlace()]);
    expect(await homeOf(laptop)).toBeNull();

    await liveTogether([laptop, other], 1, []);
    const home = (await homeOf(laptop)) ?? "";
    expect(home).not.toBe("");
    expect(await homeOf(other)).toBe(home);
    const residents = await test.server.storage.store.fleet.residents(home, laptop.id, 10);
    expect(residents).toMatchObject([{ deviceId: other.id }]);

    await other.reportAt(test.clock.now(), FLAT, [networkPlace({ gatewayHash: "anotherGatewayOfSample" })]);
    for (let day = 0; day < 6; day += 1) await later(24, FLAT, [], other);
    expect(await homeOf(other)).not.toBe(home);
  });

  it("know which of them has a strong finding", async () => {
    const other = await test.laptop();
    await liveTogether([laptop, other], 3, [networkPlace()]);
    await later(1, HOUSE, [kvmAttached()], other);

    const home = (await homeOf(laptop)) ?? "";
    const residents = await test.server.storage.store.fleet.residents(home, laptop.id, 10);
    expect(residents).toMatchObject([{ deviceId: other.id, strongestTenths: 30 }]);
  });

  it("may sit behind two routers of one make, and are then one site whoever came first", async () => {
    const other = await test.laptop();
    await liveTogether([laptop], 3, [networkPlace()]);
    await liveTogether([other], 3, [networkPlace({ gatewayHash: "secondRouterOfTheHouse" })]);

    expect(await homeOf(other)).toBe(await homeOf(laptop));
    expect(await homeOf(laptop)).not.toBeNull();
  });

  it("do not live together behind one address alone", async () => {
    const other = await test.laptop();
    await liveTogether([laptop], 3, [networkPlace()]);
    const gateway = { gatewayHash: "gatewayOfTheNeighbors1", gatewaySiblingHash: "siblingOfTheNeighbors1" };
    await liveTogether([other], 3, [networkPlace(gateway)]);

    expect(await homeOf(other)).not.toBeNull();
    expect(await homeOf(other)).not.toBe(await homeOf(laptop));
  });

  it("are strangers behind gateways that are the same everywhere, unless address and subnet agree", async () => {
    const other = await test.laptop();
    const everywhere = networkPlace({ gatewayRepeats: true });
    await liveTogether([laptop], 3, [everywhere]);
    await later(0, FLAT, [everywhere], other);
    for (let day = 0; day < 4; day += 1) await later(24, FLAT, [], other);

    expect(await homeOf(other)).not.toBeNull();
    expect(await homeOf(other)).not.toBe(await homeOf(laptop));
  });
});

describe("a site with three people's laptops", () => {
  const DIRECTORY = ["ana", "bob", "cem"].map((name, index) => ({
    assignee: `${name}@example.com`,
    deviceSerial: `SN-${index + 1}`,
    issuedAt: "2026-02-01T00:00:00Z",
  }));
  let laptops: readonly FakeLaptop[];

  beforeEach(async () => {
    await test.server.services.directory.import(DIRECTORY);
    laptops = [laptop, await test.laptop(), await test.laptop()];
    await liveTogether(laptops, 3, [networkPlace()]);
    await test.server.services.jobs.runDue();
  });

  const siteAlerts = async (deviceId?: string) =>
    (await test.server.services.alerts.list({ deviceId }, OPERATOR)).alerts.filter(
      ({ subject }) => subject.kind === "site",
    );

  const historyOf = async (alertId = "") => (await test.server.services.alerts.read(alertId, OPERATOR)).history;

  it("has one alert that names them all, whose score comes out again and which everybody is shown", async () => {
    const [alert, ...more] = await siteAlerts();

    expect(more).toEqual([]);
    expect(alert?.subject.devices.toSorted()).toEqual(laptops.map((one) => one.id).sort());
    expect(alert?.rules).toEqual(["shared-residence"]);
    expect(alert === undefined ? null : explainAlert(alert).agrees).toBe(true);
    for (const one of laptops) expect(await siteAlerts(one.id)).toHaveLength(1);
    const page = await test.server.app.inject(`/v1/alerts/${alert?.id}`);
    expect(page.statusCode).toBe(200);
    for (const one of laptops) expect(page.payload).toContain(one.id);
  });

  it("is a household and no farm once one of them was carried about, for all of them within the hour", async () => {
    const [, second] = laptops;
    if (second === undefined) throw new Error("there are three");
    const before = (await siteAlerts())[0];
    const elsewhere = networkPlace({ gatewayHash: "gatewayOfAFriendsHome1", gatewaySiblingHash: null });

    await later(1, FLAT, [elsewhere], second);
    await later(2, FLAT, [], second);
    await later(1, HOUSE, [networkPlace()], second);
    test.clock.advance(HOUR_MS);
    await test.server.services.jobs.runDue();

    expect(before).toMatchObject({ currentSeverity: "high", findings: [{ weightName: "newcomers" }] });
    expect((await siteAlerts())[0]).toMatchObject({ severity: "high", currentSeverity: "low" });
    for (const one of laptops) {
      const { findings } = await test.server.services.devices.read(one.id, OPERATOR);
      expect(findings).toContainEqual(
        expect.objectContaining({ rule: "shared-residence", weightName: "household", weightTenths: 10 }),
      );
    }
  });

  it("can be judged by a person, and stays quiet until it grows", async () => {
    const [alert] = await siteAlerts();
    const close = { action: "close", disposition: "benign", reason: "a family" } as const;
    await test.server.services.alerts.act(alert?.id ?? "", close, OPERATOR);

    await liveTogether(laptops, 1, []);

    expect(await siteAlerts()).toMatchObject([{ id: alert?.id, status: "closed" }]);
  });

  it("gets everybody who moves in into its alert, and clears when they move out", async () => {
    const fourth = await test.laptop();
    await liveTogether([...laptops, fourth], 4, [networkPlace()]);
    expect((await siteAlerts())[0]?.subject.devices).toHaveLength(4);
    expect(await historyOf((await siteAlerts())[0]?.id)).toContainEqual(
      expect.objectContaining({ kind: "device_joined", actor: "clearseat", detail: { device: fourth.id } }),
    );

    for (const [index, one] of [...laptops, fourth].entries()) {
      const elsewhere = networkPlace({ gatewayHash: `gatewayOfAnotherHome-${index}`, gatewaySiblingHash: null });
      await one.reportAt(test.clock.now(), FLAT, [elsewhere]);
    }
    for (let day = 0; day < 7; day += 1) {
      test.clock.advance(DAY_MS);
      for (const one of [...laptops, fourth]) await later(0, FLAT, [], one);
    }
    await test.server.services.jobs.runDue();

    expect(await siteAlerts()).toMatchObject([{ currentSeverity: "info", status: "open" }]);
  });

  it("is settled by one suppression for the site, which covers whatever is found on its laptops and nobody else's", async () => {
    const stranger = await test.laptop();
    await later(0, FLAT, [kvmAttached()], stranger);
    await later(0, HOUSE, [kvmAttached()]);
    const { suppressions, alerts } = test.server.services;
    const site = (await homeOf(laptop)) ?? "";
    const preview = await suppressions.preview({ site }, 30, { name: "ana" });
    const until = toInstant(test.clock.now() + 7 * DAY_MS);

    await suppressions.add({ scope: { site }, owner: "bob", reason: "a household", until }, OPERATOR);

    const shared = laptops.map((one) => `${one.id} shared-residence`);
    const box = `${laptop.id} kvm-hardware-attached`;
    expect(preview.devices).toBe(3);
    expect(preview.findings.map((one) => `${one.deviceId} ${one.rule}`)).toEqual(
      expect.arrayContaining([box, ...shared]),
    );
    expect(preview.findings.map((one) => one.deviceId)).not.toContain(site);
    expect(preview.alerts.map((one) => `${one.subjectKind} ${one.severityWithout}`).sort()).toEqual([
      "device info",
      "device info",
      "device info",
      "site info",
    ]);
    const after = (await alerts.list({}, OPERATOR)).alerts;
    expect(after.filter(({ status }) => status !== "suppressed").map((one) => one.subject.devices)).toEqual([
      [stranger.id],
    ]);
    expect(after).toHaveLength(5);
  });

  it("says nothing of a laptop any more whose place was erased", async () => {
    const request = { deviceId: laptop.id, kind: "network_place", key: "default", reason: "asked for" } as const;
    await test.server.services.erasure.eraseSignal(request, OPERATOR);

    const { alerts } = await test.server.services.alerts.list({ deviceId: laptop.id }, OPERATOR);
    const evidence = alerts.flatMap((alert) => alert.findings).flatMap((finding) => finding.evidence);
    const own = evidence.filter(({ deviceId, kind }) => deviceId === laptop.id && kind === "home");
    expect(alerts.map(({ subject }) => subject.kind).sort()).toEqual(["device", "site"]);
    expect(new Set(own.map(({ key }) => key))).toEqual(new Set(["(erased)"]));
    expect(await homeOf(laptop)).toBeNull();
  });
});

/** What transactions call of the places' store from now on. */
function watchPlaces({ server }: TestServer): () => readonly string[] {
  const touched: string[] = [];
  const storage = server.storage as { transaction: typeof server.storage.transaction };
  const { transaction } = storage;
  storage.transaction = (work) => transaction((store) => work({ ...store, places: watched(store, touched) }));
  return () => touched;
}

function watched({ places }: Store, touched: string[]): Store["places"] {
  return new Proxy(places, {
    get(target, name, receiver) {
      touched.push(String(name));
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}
