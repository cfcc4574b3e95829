import { DAY_MS, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeLaptop } from "../testing/fake-laptop.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;

beforeEach(async () => {
  test = await startTestServer();
});

async function get(url: string) {
  return (await test.server.app.inject(url)).json();
}

async function post(url: string, payload: object = {}) {
  const answer = await test.server.app.inject({ method: "POST", url, payload });
  return { status: answer.statusCode, body: answer.json() };
}

function enroll(secret: string, serial: string) {
  return new FakeLaptop(test.server, test.clock.now(), { serial }).enroll(secret);
}

describe("enroll secrets over the API", () => {
  it("are shown once, counted, and never listed", async () => {
    const expiresAt = toInstant(test.clock.now() + DAY_MS);
    const { status, body } = await post("/v1/secrets", { uses: 2, expiresAt, note: "spring laptops" });
    await enroll(body.secret, "SN-1");

    const list = await get("/v1/secrets");

    expect(status).toBe(201);
    expect(list.secrets).toMatchObject([
      {
        id: body.secretId,
        status: "open",
        uses: 2,
        used: 1,
        note: "spring laptops",
        createdBy: "local operator",
        expiresAt,
      },
    ]);
    expect(JSON.stringify(list)).not.toContain(body.secret);
  });

  it("let nobody in any more once they are ended, and are ended once", async () => {
    const { body } = await post("/v1/secrets", { uses: 5 });
    expect((await post(`/v1/secrets/${body.secretId}/end`)).body.status).toBe("ended");

    expect((await enroll(body.secret, "SN-1")).status).toBe(403);
    expect((await post(`/v1/secrets/${body.secretId}/end`)).body.code).toBe("transition_refused");
    expect((await post("/v1/secrets/es_none/end")).status).toBe(404);
  });

  it("that are bound to a serial are for that laptop and for one use", async () => {
    const { body } = await post("/v1/secrets", { serial: "SN-1" });

    expect((await enroll(body.secret, "SN-2")).status).toBe(403);
    expect((await enroll(body.secret, "SN-1")).status).toBe(200);
    expect((await get("/v1/secrets")).secrets[0]).toMatchObject({ status: "used_up", serial: "SN-1" });
  });

  it.each([
    [{ uses: 0 }, "uses"],
    [{ uses: 2, serial: "SN-1" }, "uses"],
    [{ expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt"],
    [{ serial: " " }, "serial"],
  ])("refuse %j and name the field", async (request, field) => {
    const { status, body } = await post("/v1/secrets", request);
    expect([status, body.field]).toEqual([400, field]);
  });

  it("come page by page, newest first", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      test.clock.advance(1_000);
      ids.unshift((await post("/v1/secrets")).body.secretId);
    }
    const first = await get("/v1/secrets?limit=2");
    const second = await get(`/v1/secrets?limit=2&cursor=${first.nextCursor}`);

    expect([...first.secrets, ...second.secrets].map((one: { id: string }) => one.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });
});

describe("laptops that wait", () => {
  beforeEach(async () => {
    test = await startTestServer({ settings: { requireApproval: true } });
  });

  it("are let in or turned away together, each on its own", async () => {
    const { secret } = await test.server.services.secrets.create({ uses: 3 });
    const ids: string[] = [];
    for (const serial of ["SN-1", "SN-2", "SN-3"]) {
      ids.push((await enroll(secret, serial)).body.deviceId ?? "");
      test.clock.advance(1_000);
    }
    const { devices } = await get("/v1/enrollments/waiting");
    expect(devices.map((one: { serial: string }) => one.serial)).toEqual(["SN-1", "SN-2", "SN-3"]);

    await post("/v1/enrollments/decisions", { devices: [ids[0]], decision: "reject" });
    const { body } = await post("/v1/enrollments/decisions", { devices: ids, decision: "approve" });

    expect(body.outcomes).toMatchObject([
      { deviceId: ids[0], status: null, refused: { code: "transition_refused" } },
      { deviceId: ids[1], status: "active", refused: null },
      { deviceId: ids[2], status: "active", refused: null },
    ]);
    expect((await get("/v1/enrollments/waiting")).devices).toEqual([]);
  });
});

describe("tokens over the API", () => {
  it("are made, listed without what they are made of, and taken back", async () => {
    const { body } = await post("/v1/tokens", { name: "siem", scope: "analyst" });
    const headers = { authorization: `Bearer ${body.token}` };
    const ask = async () => (await test.server.app.inject({ url: "/v1/alerts", headers })).statusCode;
    expect(await ask()).toBe(200);
    expect((await get("/v1/tokens")).tokens).toMatchObject([{ name: "siem", scope: "analyst", expiresAt: null }]);

    expect((await post(`/v1/tokens/${body.tokenId}/end`)).status).toBe(200);

    expect(await ask()).toBe(403);
    expect((await post(`/v1/tokens/${body.tokenId}/end`)).status).toBe(404);
    expect(
      (await post("/v1/tokens", { name: "x", scope: "analyst", expiresAt: "2020-01-01T00:00:00Z" })).body.field,
    ).toBe("expiresAt");
  });
});
