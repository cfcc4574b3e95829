import { beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

async function asOperator(name: string) {
  const { token } = await test.server.services.tokens.create(name, null, "analyst");
  return async (method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await test.server.app.inject({
      method,
      url,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, body: answer.body === "" ? null : answer.json() };
  };
}

describe("saved views", () => {
  it("are one's own and the shared ones, by name", async () => {
    const [ana, bob] = [await asOperator("ana"), await asOperator("bob")];
    await ana("POST", "/v1/views", { name: "mine", query: "status=open&owner=ana" });
    await ana("POST", "/v1/views", { name: "boxes", query: "rule=kvm-hardware-attached", shared: true });
    await bob("POST", "/v1/views", { name: "all", query: "" });
    const names = async (ask: typeof ana) =>
      (await ask("GET", "/v1/views")).body.views.map((view: { name: string }) => view.name);

    expect([await names(ana), await names(bob)]).toEqual([
      ["boxes", "mine"],
      ["all", "boxes"],
    ]);
  });

  it("are changed and removed by whoever made them, and by nobody else", async () => {
    const [ana, bob] = [await asOperator("ana"), await asOperator("bob")];
    const { body } = await ana("POST", "/v1/views", { name: "boxes", query: "severity=high", shared: true });
    const url = `/v1/views/${body.id}`;
    const content = { name: "strong", query: "severity=critical", shared: true };
    expect((await bob("PUT", url, content)).status).toBe(404);
    expect((await bob("DELETE", url)).status).toBe(404);

    expect((await ana("PUT", url, content)).body).toMatchObject({ id: body.id, name: "strong", owner: "ana" });
    expect((await ana("DELETE", url)).status).toBe(204);
    expect((await ana("GET", "/v1/views")).body.views).toEqual([]);
  });

  it.each([
    ["name", { name: " ", query: "" }],
    ["query", { name: "x", query: "<script>" }],
  ])("name the field at fault: %s", async (field, content) => {
    const ana = await asOperator("ana");
    const { status, body } = await ana("POST", "/v1/views", content);
    expect([status, body.field]).toEqual([400, field]);
  });

  it("are at most a hundred for each", async () => {
    const ana = await asOperator("ana");
    for (let count = 0; count < 100; count += 1)
      await test.server.services.views.add({ name: `view ${count}`, query: "", shared: false }, { name: "ana" });

    expect((await ana("POST", "/v1/views", { name: "one more", query: "" })).body.field).toBe("name");
  });
});
