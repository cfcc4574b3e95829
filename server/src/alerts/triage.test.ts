import type { Alert } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { cleared, kvmAttached, remoteTool } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { AlertDetail } from "./alert-detail.ts";
import { toCaseDocument } from "./case-file.ts";

let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

async function raiseAlert(...statements: Parameters<Awaited<ReturnType<TestServer["laptop"]>>["report"]>) {
  const laptop = await test.laptop();
  await laptop.report(...statements);
  test.clock.advance(60_000);
  return laptop;
}

async function alerts(query = "", path = "/v1/alerts"): Promise<readonly Alert[]> {
  return (await test.server.app.inject(`${path}${query}`)).json().alerts;
}

async function firstId(): Promise<string> {
  return (await alerts())[0]?.id ?? "";
}

async function act(id: string, payload: Record<string, unknown>) {
  const response = await test.server.app.inject({ method: "POST", url: `/v1/alerts/${id}/actions`, payload });
  return { status: response.statusCode, body: response.json() as AlertDetail & { readonly code?: string } };
}

describe("who works on an alert", () => {
  it("is whoever takes it, until they give it back", async () => {
    await raiseAlert([kvmAttached()]);
    const id = await firstId();

    expect((await act(id, { action: "take" })).body.owner).toBe("local operator");
    expect((await act(id, { action: "release" })).body.owner).toBeNull();
  });

  it("is whoever was asked to, also when somebody else takes it first, and nobody when it is taken away", async () => {
    await raiseAlert([kvmAttached()]);
    const id = await firstId();

    expect((await act(id, { action: "assign", to: "bob" })).body.owner).toBe("bob");
    expect((await act(id, { action: "take" })).body.owner).toBe("bob");
    const { body } = await act(id, { action: "assign", to: null });

    expect([body.owner, body.status]).toEqual([null, "in_triage"]);
    expect(body.history.filter(({ kind }) => kind === "assigned").map(({ detail }) => detail)).toEqual([
      { to: "bob" },
      { to: "", wasOwner: "bob" },
    ]);
  });
});

describe("a comment", () => {
  it("stands in the history with its author and moves nothing, on a closed alert as well", async () => {
    await raiseAlert([kvmAttached()]);
    const id = await firstId();
    await act(id, { action: "close", reason: "talked to the person", disposition: "benign" });

    const { status, body } = await act(id, { action: "comment", reason: "the box was sent back" });

    expect([status, body.status, body.disposition]).toEqual([200, "closed", "benign"]);
    expect(body.history.at(-1)).toMatchObject({
      kind: "commented",
      actor: "local operator",
      reason: "the box was sent back",
    });
  });

  it("needs words", async () => {
    await raiseAlert([kvmAttached()]);
    expect((await act(await firstId(), { action: "comment", reason: " " })).status).toBe(400);
  });
});

describe("several alerts at once", () => {
  it("are each done or refused, and one that refuses keeps no other from it", async () => {
    for (let count = 0; count < 3; count += 1) await raiseAlert([kvmAttached()]);
    const ids = (await alerts()).map(({ id }) => id);
    await act(ids[1] ?? "", { action: "close", reason: "talked to the person", disposition: "benign" });

    const response = await test.server.app.inject({
      method: "POST",
      url: "/v1/alerts/actions",
      payload: { alerts: [...ids, "al_nothing"], request: { action: "take" } },
    });

    expect(response.json().outcomes).toEqual([
      { id: ids[0], refused: null },
      { id: ids[1], refused: { code: "transition_refused", detail: expect.stringContaining("closed") } },
      { id: ids[2], refused: null },
      { id: "al_nothing", refused: { code: "not_found", detail: "There is no such alert." } },
    ]);
  });

  it("are at most as many as a page shows", async () => {
    const payload = { alerts: Array.from({ length: 201 }, (_, index) => `al_${index}`), request: { action: "take" } };
    const response = await test.server.app.inject({ method: "POST", url: "/v1/alerts/actions", payload });

    expect([response.statusCode, response.json().field]).toEqual([400, "alerts"]);
  });
});

