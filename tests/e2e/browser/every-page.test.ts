import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factsOf, PAGE_IDS } from "../../../server/console/src/app/pages.ts";
import { BUILT_CONSOLE } from "../../../tools/console/build-console.ts";
import { accessibilityFaults, LAPTOP_SCREEN, ZOOMED_SCREEN } from "../support/browser.ts";
import { openPage, sayWhy, startTestBed, type TestBed } from "../support/browser-demo.ts";

let bed: TestBed;

beforeAll(async () => {
  bed = await startTestBed();
});

afterAll(() => bed.close());

/** Whether something lies beyond the right edge, where nobody looks for it. */
async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
}

/** Which machines a page asks, and what it or the browser complains of, from now on. */
function listen(page: Page) {
  const asked = new Set<string>();
  const faults: string[] = [];
  page.on("request", (request) => void asked.add(new URL(request.url()).origin));
  page.on("console", (message) => void faults.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => void faults.push(`${page.url()}: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  return { asked, faults };
}

describe("every page", () => {
  it.each([
    ["light", LAPTOP_SCREEN],
    ["dark", LAPTOP_SCREEN],
    ["light", ZOOMED_SCREEN],
  ] as const)(
    "satisfies axe in %s at %o, has a title and one headline, never scrolls sideways, and breaks no rule of its own",
    async (scheme, screen) => {
      const { context, page } = await bed.signIn("administrator", scheme, screen);
      await sayWhy(page, bed.demo);
      const { asked, faults } = listen(page);
      for (const id of PAGE_IDS) {
        await openPage(page, id, bed);
        expect([id, await accessibilityFaults(page)]).toEqual([id, []]);
        expect([id, await page.getByRole("heading", { level: 1 }).count()]).toEqual([id, 1]);
        expect([id, await page.title()]).toEqual([id, expect.stringMatching(/^.+ · Clearseat$/u)]);
        expect([id, await isTooWide(page)]).toEqual([id, false]);
      }
      expect([...asked]).toEqual([bed.address]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it("that asks why first can be read by everybody as well", async () => {
    const { context, page } = await bed.signIn("analyst");
    for (const id of PAGE_IDS.filter((one) => factsOf(one).path.includes(":"))) {
      await openPage(page, id, bed);
      expect([id, await accessibilityFaults(page)]).toEqual([id, []]);
    }
    await context.close();
  });
});

describe("the first load", () => {
  /** What the built page names to be loaded at once, and all that this imports in turn. */
  function loadedAtOnce(): ReadonlySet<string> {
    const files = new Set<string>();
    const take = (name: string): void => {
      if (files.has(name)) return;
      files.add(name);
      if (!name.endsWith(".js")) return;
      const text = readFileSync(join(BUILT_CONSOLE, name), "utf8");
      for (const [, , imported = ""] of text.matchAll(
        /(?:^|[;}\s])(?:import|export)\b[^"'();]*?(["'])(\.\/[^"']+)\1/gu,
      ))
        take(join("assets", imported));
    };
    const page = readFileSync(join(BUILT_CONSOLE, "index.html"), "utf8");
    for (const [, name = ""] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu)) take(name);
    return files;
  }

  it("is less than 300 kB compressed in what was built, and what is not shown at once is not in it", () => {
    const files = loadedAtOnce();
    const sizes = [...files].map((name) => {
      const file = join(BUILT_CONSOLE, name);
      return statSync(globSync(`${file}.gz`)[0] ?? file).size;
    });

    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
    expect(files.size).toBeLessThan(globSync("assets/*.{js,css}", { cwd: BUILT_CONSOLE }).length);
  });

  it("is as small in a browser, whatever page it begins with", async () => {
    const { context, page } = await bed.signIn("administrator");
    await page.goto(bed.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const sizes = await page.evaluate<number[]>("performance.getEntries().map((entry) => entry.encodedBodySize ?? 0)");

    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
    await context.close();
  });
});
