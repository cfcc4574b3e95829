import { DAY_MS, HOUR_MS, MINUTE_MS } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../testing/fake-laptop.ts";
import { couldNotLook, kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { DevicePageRequest } from "./device-service.ts";

let test: TestServer;
const OPERATOR = { name: "ana" };

beforeEach(async () => {
  test = await startTestServer();
});

const list = (request: DevicePageRequest = {}) => test.server.services.devices.list(request, OPERATOR);

async function serials(request: DevicePageRequest): Promise<readonly (string | null)[]> {
  return (await list(request)).devices.map(({ serial }) => serial);
}

async function healthOf(laptop: FakeLaptop): Promise<string | undefined> {
  return (await list()).devices.find(({ deviceId }) => deviceId === laptop.id)?.health.state;
}

describe("a laptop's health", () => {
  it("goes from reporting over late to asleep and silent as nothing comes, and back with a report", async () => {
    const laptop = await test.laptop();
    await laptop.report();
    const seen: (string | undefined)[] = [await healthOf(laptop)];
    for (const waitMs of [29 * MINUTE_MS, 2 * MINUTE_MS, 30 * MINUTE_MS, 13 * DAY_MS, DAY_MS]) {
      test.clock.advance(waitMs);
      seen.push(await healthOf(laptop));
    }
    laptop.nowMs = test.clock.now();
    await laptop.report();
    seen.push(await healthOf(laptop));

    expect(seen).toEqual(["reporting", "reporting", "late", "asleep", "asleep", "silent", "reporting"]);
  });

  it("says of a silence that goes on what may be innocent, and claims no reason for it", async () => {
    await (await test.laptop()).report();
    test.clock.advance(9 * HOUR_MS);

    expect((await list()).devices[0]?.health.words).toBe(
      "No report for 9 hours: asleep, off or without a network. It says which when it is back.",
    );
  });

  it("is pending until somebody approves it, and revoked once it was turned away or replaced", async () => {
    test = await startTestServer({ settings: { requireApproval: true } });
    const laptop = await test.laptop();
    expect(await healthOf(laptop)).toBe("pending");
    await test.server.services.enrollment.decide(laptop.id, "reject", OPERATOR);

    expect(await healthOf(laptop)).toBe("revoked");
    expect(await serials({ health: "pending" })).toEqual([]);
    expect(await serials({ health: "revoked" })).toEqual(["SN-1"]);
  });

  it("finds each laptop under exactly one word", async () => {
    for (const ageMs of [MINUTE_MS, 20 * MINUTE_MS, 9 * DAY_MS, 5 * DAY_MS]) {
      await (await test.laptop()).report();
      test.clock.advance(ageMs);
    }
    const found = [];
    for (const health of ["reporting", "late", "asleep", "silent", "pending", "revoked"] as const)
      found.push(...(await serials({ health })));

    expect(new Set(found)).toEqual(new Set(["SN-1", "SN-2", "SN-3", "SN-4"]));
    expect(found).toHaveLength(4);
    expect(await serials({ health: "silent" })).toEqual(["SN-2", "SN-1"]);
  });
});

describe("what a laptop can look at", () => {
  it("is not known before its first report, and a gap is told with its reason and never as fine", async () => {
    const laptop = await test.laptop();
    const before = (await list()).devices[0]?.coverage;
    await laptop.report([couldNotLook()]);
    const after = (await test.server.services.devices.read(laptop.id, OPERATOR)).coverage;

    expect(before).toMatchObject({ looks: null, cannot: [] });
    expect(after).toMatchObject({
      looks: after.of - 1,
      cannot: [{ kind: "kvm_usb", title: "Remote-control hardware on USB", section: "usb", reason: "denied" }],
    });
    expect((await list()).devices[0]?.coverage).toEqual(after);
  });

  it("leaves out what the policy does not ask for", async () => {
    await test.laptop();
    const without = (await list()).devices[0]?.coverage.of;
    test = await startTestServer({ settings: { activityRhythm: true } });
    await test.laptop();

    expect((await list()).devices[0]?.coverage.of).toBe((without ?? 0) + 1);
  });
});

describe("the list of laptops", () => {
  beforeEach(async () => {
    await test.server.services.directory.import([{ assignee: "Ana@example.com", deviceSerial: "SN-2" }]);
    for (const statements of [[], [kvmAttached()], [couldNotLook()]]) {
      await (await test.laptop()).report(statements);
      test.clock.advance(MINUTE_MS);
    }
  });

  it.each([
    ["a serial, whatever its case", { text: "sn-3" }, ["SN-3"]],
    ["an assignee", { text: "ana@" }, ["SN-2"]],
    ["a model", { text: "Book" }, ["SN-3", "SN-2", "SN-1"]],
    ["letters that mean something in a pattern, as themselves", { text: "SN_" }, []],
    ["a version", { agentVersion: "0.1.0" }, ["SN-3", "SN-2", "SN-1"]],
    ["a version that nobody has", { agentVersion: "9" }, []],
    ["a platform", { platform: "windows" }, []],
    ["two at once", { platform: "linux", text: "SN-1" }, ["SN-1"]],
    ["the heaviest first", { sort: "score" }, ["SN-2"]],
    ["the blindest first", { sort: "gaps" }, ["SN-3"]],
    ["who was heard of longest ago", { sort: "heard", direction: "asc" }, ["SN-1", "SN-2", "SN-3"]],
  ] as const)("finds %s", async (_what, request, expected) => {
    expect((await serials(request)).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  it.each(["enrolled", "heard", "score", "gaps"] as const)(
    "sorted by %s shows each once, page by page",
    async (sort) => {
      for (const direction of ["asc", "desc"] as const) {
        const seen: (string | null)[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ sort, direction, limit: 1, cursor });
          expect(page.total).toBe(cursor === undefined ? 3 : null);
          seen.push(...page.devices.map(({ serial }) => serial));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(await serials({ sort, direction }));
        expect(new Set(seen)).toEqual(new Set(["SN-1", "SN-2", "SN-3"]));
      }
    },
  );

  it("says how many match, not how many there are", async () => {
    expect((await list({ text: "SN-2" })).total).toBe(1);
    expect((await list({ text: "ana@", health: "reporting", agentVersion: "0.1.0" })).total).toBe(1);
  });

  it("refuses a word for health that it does not know, naming the field", async () => {
    const answer = await test.server.app.inject("/v1/devices?health=fine");

    expect([answer.statusCode, answer.json().code, answer.json().field]).toEqual([400, "malformed_message", "health"]);
  });
});

describe("one laptop", () => {
  it("is told with its system, what the directory says of it, and which documents it ought to have", async () => {
    await test.server.services.directory.import([
      { assignee: "ana@example.com", deviceSerial: "SN-1", group: "sales" },
    ]);
    const laptop = await test.laptop();
    await laptop.report();

    const detail = await test.server.services.devices.read(laptop.id, OPERATOR);
    const policy = await test.server.app.inject("/v1/policy");

    expect(detail).toMatchObject({
      vendor: "Example Inc.",
      os: { name: "Debian", version: "12", arch: "x64" },
      directory: { group: "sales", country: null },
      home: null,
      catalogVersion: "2026.01.01",
      health: { state: "reporting" },
    });
    expect(policy.headers["etag"]).toContain(detail.serving.policyTag);
  });

  it("tells when somebody rests only while an alert about it is open", async () => {
    const laptop = await test.laptop();
    const payload = { event: "slept", from: "2026-03-02T06:00:00Z", halfHours: 4 } as const;
    const slept = { kind: "lifecycle", key: "slept", observedAt: "2026-03-02T08:00:00Z", payload } as const;
    await laptop.report([{ says: "is", signal: slept }]);
    const before = await test.server.services.devices.read(laptop.id, OPERATOR);
    await laptop.report([kvmAttached()]);
    const after = await test.server.services.devices.read(laptop.id, OPERATOR);

    expect([before.signals, before.withheld.length]).toEqual([[], 1]);
    expect([after.signals.map(({ kind }) => kind), after.withheld]).toEqual([["kvm_usb", "lifecycle"], []]);
  });
});
