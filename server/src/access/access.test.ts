import { HOUR_MS, MINUTE_MS } from "@clearseat/shared";
import { TOTP, URI } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { kvmAttached } from "../testing/sample-statements.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";
import type { Account } from "./access-store.ts";
import { RIGHTS, type Right, ROLE_NAMES, type Role } from "./roles.ts";

let test: TestServer;
const OPERATOR = { name: "ana" };
const PASSWORD = "correct horse battery";
const OWN = { origin: "http://localhost:80", host: "localhost:80" };

beforeEach(async () => {
  test = await startTestServer();
});

interface FormAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookie: string | undefined;
  readonly body: string;
}

async function post(
  url: string,
  form: Record<string, string>,
  headers: Record<string, string> = OWN,
): Promise<FormAnswer> {
  const response = await test.server.app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    payload: new URLSearchParams(form).toString(),
  });
  const [cookie] = response.cookies;
  return {
    status: response.statusCode,
    location: response.headers.location,
    cookie: cookie === undefined || cookie.value === "" ? undefined : `${cookie.name}=${cookie.value}`,
    body: response.body,
  };
}

/** An account whose owner has chosen the password. */
async function makeAccount(login: string, role: Role): Promise<void> {
  const { accounts } = test.server.services;
  await accounts.accept(await accounts.create(login, role, OPERATOR), PASSWORD);
}

async function signIn(login: string, more: Record<string, string> = {}): Promise<string> {
  const { cookie, status } = await post("/sign-in", { login, password: PASSWORD, ...more });
  if (cookie === undefined) throw new Error(`${login} was not let in: ${status}`);
  return cookie;
}

async function get(url: string, headers: Record<string, string>): Promise<number> {
  return (await test.server.app.inject({ url, headers })).statusCode;
}

describe("the first administrator", () => {
  it("chooses a password by a link that works once, and from then on this machine alone opens nothing", async () => {
    const token = await test.server.services.accounts.inviteFirst();
    expect(await get("/v1/alerts", {})).toBe(200);
    expect((await test.server.app.inject(`/welcome/${token}`)).body).toContain("Welcome, administrator");

    const entered = await post(`/welcome/${token}`, { password: PASSWORD });

    expect([entered.status, entered.location]).toEqual([303, "/"]);
    expect(await get("/v1/alerts", { cookie: entered.cookie ?? "" })).toBe(200);
    expect(await get("/v1/alerts", {})).toBe(403);
    expect((await post(`/welcome/${token}`, { password: PASSWORD })).status).toBe(404);
    expect(await test.server.services.accounts.inviteFirst()).toBeNull();
  });

  it("gets a new link at each start until one was used, and the older ones work no more", async () => {
    const { accounts } = test.server.services;
    const [old, fresh] = [await accounts.inviteFirst(), await accounts.inviteFirst()];

    expect(await get(`/welcome/${old}`, {})).toBe(404);
    expect(await get(`/welcome/${fresh}`, {})).toBe(200);
  });

  it("is told what is wrong with a password, and the link stays", async () => {
    const token = await test.server.services.accounts.inviteFirst();
    const answer = await post(`/welcome/${token}`, { password: "too short" });

    expect([answer.status, answer.cookie]).toEqual([400, undefined]);
    expect(answer.body).toContain("must have 12 to 256 characters");
    expect(await get(`/welcome/${token}`, {})).toBe(200);
  });

  it("is invited by nobody once that account was disabled", async () => {
    const { accounts } = test.server.services;
    await accounts.inviteFirst();
    await accounts.disable("administrator", OPERATOR);

    expect(await accounts.inviteFirst()).toBeNull();
  });

  it("has three days", async () => {
    const token = await test.server.services.accounts.inviteFirst();
    test.clock.advance(72 * HOUR_MS);

    expect(await get(`/welcome/${token}`, {})).toBe(404);
  });
});

