import { DAY_MS, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
let id: string;

async function get(url: string) {
  return (await test.server.app.inject(url)).json();
}

async function post(url: string, payload: object = {}) {
  return (await test.server.app.inject({ method: "POST", url, payload })).json();
}

const inDays = (days: number) => toInstant(test.clock.now() + days * DAY_MS);

beforeEach(async () => {
  test = await startTestServer();
  const laptop = await test.laptop();
  await laptop.report([kvmAttached()]);
  const scope = { device: laptop.id, rule: "kvm-hardware-attached" };
  ({ id } = await post("/v1/suppressions", { scope, owner: "ana", reason: "lab bench", until: inDays(10) }));
});

describe("a suppression", () => {
  it("tells how much it hides now, and nothing once it is over", async () => {
    expect((await get("/v1/suppressions")).suppressions).toMatchObject([{ id, hides: 1 }]);
    await post(`/v1/suppressions/${id}/end`);

    expect((await get("/v1/suppressions")).suppressions).toMatchObject([{ id, hides: 0, status: "ended" }]);
  });

  it("lasts longer once somebody says why, and what it hides names the new day", async () => {
    const until = inDays(30);
    const extended = await post(`/v1/suppressions/${id}/extend`, { until, reason: "the bench stays" });
    const [alert] = (await get("/v1/alerts")).alerts;

    expect(extended).toMatchObject({ id, until, status: "in_force", hides: 1 });
    expect(alert.findings[0].suppressedBy).toMatchObject({ id, until });
    const [entry] = (await get("/v1/audit?action=suppression_extended&actor=local")).entries;
    expect(entry.why).toBe("the bench stays");
  });

  it("is not extended beyond a year, nor once it is over", async () => {
    const tooLong = await post(`/v1/suppressions/${id}/extend`, { until: inDays(400), reason: "for ever" });
    test.clock.advance(10 * DAY_MS);
    const over = await post(`/v1/suppressions/${id}/extend`, { until: inDays(5), reason: "still there" });

    expect([tooLong.field, over.code]).toEqual(["until", "transition_refused"]);
    expect((await post("/v1/suppressions/su_none/extend", { until: inDays(5), reason: "why not" })).code).toBe(
      "not_found",
    );
  });
});

describe("exceptions that touch no laptop", () => {
  it("stand in the log all the same", async () => {
    const { id: approval } = await post("/v1/approvals", { tool: "anydesk", reason: "help desk" });
    await post(`/v1/approvals/${approval}/end`);
    const { entries } = await get("/v1/audit?actor=local&kind=changed");

    expect(entries.slice(0, 2).map((one: { action: string }) => one.action)).toEqual([
      "approval_ended",
      "tool_approved",
    ]);
  });
});