describe("the queue", () => {
  it("is narrowed by severity, owner and rule, page by page", async () => {
    await raiseAlert([kvmAttached()]);
    await raiseAlert([remoteTool(), remoteTool("teamviewer")]);
    await raiseAlert([kvmAttached("usb-2")]);
    const [newest, , oldest] = await alerts();
    await act(newest?.id ?? "", { action: "assign", to: "bob" });

    expect((await alerts("?severity=high")).map(({ id }) => id)).toEqual([newest?.id, oldest?.id]);
    expect((await alerts("?owner=bob")).map(({ id }) => id)).toEqual([newest?.id]);
    expect((await alerts("?owner=")).map(({ id }) => id)).not.toContain(newest?.id);
    expect((await alerts("?rule=kvm-hardware-attached&limit=1")).map(({ id }) => id)).toEqual([newest?.id]);
    const page = (await test.server.app.inject("/v1/alerts?rule=kvm-hardware-attached&limit=1")).json();
    const next = await alerts(`?rule=kvm-hardware-attached&limit=1&cursor=${page.nextCursor}`);
    expect(next.map(({ id }) => id)).toEqual([oldest?.id]);
  });

  it("counts severity as it stands now", async () => {
    const laptop = await raiseAlert([kvmAttached()]);
    await laptop.report([cleared("kvm_usb", "usb-1")]);

    expect(await alerts("?severity=low")).toEqual([]);
    expect(await alerts()).toHaveLength(1);
  });

  it.each(["severity=terrible", "rule=none", `owner=${"x".repeat(201)}`])("names the field of ?%s", async (query) => {
    const response = await test.server.app.inject(`/v1/alerts?${query}`);
    expect([response.statusCode, response.json().field]).toEqual([400, query.split("=")[0]]);
  });
});

describe("HR", () => {
  it("reads what was handed over, with a trace in the access log, and nothing else", async () => {
    const laptop = await raiseAlert([kvmAttached()]);
    const [handed] = await alerts();
    await raiseAlert([kvmAttached("usb-2")]);
    const { token } = await test.server.services.tokens.create("harriet", null, "hr");
    const headers = { authorization: `Bearer ${token}` };
    const read = async (id: string) => (await test.server.app.inject({ url: `/v1/cases/${id}`, headers })).statusCode;
    expect(await read(handed?.id ?? "")).toBe(404);

    await act(handed?.id ?? "", { action: "hand_over", reason: "confirmed by phone" });
    const listed = (await test.server.app.inject({ url: "/v1/cases", headers })).json().alerts as readonly Alert[];

    expect(listed.map(({ id }) => id)).toEqual([handed?.id]);
    expect([await read(handed?.id ?? ""), await read(await firstId())]).toEqual([200, 404]);
    const entries = await test.server.storage.store.audit.entries(laptop.id);
    expect(entries.at(-1)).toMatchObject({ actor: "harriet", action: "case_read" });

    await act(handed?.id ?? "", { action: "take_back", reason: "the wrong person" });
    expect(await read(handed?.id ?? "")).toBe(404);
  });

  it("is handed an alert once", async () => {
    await raiseAlert([kvmAttached()]);
    const id = await firstId();
    expect((await act(id, { action: "take_back", reason: "never given" })).body.code).toBe("transition_refused");
    await act(id, { action: "hand_over", reason: "confirmed by phone" });

    expect((await act(id, { action: "hand_over", reason: "once more" })).body.code).toBe("transition_refused");
  });
});

describe("an exported case", () => {
  it("holds the settings that judging reads and no others", async () => {
    test = await startTestServer({ settings: { publicUrl: "https://clearseat.example.com", silentDays: 9 } });
    await raiseAlert([kvmAttached()]);
    const found = await test.server.services.alerts.readCase(await firstId(), { name: "ana" });

    const document = toCaseDocument(found, test.clock.now()) as { case: { settings: Record<string, unknown> } };

    expect(document.case.settings["silentDays"]).toBe(9);
    expect(Object.keys(document.case.settings).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      ...["approvedTools", "checkInMinutes", "companyRanges", "companyVpnEgress", "rules", "silentDays", "sites"],
    ]);
  });
});

describe("an alert that is opened", () => {
  it("says how its score adds up, and what can be done with it now", async () => {
    await raiseAlert([kvmAttached(), remoteTool()]);
    const alert = (await test.server.app.inject(`/v1/alerts/${await firstId()}`)).json() as AlertDetail;

    const sum = alert.explanation?.families.reduce((total, { tenths, counted }) => total + (counted ? tenths : 0), 0);
    expect([sum, alert.explanation?.agrees]).toEqual([alert.score, true]);
    const [strongest] = alert.explanation?.families[0]?.findings ?? [];
    expect(alert.findings[strongest?.index ?? -1]?.rule).toBe("kvm-hardware-attached");
    expect(alert.actions).toEqual(["take", "suppress", "close"]);
    const { body } = await act(alert.id, { action: "close", reason: "talked to them", disposition: "benign" });
    expect(body.actions).toEqual(["reopen"]);
  });
});