describe("a local account", () => {
  beforeEach(() => makeAccount("Ana@example.com", "analyst"));

  it("signs in by name and password, whatever the case of the name, and out again", async () => {
    const cookie = await signIn("ana@EXAMPLE.com");
    const me = await test.server.app.inject({ url: "/v1/me", headers: { cookie } });
    expect(me.json()).toMatchObject({ name: "Ana@example.com", role: "analyst" });

    await post("/sign-out", {}, { ...OWN, cookie });
    expect(await get("/v1/me", { cookie })).toBe(403);
  });

  it("is turned away alike for a wrong name and a wrong password", async () => {
    const wrong = [
      await post("/sign-in", { login: "ana@example.com", password: "wrong horse battery" }),
      await post("/sign-in", { login: "nobody@example.com", password: PASSWORD }),
    ];

    expect(wrong.map(({ status, cookie }) => [status, cookie])).toEqual([
      [401, undefined],
      [401, undefined],
    ]);
    expect(wrong[0]?.body).toBe(wrong[1]?.body);
  });

  it("is locked for a quarter of an hour after ten failures, for whoever knows the password as well", async () => {
    for (let count = 0; count < 10; count += 1)
      await post("/sign-in", { login: "ana@example.com", password: "wrong horse battery" });
    expect((await post("/sign-in", { login: "ana@example.com", password: PASSWORD })).status).toBe(401);

    test.clock.advance(15 * MINUTE_MS);
    expect((await post("/sign-in", { login: "ana@example.com", password: PASSWORD })).status).toBe(303);
  });

  it("is locked for a try that had begun before as well", async () => {
    const access = test.server.storage.store.access as { findLogin: (login: string) => Promise<Account | null> };
    const { findLogin } = access;
    const hold = Promise.withResolvers<void>();
    access.findLogin = async (login) => {
      access.findLogin = findLogin;
      const found = await findLogin(login);
      await hold.promise;
      return found;
    };
    const begun = post("/sign-in", { login: "ana@example.com", password: PASSWORD });
    for (let count = 0; count < 10; count += 1)
      await post("/sign-in", { login: "ana@example.com", password: "wrong horse battery" });
    hold.resolve();

    expect((await begun).status).toBe(401);
  });

  it("that uses codes is let in with the code of now, once, and not without", async () => {
    const uri = await test.server.services.accounts.useCode("ana@example.com", OPERATOR);
    const totp = URI.parse(uri) as TOTP;
    const code = totp.generate({ timestamp: test.clock.now() });
    const wrong = code === "000000" ? "111111" : "000000";

    expect((await post("/sign-in", { login: "ana@example.com", password: PASSWORD })).status).toBe(401);
    expect((await post("/sign-in", { login: "ana@example.com", password: PASSWORD, code: wrong })).status).toBe(401);
    await signIn("ana@example.com", { code });
    expect((await post("/sign-in", { login: "ana@example.com", password: PASSWORD, code })).status).toBe(401);

    test.clock.advance(30_000);
    await signIn("ana@example.com", { code: totp.generate({ timestamp: test.clock.now() }) });
  });

  it("loses its sessions when it is disabled, and when its password is chosen anew", async () => {
    const { accounts } = test.server.services;
    const first = await signIn("ana@example.com");
    await accounts.accept(await accounts.invite("ana@example.com", OPERATOR), "another horse battery");
    expect(await get("/v1/me", { cookie: first })).toBe(403);
    const second = await post("/sign-in", { login: "ana@example.com", password: "another horse battery" });
    expect(await get("/v1/me", { cookie: second.cookie ?? "" })).toBe(200);

    await accounts.disable("ana@example.com", OPERATOR);
    expect(await get("/v1/me", { cookie: second.cookie ?? "" })).toBe(403);
    expect((await post("/sign-in", { login: "ana@example.com", password: "another horse battery" })).status).toBe(401);
  });

  it("that was disabled comes in again by a new link, not by one from before", async () => {
    const { accounts } = test.server.services;
    const before = await accounts.invite("ana@example.com", OPERATOR);
    await accounts.disable("ana@example.com", OPERATOR);
    expect((await post(`/welcome/${before}`, { password: PASSWORD })).status).toBe(404);

    const link = await accounts.invite("ana@example.com", OPERATOR);
    expect((await post("/sign-in", { login: "ana@example.com", password: PASSWORD })).status).toBe(401);
    expect((await post(`/welcome/${link}`, { password: "another horse battery" })).status).toBe(303);
  });

  it("stays disabled, whoever tries a password at that moment", async () => {
    const { accounts } = test.server.services;
    const credentials = { login: "ana@example.com", password: "wrong horse battery", code: "" };
    const tries = Array.from({ length: 6 }, () => accounts.check(credentials));
    await accounts.disable("ana@example.com", OPERATOR);
    await Promise.all(tries);

    expect((await accounts.list()).map(({ status }) => status)).toEqual(["disabled"]);
  });

  it("keeps no password, no link and no session as they are", async () => {
    const cookie = await signIn("ana@example.com");
    const { access } = test.server.storage.store;
    const account = await access.findLogin("ana@example.com");

    expect(account?.passwordHash).toMatch(/^scrypt\$65536\$8\$2\$/u);
    expect(account?.passwordHash).not.toContain(PASSWORD);
    expect(await access.findSession(cookie.split("=")[1] ?? "")).toBeNull();
  });
});

