import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role, ServerSettingsInput } from "@clearseat/server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { factsOf, type PageId } from "../../../server/console/src/app/pages.ts";
import { ensureConsole } from "../../../tools/console/build-console.ts";
import type { DemoSize } from "../../../tools/demo/company.ts";
import { type Demo, startDemo } from "../../../tools/demo/start-demo.ts";
import { launchBrowser, openContext } from "./browser.ts";

/** A demonstration company that is there in seconds, with everything that the large one has. */
const SMALL = { seed: "browser", laptops: 60, days: 30 };
const OPERATOR = { name: "test bed" };

/** A collector with a made-up company, and a real browser. */
export interface TestBed {
  readonly browser: Browser;
  readonly demo: Demo;
  readonly address: string;
  /** A browser of its own in which somebody of a role is signed in. */
  signIn(role: Role, ...screen: ScreenOptions): Promise<{ readonly context: BrowserContext; readonly page: Page }>;
  close(): Promise<void>;
}

type ScreenOptions = Parameters<typeof openContext> extends [Browser, ...infer Rest] ? Rest : never;

export interface BedOptions {
  readonly size?: DemoSize;
  readonly port?: number;
  readonly settings?: ServerSettingsInput;
}

/** Once for a file: making the company takes longer than most tests. */
export async function startTestBed({ size = SMALL, port = 0, settings = {} }: BedOptions = {}): Promise<TestBed> {
  await ensureConsole();
  const dataDir = mkdtempSync(join(tmpdir(), "clearseat-test-bed-"));
  const demo = await startDemo({ dataDir, size, port, settings, stopped: new AbortController().signal });
  const browser = await launchBrowser();
  const { address } = demo.server;
  return {
    browser,
    demo,
    address,
    async signIn(role, ...screen) {
      const context = await openContext(browser, ...screen);
      const page = await context.newPage();
      await page.goto(`${address}/sign-in`);
      await page.getByLabel("Name").fill(demo.kept.accounts.find((account) => account.role === role)?.login ?? "");
      await page.getByLabel("Password").fill(demo.kept.password);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1 }).waitFor();
      return { context, page };
    },
    async close() {
      await browser.close();
      await demo.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What stands in the path of a page or an operation, where the first of a list would not do. */
const SAMPLES: Readonly<Record<string, (demo: Demo) => Promise<string | undefined>>> = {
  alerts: async ({ server }) => {
    const { alerts } = await server.services.alerts.list({ limit: 200 }, OPERATOR);
    return alerts.filter(({ status }) => status !== "closed").toSorted((a, b) => b.score - a.score)[0]?.id;
  },
  cases: async ({ server }) => {
    const { alerts } = await server.services.alerts.list({ limit: 200 }, OPERATOR);
    return alerts.find(({ handedOverAt }) => handedOverAt !== null)?.id;
  },
  catalog: async () => "anydesk",
  devices: async ({ server }) => {
    const { devices } = await server.services.devices.list({ limit: 200 }, OPERATOR);
    return devices.toSorted((a, b) => b.score - a.score)[0]?.deviceId;
  },
};

/** Of these the pages ask why first. */
const ASKED_WHY = ["alerts", "cases", "devices"];

/** The first of a list of the API, by its id. */
async function firstOf(noun: string, { server }: Demo): Promise<string | undefined> {
  const { token } = await server.services.tokens.create("test bed", null, "administrator");
  const answer = await server.app.inject({ url: `/v1/${noun}`, headers: { authorization: `Bearer ${token}` } });
  if (answer.statusCode !== 200) return undefined;
  const list = Object.values(answer.json<Record<string, unknown>>()).find((value) => Array.isArray(value)) ?? [];
  return (list as readonly { readonly id?: string }[])[0]?.id;
}

/** One of what a word of the API's paths stands for. Throws when there is none, and nobody said which. */
export async function sampleOf(noun: string, demo: Demo): Promise<string> {
  const sample = await (SAMPLES[noun]?.(demo) ?? firstOf(noun, demo));
  if (sample === undefined) throw new Error(`tests/e2e/support/browser-demo.ts has no sample of ${noun}`);
  return sample;
}

/** The address of a page of the registry in this company. */
export async function addressOf(page: PageId, demo: Demo): Promise<string> {
  const { path } = factsOf(page);
  if (!path.includes(":")) return path;
  const noun = path.split("/:")[0]?.split("/").at(-1) ?? "";
  return path.replace(/:\w+/u, await sampleOf(noun, demo));
}

/** Says why once for each case, as the pages ask for it, so that they show what is in it. */
export async function sayWhy(page: Page, demo: Demo): Promise<void> {
  for (const noun of ASKED_WHY) {
    const answer = await callApi(page, {
      method: "POST",
      path: `/v1/${noun}/${await sampleOf(noun, demo)}/reason`,
      body: { reason: "Looking into an alert about this laptop." },
    });
    if (answer.status !== 200) throw new Error(`the reason for ${noun} was answered with ${answer.code}`);
  }
}

interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** What the API said: `code` is null unless it refused. */
export interface ApiAnswer {
  readonly status: number;
  readonly code: string | null;
}

/** Calls the API from within a page, as whoever is signed in there. What never ends is left after its beginning. */
export function callApi(page: Page, { method, path, body }: ApiCall): Promise<ApiAnswer> {
  const headers = { "content-type": "application/json" };
  const options = { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers }) };
  return page.evaluate<ApiAnswer>(`(async () => {
    const answer = await fetch(${JSON.stringify(path)}, ${JSON.stringify(options)});
    const { status } = answer;
    if (status >= 400) return { status, code: (await answer.json()).code };
    await answer.body?.cancel();
    return { status, code: null };
  })()`);
}

/** Opens a page and waits until what it asked for is there. */
export async function openPage(page: Page, id: PageId, { demo, address }: TestBed): Promise<void> {
  await page.goto(`${address}${await addressOf(id, demo)}`);
  await page.getByRole("main").waitFor();
  const loading = page.getByLabel("Loading");
  // Each part of a page loads by itself, and some begin when another is there.
  while ((await loading.count()) > 0) await loading.first().waitFor({ state: "detached" });
}
