import { MINUTE_MS, toInstant } from "@clearseat/shared";
import { beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { Role } from "./roles.ts";

const PASSWORD = "correct horse battery";
const OPERATOR = { name: "test", id: "ac_test" };
let test: TestServer;
let asAdministrator: Readonly<Record<string, string>>;

beforeEach(async () => {
  test = await startTestServer();
  await makeAccount("ana@example.com", "administrator");
  asAdministrator = await signIn("ana@example.com");
});

async function makeAccount(login: string, role: Role): Promise<void> {
  const { accounts } = test.server.services;
  await accounts.accept(await accounts.create(login, role, OPERATOR), PASSWORD);
}

async function signIn(login: string): Promise<Readonly<Record<string, string>>> {
  const visitor = await test.server.services.accounts.check({ login, password: PASSWORD, code: "" });
  if (visitor === null) throw new Error(`${login} was not let in`);
  const { accountId, role } = visitor;
  const token = await test.server.services.sessions.begin({ name: login, id: accountId, accountId, role });
  return { cookie: `clearseat=${token}`, origin: "http://localhost:80", host: "localhost:80" };
}

async function get(url: string, headers = asAdministrator) {
  return (await test.server.app.inject({ url, headers })).json();
}

async function post(url: string, payload: object = {}) {
  const answer = await test.server.app.inject({ method: "POST", url, headers: asAdministrator, payload });
  return { status: answer.statusCode, body: answer.json() };
}

describe("an account", () => {
  it("tells when its owner last signed in, and when it was made", async () => {
    const madeAt = toInstant(test.clock.now());
    await test.server.services.accounts.create("bob@example.com", "analyst", OPERATOR);
    test.clock.advance(MINUTE_MS);
    await signIn("ana@example.com");

    expect((await get("/v1/accounts")).accounts).toMatchObject([
      { login: "ana@example.com", signedInAt: toInstant(test.clock.now()) },
      { login: "bob@example.com", signedInAt: null, createdAt: madeAt, status: "invited" },
    ]);
  });

  it("may do what its new role may from the next request on, also where it is signed in already", async () => {
    await makeAccount("bob@example.com", "hr");
    const asBob = await signIn("bob@example.com");
    expect((await get("/v1/alerts", asBob)).code).toBe("not_allowed");

    const { body } = await post("/v1/accounts/bob@example.com/role", { role: "analyst" });

    expect(body).toEqual({ login: "bob@example.com", role: "analyst" });
    expect((await get("/v1/alerts", asBob)).alerts).toEqual([]);
    expect((await post("/v1/accounts/nobody/role", { role: "hr" })).status).toBe(404);
  });

  it("that is the last administrator who can sign in is neither disabled nor given another role", async () => {
    await test.server.services.accounts.create("invited@example.com", "administrator", OPERATOR);
    const disabled = await post("/v1/accounts/ana@example.com/disable");
    const demoted = await post("/v1/accounts/ana@example.com/role", { role: "analyst" });
    expect([disabled.body.code, demoted.body.code]).toEqual(["transition_refused", "transition_refused"]);

    await makeAccount("eve@example.com", "administrator");
    expect((await post("/v1/accounts/ana@example.com/role", { role: "analyst" })).status).toBe(200);
  });

  it("leaves each change in the log, with who made it", async () => {
    await post("/v1/accounts", { login: "bob@example.com", role: "hr" });
    await post("/v1/accounts/bob@example.com/role", { role: "analyst" });
    await post("/v1/accounts/bob@example.com/invite");
    await post("/v1/accounts/bob@example.com/code");
    await post("/v1/accounts/bob@example.com/disable");
    const { entries } = await get("/v1/audit?actor=ana@example.com&kind=changed");

    expect(entries.map((one: { action: string }) => one.action)).toEqual([
      "account_disabled",
      "account_code",
      "account_invited",
      "account_changed",
      "account_created",
    ]);
    expect(entries[3].detail).toEqual({ login: "bob@example.com", from: "hr", to: "analyst" });
    expect(entries.every(({ who }: { who: { id: string } }) => who.id.startsWith("ac_"))).toBe(true);
  });
});

describe("setting out for the identity provider", () => {
  it("fills nothing: the newest are remembered, the oldest forgotten", async () => {
    const { access } = test.server.storage.store;
    for (let index = 0; index < 6; index += 1)
      await access.insertAttempt({ stateHash: `s${index}`, verifier: "v", nonce: "n", expiresAtMs: index }, 4);

    expect(await test.sql("select state_hash from sign_in_attempt order by state_hash")).toEqual(
      ["s2", "s3", "s4", "s5"].map((state_hash) => ({ state_hash })),
    );
  });
});
