import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { MINUTE_MS } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ServerSettingsInput } from "../config/load-settings.ts";
import { CompanyProvider } from "../testing/company-provider.ts";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

/** Follows redirects at the provider as a browser does, and stops at the address of the collector. */
async function browse(url: string, until: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let at = url, steps = 0; steps < 20; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/su);
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`the provider stopped at ${at}: ${answer.status} ${await answer.text()}`);
    at = new URL(location, at).href;
    if (at.startsWith(until)) return at;
  }
  throw new Error("the provider sends people in a circle");
}

const PUBLIC_URL = "https://clearseat.example.com";
const ROLES = { admins: "administrator", soc: "analyst", everybody: "employee" } as const;
let folder: string;
let provider: CompanyProvider;
let test: TestServer;

beforeEach(async () => {
  // The provider says of itself that it is one for tests, each time.
  for (const way of ["info", "warn"] as const) vi.spyOn(console, way).mockImplementation(() => undefined);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-oidc-"));
  provider = new CompanyProvider();
  const issuer = await provider.start(`${PUBLIC_URL}/sign-in/oidc/callback`);
  const clientSecretFile = path.join(folder, "client-secret");
  fs.writeFileSync(clientSecretFile, `${provider.secret}\n`);
  const oidc = { issuer, clientId: "clearseat", clientSecretFile, roles: ROLES };
  test = await startTestServer({ settings: { publicUrl: PUBLIC_URL, oidc } });
});

afterEach(() => {
  vi.restoreAllMocks();
  provider.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Outing {
  readonly url: string;
  readonly cookie: string;
}

/** What the browser is sent away with. */
async function leave(): Promise<Outing> {
  const answer = await test.server.app.inject("/sign-in/oidc");
  const [cookie] = answer.cookies;
  return { url: answer.headers.location ?? "", cookie: `${cookie?.name}=${cookie?.value}` };
}

async function comeBack(url: string, cookie: string) {
  const { pathname, search } = new URL(url);
  const answer = await test.server.app.inject({ url: `${pathname}${search}`, headers: { cookie } });
  const session = answer.cookies.find(({ name }) => name === "__Host-clearseat");
  return {
    status: answer.statusCode,
    body: answer.body,
    cookie: session === undefined ? "" : `${session.name}=${session.value}`,
  };
}

async function signIn(...groups: readonly string[]) {
  provider.groups = groups;
  const { url, cookie } = await leave();
  return comeBack(await browse(url, PUBLIC_URL), cookie);
}

async function me(cookie: string) {
  return (await test.server.app.inject({ url: "/v1/me", headers: { cookie } })).json();
}

describe("signing in at the company's identity provider", () => {
  it("lets somebody in under their own name, with the most that their groups give", async () => {
    const entered = await signIn("sales", "everybody", "soc");

    expect(entered.status).toBe(303);
    expect(await me(entered.cookie)).toMatchObject({ name: "ana@example.com", role: "analyst" });
  });

  it("lets nobody in whose groups have no role here", async () => {
    const answer = await signIn("sales");

    expect([answer.status, answer.cookie]).toEqual([403, ""]);
    expect(answer.body).toContain("None of your groups has a role here.");
  });

  it("asks with PKCE, state and nonce, and for nothing that it does not need", async () => {
    const query = new URL((await leave()).url).searchParams;

    expect(Object.fromEntries(query)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      scope: "openid profile email",
      redirect_uri: `${PUBLIC_URL}/sign-in/oidc/callback`,
    });
    for (const name of ["code_challenge", "state", "nonce"]) expect(query.get(name)?.length).toBeGreaterThan(20);
  });

  it("takes an answer once", async () => {
    provider.groups = ["soc"];
    const { url, cookie } = await leave();
    const back = await browse(url, PUBLIC_URL);
    expect((await comeBack(back, cookie)).status).toBe(303);

    expect((await comeBack(back, cookie)).status).toBe(401);
  });

  it("takes no answer from a browser that did not ask, nor one that another browser's asking brought", async () => {
    provider.groups = ["soc"];
    const [mine, theirs] = [await leave(), await leave()];
    const back = await browse(theirs.url, PUBLIC_URL);

    expect((await comeBack(back, "nothing=here")).status).toBe(401);
    expect((await comeBack(back, mine.cookie)).status).toBe(401);
  });

  it("takes no answer that was changed on the way", async () => {
    provider.groups = ["soc"];
    const { url, cookie } = await leave();
    const back = new URL(await browse(url, PUBLIC_URL));
    back.searchParams.set("code", "another");

    expect((await comeBack(back.href, cookie)).status).toBe(401);
  });

  it("has ten minutes", async () => {
    provider.groups = ["soc"];
    const { url, cookie } = await leave();
    const back = await browse(url, PUBLIC_URL);
    test.clock.advance(10 * MINUTE_MS);

    expect((await comeBack(back, cookie)).status).toBe(401);
  });

  it("says so when the provider cannot be reached, and works again once it can", async () => {
    provider.close();
    const answer = await test.server.app.inject("/sign-in/oidc");

    expect([answer.statusCode, answer.body.includes("cannot be reached")]).toEqual([401, true]);
  });

  it("closes what this machine alone may see otherwise", async () => {
    expect((await test.server.app.inject("/v1/alerts")).statusCode).toBe(403);
  });
});

describe("the settings of the provider", () => {
  const oidc = { issuer: "https://id.example.com", clientId: "clearseat", roles: ROLES };

  it.each<[string, ServerSettingsInput]>([
    ["publicUrl", { oidc }],
    ["oidc.clientSecretFile", { oidc: { ...oidc, clientSecretFile: "/nowhere/secret" }, publicUrl: PUBLIC_URL }],
    ["oidc.issuer", { oidc: { ...oidc, issuer: "http://id.example.com" }, publicUrl: PUBLIC_URL }],
    ["oidc.scope", { oidc: { ...oidc, scope: "email" }, publicUrl: PUBLIC_URL }],
    ["oidc.roles.soc", { oidc: { ...oidc, roles: { soc: "king" as "analyst" } }, publicUrl: PUBLIC_URL }],
  ])("name %s when it is at fault", async (field, settings) => {
    await expect(startTestServer({ settings })).rejects.toThrow(field);
  });
});
