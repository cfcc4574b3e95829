import { DAY_MS, HOUR_MS, MINUTE_MS, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

const OPERATOR = { name: "ana" };
let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

function issued(serial: string, daysAgo = 1) {
  return {
    assignee: `${serial}@example.com`,
    deviceSerial: serial,
    issuedAt: toInstant(test.clock.now() - daysAgo * DAY_MS),
  };
}

async function passDays(days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour += 1) {
    test.clock.advance(HOUR_MS);
    await test.server.services.jobs.runDue();
  }
}

async function alerts() {
  return (await test.server.services.alerts.list({}, OPERATOR)).alerts;
}

function journey(country: string) {
  return { country, from: "2026-03-20", to: "2026-03-21" };
}

function post(body: unknown) {
  return test.server.app.inject({ method: "POST", url: "/v1/directory/import", payload: body as object });
}

describe("a laptop that was issued and never came", () => {
  it("has a low alert a week later, which names its serial", async () => {
    await test.server.services.directory.import([issued("SN-LATE")]);

    await passDays(6);
    const before = await alerts();
    await passDays(1);

    expect(before).toEqual([]);
    expect(await alerts()).toMatchObject([
      {
        subject: { kind: "device", devices: ["serial:SN-LATE"] },
        severity: "low",
        status: "open",
        rules: ["never-seen"],
        title: "The laptop with serial SN-LATE was issued on 2026-03-01 and has never enrolled.",
      },
    ]);
    expect(await test.server.services.directory.missing({ limit: 10 }, { name: "ana" })).toMatchObject({
      laptops: [{ serial: "SN-LATE", isLate: true }],
    });
  });

  it("is not late because the directory came late", async () => {
    await test.server.services.directory.import([issued("SN-OLD", 400)]);

    await passDays(6);

    expect(await alerts()).toEqual([]);
  });

  it("says nothing without the day of issue, and nothing once it is here", async () => {
    await test.server.services.directory.import([
      { assignee: "a@example.com", deviceSerial: "SN-A" },
      issued("SN-HERE"),
    ]);
    await test.laptop({ serial: "SN-HERE" });

    await passDays(9);

    expect(await alerts()).toEqual([]);
  });

  it("closes its alert by enrolling, and the laptop starts without it", async () => {
    await test.server.services.directory.import([issued("SN-LATE")]);
    await passDays(8);
    const laptop = await test.laptop({ serial: "SN-LATE" });

    test.clock.advance(MINUTE_MS);
    await test.server.services.jobs.runDue();

    const [alert] = await alerts();
    expect(alert).toMatchObject({ status: "closed", disposition: "benign", score: 0 });
    expect(alert?.findings[0]?.clearedAt).not.toBeNull();
    expect(await test.server.services.devices.read(laptop.id, OPERATOR)).toMatchObject({ findings: [], score: 0 });
  });

  it("closes its alert when the directory names it no more", async () => {
    await test.server.services.directory.import([issued("SN-LATE")]);
    await passDays(8);

    await test.server.services.directory.import([issued("SN-B")], { replace: true });

    expect(await alerts()).toMatchObject([{ status: "closed", disposition: "undetermined" }]);
  });

  it("can be triaged like any other, and comes back when it is reopened", async () => {
    await test.server.services.directory.import([issued("SN-LATE")]);
    await passDays(8);
    const id = (await alerts())[0]?.id ?? "";
    const act = test.server.services.alerts.act;

    await act(id, { action: "close", disposition: "benign", reason: "lies in the store room" }, OPERATOR);
    await passDays(1);
    const quiet = await alerts();
    await act(id, { action: "reopen", reason: "it does not" }, OPERATOR);

    expect(quiet).toHaveLength(1);
    expect(await alerts()).toMatchObject([{ id, status: "open", score: 10 }]);
  });
});