describe("a session", () => {
  beforeEach(() => makeAccount("ana@example.com", "administrator"));

  it("ends after eight hours alone, and after a day in any case", async () => {
    const idle = await signIn("ana@example.com");
    test.clock.advance(8 * HOUR_MS);
    expect(await get("/v1/me", { cookie: idle })).toBe(403);

    const busy = await signIn("ana@example.com");
    for (let hour = 0; hour < 23; hour += 1) {
      test.clock.advance(HOUR_MS);
      expect(await get("/v1/me", { cookie: busy })).toBe(200);
    }
    test.clock.advance(HOUR_MS);
    expect(await get("/v1/me", { cookie: busy })).toBe(403);
    await test.server.services.sessions.sweep();
    expect(await test.server.storage.store.access.accounts()).toHaveLength(1);
  });

  it("is kept in a cookie that no script gets, and other sites with a link alone", async () => {
    const response = await test.server.app.inject({
      method: "POST",
      url: "/sign-in",
      headers: { "content-type": "application/x-www-form-urlencoded", ...OWN },
      payload: new URLSearchParams({ login: "ana@example.com", password: PASSWORD }).toString(),
    });

    expect(response.headers["set-cookie"]).toMatch(/^clearseat=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u);
  });

  it("is bound to this host and to HTTPS where the collector is reached so", async () => {
    test = await startTestServer({ settings: { publicUrl: "https://clearseat.example.com" } });
    await makeAccount("ana@example.com", "analyst");
    const { cookie } = await post(
      "/sign-in",
      { login: "ana@example.com", password: PASSWORD },
      { origin: "https://clearseat.example.com", host: "clearseat.example.com" },
    );

    expect(cookie).toMatch(/^__Host-clearseat=/u);
  });

  it.each([
    ["another site", { origin: "https://elsewhere.example.com" }],
    ["a page without an origin", { origin: "null" }],
    ["something that names none", {}],
  ])("changes nothing for %s", async (_who, headers) => {
    const laptop = await test.laptop();
    await laptop.report([kvmAttached()]);
    const cookie = await signIn("ana@example.com");
    const { alerts } = (await test.server.app.inject({ url: "/v1/alerts", headers: { cookie } })).json();
    const request = { method: "POST", url: `/v1/alerts/${alerts[0].id}/actions`, payload: { action: "take" } } as const;

    const refused = await test.server.app.inject({ ...request, headers: { host: OWN.host, cookie, ...headers } });
    const done = await test.server.app.inject({ ...request, headers: { ...OWN, cookie } });

    expect([refused.statusCode, refused.json().code, done.statusCode]).toEqual([403, "not_allowed", 200]);
  });

  it.each([
    ["as browsers send it over HTTPS and on this machine", { "sec-fetch-site": "same-origin" }],
    [
      "behind a proxy that ends TLS and is named nowhere",
      { "sec-fetch-site": "same-origin", origin: "https://clearseat.example.com", host: "clearseat.example.com" },
    ],
  ])("is begun by a form of our own, %s", async (_how, headers) => {
    expect((await post("/sign-in", { login: "ana@example.com", password: PASSWORD }, headers)).status).toBe(303);
  });

  it("takes the place of the one before in the same browser", async () => {
    const before = await signIn("ana@example.com");
    const { status } = await post(
      "/sign-in",
      { login: "ana@example.com", password: PASSWORD },
      { ...OWN, cookie: before },
    );

    expect([status, await get("/v1/me", { cookie: before })]).toEqual([303, 403]);
  });

  it.each(["cross-site", "same-site", "none"])("is not begun by a form that a browser calls %s", async (site) => {
    const headers = { ...OWN, "sec-fetch-site": site };
    const { cookie } = await post("/sign-in", { login: "ana@example.com", password: PASSWORD }, headers);
    expect(cookie).toBeUndefined();
  });

  it("of somebody who is not signed in leads to the sign-in page, and the API says no", async () => {
    const page = await test.server.app.inject("/");
    expect([page.statusCode, page.headers.location]).toEqual([303, "/sign-in"]);
    expect((await test.server.app.inject("/v1/alerts")).json().code).toBe("operator_only");
  });

  it("can be begun from its page: browsers name its origin, which no-referrer would hide from ourselves", async () => {
    const page = await test.server.app.inject("/sign-in");
    expect(page.headers["referrer-policy"]).toBe("same-origin");
  });

  it("is not begun by a form larger than any of ours", async () => {
    const huge = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field-${index}`, ""]));
    expect((await post("/sign-in", huge)).status).toBe(413);
  });

  it("is not begun by a form of another site", async () => {
    const form = { login: "ana@example.com", password: PASSWORD };
    expect((await post("/sign-in", form, { ...OWN, origin: "https://elsewhere.example.com" })).cookie).toBeUndefined();
  });
});

describe("accounts over the API", () => {
  it("are made, invited, given codes and disabled by an administrator, whose path lets somebody in", async () => {
    const { token } = await test.server.services.tokens.create("robot", null, "administrator");
    const headers = { authorization: `Bearer ${token}` };
    const send = async (url: string, payload: object = {}) => {
      const answer = await test.server.app.inject({ method: "POST", url, headers, payload });
      return { status: answer.statusCode, body: answer.json() };
    };
    const made = await send("/v1/accounts", { login: "bob@example.com", role: "hr" });
    expect((await post(made.body.path, { password: PASSWORD })).status).toBe(303);
    expect((await send("/v1/accounts/bob@example.com/code")).body.uri).toMatch(/^otpauth:/u);
    expect((await send("/v1/accounts/bob@example.com/invite")).status).toBe(201);
    expect((await send("/v1/accounts/bob@example.com/disable")).status).toBe(200);

    const listed = await test.server.app.inject({ url: "/v1/accounts", headers });
    expect(listed.json().accounts).toMatchObject([
      { login: "bob@example.com", role: "hr", status: "disabled", usesCode: true },
    ]);
    expect((await send("/v1/accounts", { login: "BOB@example.com", role: "hr" })).body).toMatchObject({
      field: "login",
    });
    expect((await send("/v1/accounts/nobody/invite")).status).toBe(404);
  });
});

it("nobody can be called as the collector calls itself, whose deeds would be theirs", async () => {
  const { accounts, tokens } = test.server.services;
  const ana = { name: "ana" };

  await expect(accounts.create("Clearseat", "analyst", ana)).rejects.toMatchObject({ field: "login" });
  await expect(tokens.create(" clearseat", null, "analyst", ana)).rejects.toMatchObject({ field: "name" });
});

describe("the walls between roles", () => {
  /** Every operator route with the right that it asks for, and who has it. */
  const WALLS: readonly (readonly [string, Right, readonly Role[]])[] = [
    ["GET /metrics", "figures.read", ["administrator", "analyst", "privacy_officer"]],
    ["GET /v1/accounts", "accounts.change", ["administrator"]],
    ["POST /v1/accounts", "accounts.change", ["administrator"]],
    ["POST /v1/accounts/{login}/code", "accounts.change", ["administrator"]],
    ["POST /v1/accounts/{login}/disable", "accounts.change", ["administrator"]],
    ["POST /v1/accounts/{login}/invite", "accounts.change", ["administrator"]],
    ["POST /v1/accounts/{login}/role", "accounts.change", ["administrator"]],
    ["GET /v1/audit", "audit.read", ["administrator", "privacy_officer"]],
    ["GET /v1/audit/actions", "audit.read", ["administrator", "privacy_officer"]],
    ["GET /v1/audit/verification", "audit.read", ["administrator", "privacy_officer"]],
    ["GET /v1/alerts", "alerts.read", ["administrator", "analyst"]],
    ["GET /v1/alerts/{id}/case-package", "alerts.read", ["administrator", "analyst"]],
    ["GET /v1/cases/{id}/case-package", "cases.read", ["administrator", "hr"]],
    ["GET /v1/events", "alerts.read", ["administrator", "analyst"]],
    ["GET /v1/alerts/{id}", "alerts.read", ["administrator", "analyst"]],
    ["GET /v1/alerts/{id}/ocsf", "alerts.read", ["administrator", "analyst"]],
    ["POST /v1/alerts/{id}/actions", "alerts.act", ["administrator", "analyst"]],
    ["GET /v1/alerts/count", "alerts.read", ["administrator", "analyst"]],
    ["POST /v1/alerts/marks", "alerts.read", ["administrator", "analyst"]],
    ["POST /v1/alerts/{id}/reason", "alerts.read", ["administrator", "analyst"]],
    ["POST /v1/alerts/actions", "alerts.act", ["administrator", "analyst"]],
    ["GET /v1/cases", "cases.read", ["administrator", "hr"]],
    ["GET /v1/cases/{id}", "cases.read", ["administrator", "hr"]],
    ["POST /v1/cases/{id}/reason", "cases.read", ["administrator", "hr"]],
    ["GET /v1/approvals", "exceptions.read", ["administrator", "analyst"]],
    ["POST /v1/approvals", "exceptions.change", ["administrator", "analyst"]],
    ["POST /v1/approvals/{id}/end", "exceptions.change", ["administrator", "analyst"]],
    ["GET /v1/deliveries", "deliveries.read", ["administrator", "analyst"]],
    ["POST /v1/deliveries/{id}/resend", "deliveries.resend", ["administrator"]],
    ["GET /v1/devices", "devices.read", ["administrator", "analyst"]],
    ["GET /v1/devices/{id}", "devices.read", ["administrator", "analyst"]],
    ["POST /v1/devices/{id}/reason", "devices.read", ["administrator", "analyst"]],
    ["GET /v1/devices/{id}/related", "devices.read", ["administrator", "analyst"]],
    ["GET /v1/farm", "devices.read", ["administrator", "analyst"]],
    ["GET /v1/farm/sites/{id}", "devices.read", ["administrator", "analyst"]],
    ["POST /v1/farm/sites/{id}/reason", "devices.read", ["administrator", "analyst"]],
    ["GET /v1/figures", "figures.read", ["administrator", "analyst", "privacy_officer"]],
    ["GET /v1/devices/{id}/timeline", "devices.read", ["administrator", "analyst"]],
    ["POST /v1/devices/{id}/approve", "devices.decide", ["administrator"]],
    ["POST /v1/devices/{id}/reject", "devices.decide", ["administrator"]],
    ["GET /v1/directory", "directory.read", ["administrator", "analyst"]],
    ["POST /v1/directory/file", "directory.change", ["administrator"]],
    ["GET /v1/catalog/entries", "figures.read", ["administrator", "analyst", "privacy_officer"]],
    ["GET /v1/catalog/entries/{id}", "figures.read", ["administrator", "analyst", "privacy_officer"]],
    ["POST /v1/suppressions/{id}/extend", "exceptions.change", ["administrator", "analyst"]],
    ["POST /v1/directory/import", "directory.change", ["administrator"]],
    ["GET /v1/directory/missing", "directory.read", ["administrator", "analyst"]],
    ["GET /v1/enrollments/waiting", "devices.decide", ["administrator"]],
    ["POST /v1/enrollments/decisions", "devices.decide", ["administrator"]],
    ["GET /v1/settings", "settings.read", ["administrator", "privacy_officer"]],
    ["POST /v1/settings/check", "settings.change", ["administrator"]],
    ["GET /v1/rules/settings", "settings.read", ["administrator", "privacy_officer"]],
    ["POST /v1/rules/settings/changes", "settings.change", ["administrator"]],
    ["GET /v1/backtests", "settings.change", ["administrator"]],
    ["POST /v1/backtests", "settings.change", ["administrator"]],
    ["GET /v1/backtests/{id}", "settings.change", ["administrator"]],
    ["POST /v1/backtests/{id}/cancel", "settings.change", ["administrator"]],
    ["GET /v1/sites", "exceptions.read", ["administrator", "analyst"]],
    ["POST /v1/sites/{id}/declare", "exceptions.change", ["administrator", "analyst"]],
    ["POST /v1/sites/{id}/undeclare", "exceptions.change", ["administrator", "analyst"]],
    ["GET /v1/secrets", "enrollment.change", ["administrator"]],
    ["POST /v1/secrets", "enrollment.change", ["administrator"]],
    ["POST /v1/secrets/{id}/end", "enrollment.change", ["administrator"]],
    ["GET /v1/tokens", "accounts.change", ["administrator"]],
    ["POST /v1/tokens", "accounts.change", ["administrator"]],
    ["POST /v1/tokens/{id}/end", "accounts.change", ["administrator"]],
    ["GET /v1/me", "own.read", ["administrator", "analyst", "hr", "privacy_officer", "employee"]],
    ["GET /v1/signals", "own.read", ["administrator", "analyst", "hr", "privacy_officer", "employee"]],
    ["GET /v1/rules", "own.read", ["administrator", "analyst", "hr", "privacy_officer", "employee"]],
    ["GET /v1/suppressions", "exceptions.read", ["administrator", "analyst"]],
    ["POST /v1/suppressions", "exceptions.change", ["administrator", "analyst"]],
    ["POST /v1/suppressions/preview", "exceptions.read", ["administrator", "analyst"]],
    ["POST /v1/suppressions/{id}/end", "exceptions.change", ["administrator", "analyst"]],
    ["GET /v1/views", "alerts.read", ["administrator", "analyst"]],
    ["POST /v1/views", "alerts.read", ["administrator", "analyst"]],
    ["PUT /v1/views/{id}", "alerts.read", ["administrator", "analyst"]],
    ["DELETE /v1/views/{id}", "alerts.read", ["administrator", "analyst"]],
  ];
  /** For agents, for everybody, or for identity providers. */
  const OPEN = [
    "/healthz",
    "/readyz",
    "/v1/catalog",
    "/v1/collector",
    "/v1/enroll",
    "/v1/openapi.json",
    "/v1/policy",
    "/v1/reports",
  ];

  it("name every route of the API", async () => {
    const document = (await test.server.app.inject("/v1/openapi.json")).json();
    const described = Object.entries(document.paths as Record<string, Record<string, { "x-right"?: string }>>)
      .filter(([path]) => !OPEN.includes(path))
      .flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, one]) => [`${method.toUpperCase()} ${path}`, one["x-right"]] as const),
      );
    const routes = described.map(([route]) => route);

    expect(routes.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      WALLS.map(([route]) => route).toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(Object.fromEntries(described)).toEqual(Object.fromEntries(WALLS.map(([route, right]) => [route, right])));
    expect(RIGHTS.filter((right) => WALLS.every(([, asked]) => asked !== right))).toEqual([]);
  });

  it.each(ROLE_NAMES)(
    "let %s through where that role may go, with a session and with a token, and nowhere else",
    async (role) => {
      await makeAccount(`${role}@example.com`, role);
      const { token } = await test.server.services.tokens.create("robot", null, role);
      const ways = [{ ...OWN, cookie: await signIn(`${role}@example.com`) }, { authorization: `Bearer ${token}` }];
      for (const headers of ways) {
        const open: string[] = [];
        for (const [route] of WALLS) {
          const [method = "", path = ""] = route.split(" ");
          const url = path.replace(/\{\w+\}/u, "nothing");
          const payload = method === "POST" || method === "PUT" ? {} : undefined;
          const answer = await test.server.app.inject({
            method: method as "GET",
            url,
            // What follows alerts would never end; with this it refuses whoever it lets in.
            headers: { ...headers, "last-event-id": "none" },
            ...(payload === undefined ? {} : { payload }),
          });
          if (answer.statusCode !== 403) open.push(route);
        }
        expect(open).toEqual(WALLS.filter(([, , roles]) => roles.includes(role)).map(([route]) => route));
      }
    },
  );

  it("keep a token out once its time is over, and one for people and laptops out of everything else", async () => {
    await makeAccount("ana@example.com", "administrator");
    const { tokens } = test.server.services;
    const over = await tokens.create("robot", test.clock.now() + HOUR_MS, "analyst");
    const scim = await tokens.create("provider", null, "scim");
    expect(await get("/v1/alerts", { authorization: `Bearer ${over.token}` })).toBe(200);
    test.clock.advance(HOUR_MS);

    expect(await get("/v1/alerts", { authorization: `Bearer ${over.token}` })).toBe(403);
    expect(await get("/v1/alerts", { authorization: `Bearer ${scim.token}` })).toBe(403);
    expect(await get("/scim/v2/Users", { authorization: `Bearer ${scim.token}` })).toBe(200);
  });
});
