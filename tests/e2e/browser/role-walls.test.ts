import { ROLE_NAMES, ROLES, type Role } from "@clearseat/server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factsOf, PAGE_IDS } from "../../../server/console/src/app/pages.ts";
import { callApi, openPage, sampleOf, startTestBed, type TestBed } from "../support/browser-demo.ts";

/** Each role tries every page of the registry and every operation of the description, in a browser. */
let bed: TestBed;

beforeAll(async () => {
  bed = await startTestBed();
});

afterAll(() => bed.close());

interface Operation {
  readonly "x-right"?: string;
}

interface GuardedCall {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly right: string;
}

/** Every operation that asks for a right, out of the description that the collector itself gives. */
async function guardedCalls(): Promise<readonly GuardedCall[]> {
  const answer = await fetch(`${bed.address}/v1/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { "x-right": right }]) =>
      right === undefined
        ? []
        : [{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, right }],
    ),
  );
}

function mayDo(role: Role, right: string): boolean {
  return (ROLES[role].rights as readonly string[]).includes(right);
}

/** Something real stands in the path where reading could give somebody away; what changes names nothing. */
async function pathOf({ method, path }: GuardedCall): Promise<string> {
  const [noun, ...rest] = /^\/v1\/(alerts|cases|devices)\/\{\w+\}(.*)$/u.exec(path)?.slice(1) ?? [];
  const isReading = method === "GET" && noun !== undefined;
  return isReading
    ? `/v1/${noun}/${await sampleOf(noun, bed.demo)}${rest.join("")}`
    : path.replaceAll(/\{\w+\}/gu, "nothing");
}

/** Who is not signed in, and whose role has no right. Being asked why first is no wall. */
const WALLS = ["operator_only", "not_allowed"];

async function toRequest(call: GuardedCall): Promise<{ method: string; path: string; body?: object }> {
  const hasBody = !["GET", "DELETE"].includes(call.method);
  return { method: call.method, path: await pathOf(call), ...(hasBody ? { body: {} } : {}) };
}

/** What the collector refuses a page from now on because of who asks. */
function listenForRefusals(page: Page): () => Promise<readonly string[]> {
  const refusals: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.status() !== 403) return;
    const where = `${new URL(page.url()).pathname}: ${response.url()}`;
    refusals.push(response.json().then(({ code }: { code: string }) => (WALLS.includes(code) ? where : "")));
  });
  return async () => (await Promise.all(refusals)).filter((where) => where !== "");
}

describe.each(ROLE_NAMES)("somebody signed in as %s", (role) => {
  it("is let through by the API where that role may go, and nowhere else", async () => {
    const { context, page } = await bed.signIn(role);
    const calls = await guardedCalls();
    const open: string[] = [];
    for (const call of calls) {
      const { code } = await callApi(page, await toRequest(call));
      if (code === null || !WALLS.includes(code)) open.push(call.name);
    }

    expect(calls.length).toBeGreaterThan(40);
    expect(open).toEqual(calls.filter(({ right }) => mayDo(role, right)).map(({ name }) => name));
    await context.close();
  });

  it("sees the pages of that role without one refusal, and of all others nothing but that they are not for them", async () => {
    const { context, page } = await bed.signIn(role);
    const refusals = listenForRefusals(page);
    const seen: string[] = [];
    // A page that is not theirs does not even ask for what would be in it.
    const askedInVain: string[] = [];
    for (const id of PAGE_IDS) {
      const asked: string[] = [];
      const listen = (request: { url(): string }): void => void asked.push(new URL(request.url()).pathname);
      page.on("request", listen);
      await openPage(page, id, bed);
      page.off("request", listen);
      const isRefused = (await page.getByRole("heading", { name: "Not for your role" }).count()) > 0;
      if (!isRefused) seen.push(id);
      else askedInVain.push(...asked.filter((path) => path.startsWith("/v1/") && path !== "/v1/me"));
    }

    expect(askedInVain).toEqual([]);
    expect(await refusals()).toEqual([]);
    expect(seen).toEqual(PAGE_IDS.filter((id) => mayDo(role, factsOf(id).right)));
    await context.close();
  });

  it("finds in the navigation the way to each of those pages and to no other", async () => {
    const { context, page } = await bed.signIn(role);
    const links = await page.getByRole("navigation").getByRole("link").all();
    const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
    const own = PAGE_IDS.map(factsOf).filter(({ group, right }) => group !== null && mayDo(role, right));

    expect(paths).toEqual(expect.arrayContaining(own.map(({ path }) => path)));
    expect(paths).toHaveLength(own.length);
    await context.close();
  });
});

describe("somebody who is not signed in", () => {
  it("is led to the sign-in by every page, and told so by every operation", async () => {
    const context = await bed.browser.newContext();
    const page = await context.newPage();
    for (const id of PAGE_IDS) {
      await page.goto(`${bed.address}${factsOf(id).path.replace(/:\w+/u, "nothing")}`);
      expect([id, new URL(page.url()).pathname]).toEqual([id, "/sign-in"]);
    }
    const codes = new Set<string>();
    for (const call of await guardedCalls()) {
      const { method, path, body } = await toRequest(call);
      const answer = await fetch(`${bed.address}${path}`, {
        method,
        ...(body === undefined ? {} : { body: "{}", headers: { "content-type": "application/json" } }),
      });
      codes.add(((await answer.json()) as { code: string }).code);
    }

    expect([...codes]).toEqual(["operator_only"]);
    await context.close();
  });
});