describe("POST /v1/directory/import", () => {
  it("shows first and does what was shown", async () => {
    const entries = [{ assignee: "ana@example.com", deviceSerial: "SN-1", country: "US" }];

    const shown = (await post({ entries })).json();
    const nothing = await test.server.storage.store.directory.all();
    const done = (await post({ entries, plan: shown.plan })).json();

    expect(shown).toMatchObject({ dryRun: true, added: ["SN-1"] });
    expect(nothing).toEqual([]);
    expect(done).toMatchObject({ dryRun: false, added: ["SN-1"], plan: shown.plan });
    expect(await test.server.storage.store.directory.find("SN-1")).toMatchObject({ country: "US" });
  });

  it("does not do what was not shown", async () => {
    const entries = [{ assignee: "ana@example.com", deviceSerial: "SN-1", country: "US" }];
    const { plan } = (await post({ entries })).json();
    await test.server.services.directory.import([{ assignee: "bob@example.com", deviceSerial: "SN-1" }]);

    const answer = await post({ entries, plan });

    expect([answer.statusCode, answer.json().code]).toEqual([409, "plan_changed"]);
    expect((await post({ entries, plan, replace: true })).statusCode).toBe(409);
  });

  it("takes as many entries as it says", async () => {
    const entries = Array.from({ length: 30_000 }, (_, index) => ({
      assignee: `person-${index}@example.com`,
      deviceSerial: `SN-${index}`,
      country: "US",
      timeZone: "America/Chicago",
    }));

    const { statusCode, body } = await post({ entries });

    expect([statusCode, JSON.parse(body).added.length]).toEqual([200, 30_000]);
  });

  it("takes a code that a habit or a past calls otherwise for the country that is meant", async () => {
    await test.server.services.directory.import([
      { assignee: "a@example.com", deviceSerial: "SN-1", country: "UK", travel: [journey("DD")] },
    ]);

    expect(await test.server.storage.store.directory.find("SN-1")).toMatchObject({
      country: "GB",
      travel: [{ country: "DE" }],
    });
  });

  it("finds a laptop whose serial was sent with blanks around it", async () => {
    const entry = { assignee: " a@example.com", deviceSerial: " SN-1 " };
    const { plan } = (await post({ entries: [entry] })).json();
    await post({ entries: [entry], plan });

    expect(await test.server.storage.store.directory.find("SN-1")).toMatchObject({ assignee: "a@example.com" });
    expect((await post({ entries: [{ assignee: "a", deviceSerial: "  " }] })).json().field).toBe(
      "entries[0].deviceSerial",
    );
  });

  it("does not empty the directory because an export came without lines", async () => {
    await test.server.services.directory.import([{ assignee: "a@example.com", deviceSerial: "SN-1" }]);

    const answer = await post({ entries: [], replace: true });

    expect([answer.statusCode, answer.json().field]).toEqual([400, "entries"]);
    await expect(test.server.services.directory.import([], { replace: true })).rejects.toThrow(
      "entries: name no laptop",
    );
  });

  it.each([
    [{ country: "QQ" }, "entries[0].country"],
    [{ country: "ZZ" }, "entries[0].country"],
    [{ travel: [journey("EU")] }, "entries[0].travel[0].country"],
    [{ travel: [{ country: "PT", from: "2026-03-20", to: "2026-03-01" }] }, "entries[0].travel[0].to"],
    [{ travel: [{ country: "PT", from: "2026-02-30", to: "2026-03-01" }] }, "entries[0].travel[0].from"],
    [{ assignee: "ana\u0000@example.com" }, "entries[0].assignee"],
    [{ deviceSerial: "SN\n1" }, "entries[0].deviceSerial"],
    [{ group: "half \ud83d" }, "entries[0].group"],
    [{ manager: 5 }, "entries[0].manager"],
  ])("refuses %j and names the field", async (change, field) => {
    const answer = await post({ entries: [{ assignee: "a@example.com", deviceSerial: "SN-1", ...change }] });

    expect([answer.statusCode, answer.json().field]).toEqual([400, field]);
  });

  it("tells null, which is unknown, from what is left out", async () => {
    await test.server.services.directory.import([
      { assignee: "ana@example.com", deviceSerial: "SN-1", country: "US", group: "sales" },
    ]);

    const { changed } = (
      await post({ entries: [{ assignee: "ana@example.com", deviceSerial: "SN-1", country: null }] })
    ).json();

    expect(changed).toEqual([
      { serial: "SN-1", fields: ["country"], changes: [{ field: "country", from: "US", to: null }] },
    ]);
  });

  it.each([
    [{ entries: [{ assignee: "a", deviceSerial: "S", country: "USA" }] }, "entries[0].country"],
    [{ entries: [{ assignee: "a", deviceSerial: "S", shoes: 1 }] }, "entries[0].shoes"],
    [
      {
        entries: [
          { assignee: "a", deviceSerial: "S" },
          { assignee: "b", deviceSerial: "S" },
        ],
      },
      "entries[1].deviceSerial",
    ],
    [{}, "entries"],
  ])("refuses %j and names the field", async (body, field) => {
    const answer = await post(body);

    expect([answer.statusCode, answer.json().field]).toEqual([400, field]);
  });
});
