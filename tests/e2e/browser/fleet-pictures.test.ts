import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestBed, type TestBed } from "../support/browser-demo.ts";

let bed: TestBed;
const WHY = "seven laptops in one house";

beforeAll(async () => {
  bed = await startTestBed();
});

afterAll(() => bed.close());

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${bed.address}${path}`, { waitUntil: "networkidle" });
}

/** Says why where the page asks for it. */
async function sayWhyHere(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: /Your reason/u }).fill(WHY);
  await page.getByRole("button", { name: "Say why and look" }).click();
}

describe("the fleet", () => {
  const listOf = (page: Page) => page.getByRole("list", { name: "Laptops" }).textContent();

  it("is narrowed by what stands in the address, so that a link shows what its sender saw", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/devices");
    await page.getByLabel("Platform").selectOption("macos");
    await page.getByLabel("Search laptops").fill("example.com");
    await page.waitForURL(/q=example\.com/u);
    const link = page.url();

    const other = await context.newPage();
    await other.goto(link, { waitUntil: "networkidle" });
    const shown = await listOf(other);
    expect(await other.getByLabel("Search laptops").inputValue()).toBe("example.com");
    expect(shown).not.toMatch(/Windows|Linux/u);
    // What the first asks for may still be on its way.
    await expect.poll(() => listOf(page)).toBe(shown);
    await context.close();
  });

  it("scrolls to its last laptop, of which each place says which of how many it is", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/devices");
    const total = Number(await page.getByRole("listitem").first().getAttribute("aria-setsize"));
    const last = page.locator(`li[aria-posinset="${total}"]`);
    while ((await last.count()) === 0) await page.mouse.wheel(0, 2_000);

    expect(total).toBeGreaterThan(50);
    expect(await last.textContent()).not.toBe("");
    await context.close();
  });

  it("says of no laptop what was never looked at", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/devices?health=pending");

    expect(await page.getByRole("list", { name: "Laptops" }).textContent()).toContain("not known yet");
    await context.close();
  });
});

describe("a laptop's page", () => {
  it("asks why, then shows what happened, which keys zoom and a table tells in words", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/devices");
    await page.getByRole("list", { name: "Laptops" }).getByRole("link").first().click();
    await sayWhyHere(page);
    const lanes = page.getByLabel(/^Timeline from/u);
    await lanes.waitFor();
    const before = await lanes.locator("svg text").allTextContents();
    await lanes.focus();
    for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press("+");
    expect(await lanes.locator("svg text").allTextContents()).not.toEqual(before);
    await page.keyboard.press("0");
    expect(await lanes.locator("svg text").allTextContents()).toEqual(before);

    await page.getByText("Table", { exact: true }).click();
    expect(await page.getByRole("columnheader", { name: "Lane" }).count()).toBe(1);
    expect(await page.getByRole("cell", { name: "Alerts" }).count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe("the site map", () => {
  /** The first row of the list: what somebody should look at first. */
  const firstRow = (page: Page) => page.getByRole("row").nth(1);

  it("names nobody until a site is opened with a reason, which everybody there can read", async () => {
    const { context, page } = await bed.signIn("analyst");
    const answers: string[] = [];
    page.on("response", async (response) => {
      if (new URL(response.url()).pathname === "/v1/farm") answers.push(await response.text());
    });
    await goTo(page, "/farm");
    expect(answers.join("")).not.toBe("");
    expect(answers.join("")).not.toContain("@");

    await page.keyboard.press("]");
    const panel = page.getByLabel("What is chosen");
    expect(await panel.textContent()).toMatch(/Residence.*laptops.*May be innocent/u);
    await panel.getByRole("button", { name: "Whose laptops are these?" }).click();
    await sayWhyHere(page);
    const people = panel.locator('a[href^="/devices/"]');
    await people.first().waitFor();

    const deviceId = (await people.first().getAttribute("href"))?.split("/").at(-1) ?? "";
    const log = await bed.demo.server.storage.store.audit.entries(deviceId);
    expect(log.slice(-2)).toMatchObject([{ action: "reason_given", detail: { reason: WHY } }, { action: "site_read" }]);
    await context.close();
  });

  it("tells in a list the same as in the picture, what is suspected first", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/farm?view=list");
    expect(await firstRow(page).textContent()).toMatch(/critical/u);
    await page.getByLabel("Search sites").fill("office");
    await expect.poll(() => firstRow(page).textContent()).toContain("Office");
    expect(page.url()).toContain("q=office");
    await context.close();
  });

  it("shows a house before its laptops came to it", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/farm?view=list");
    await firstRow(page).getByRole("button").click();
    const now = await page.getByLabel("What is chosen").textContent();
    const slider = page.getByRole("slider", { name: "Day that is shown" });
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForURL(/at=\d{4}-\d{2}-\d{2}/u);

    expect(now).toMatch(/[2-9] laptops/u);
    expect(await page.getByLabel("What is chosen").textContent()).toContain("0 laptops");
    await context.close();
  });

  it("plays how it came to what it is now", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/farm");
    const valueOf = async () =>
      Number(await page.getByRole("slider", { name: "Day that is shown" }).getAttribute("aria-valuenow"));
    const now = await valueOf();
    await page.getByRole("button", { name: /^Play/u }).click();
    const pause = page.getByRole("button", { name: "Pause" });
    await pause.waitFor();
    const playing = await valueOf();
    await pause.click();
    await page.waitForURL(/at=\d{4}-\d{2}-\d{2}/u);
    const paused = await valueOf();

    expect(playing).toBeLessThan(now);
    expect(paused).toBeGreaterThan(playing);
    expect(paused).toBeLessThan(now);
    await context.close();
  });

  it("draws five thousand sites and laptops", async () => {
    const { context, page } = await bed.signIn("analyst");
    const at = new Date().toISOString();
    const from = new Date(Date.now() - 90 * 86_400_000).toISOString();
    const homes = Array.from({ length: 2_500 }, (_, index) => index);
    await page.route("**/v1/farm?*", (route) =>
      route.fulfill({
        json: {
          at,
          from,
          sites: homes.map((home) => ({
            id: `site-${home}`,
            kind: "residence",
            name: null,
            country: "US",
            most: 1,
            suspicions: [],
          })),
          devices: homes.map((home) => ({ id: `laptop-${home}`, platform: "linux", score: 0, suspicions: [] })),
          stays: homes.map((home) => ({ device: home, site: home, from, to: null, lives: true })),
          links: [],
          leftOut: { withoutPlace: 0, sites: 0, devices: 0 },
        },
      }),
    );
    await goTo(page, "/farm");
    await page.locator("canvas[data-frame-ms]").waitFor();
    const painted = await page.evaluate<number>(`(() => {
      const canvas = document.querySelector("canvas");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, index) => index % 4 === 3 && value > 0).length;
    })()`);

    expect(painted).toBeGreaterThan(20_000);
    expect(await page.getByText("2,500 laptops at 2,500 sites").count()).toBe(1);
    await context.close();
  });
});

describe("the overview", () => {
  it("leads an analyst from a number to what it counts", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/overview");
    await page.getByRole("link", { name: "wait for approval" }).click();
    await page.waitForURL(/\/devices\?health=pending/u);

    expect(await page.getByRole("list", { name: "Laptops" }).textContent()).toContain("Waits for approval");
    await context.close();
  });

  it("tells a privacy officer figures and nobody, and what is hidden never as fine", async () => {
    const { context, page } = await bed.signIn("privacy_officer");
    const asked: string[] = [];
    page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
    await goTo(page, "/overview");
    const text = (await page.getByRole("main").textContent()) ?? "";

    expect(asked.filter((path) => path.startsWith("/v1/")).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      "/v1/figures",
      "/v1/me",
    ]);
    expect(text).toContain("Counts from 1 to 4 are not told");
    expect(text).not.toContain("every kind of signal is looked at");
    expect(await page.getByRole("main").getByRole("link").count()).toBe(0);
    await context.close();
  });

  it("has its charts as tables too", async () => {
    const { context, page } = await bed.signIn("analyst");
    await goTo(page, "/overview");
    await page.getByText("Tables", { exact: true }).click();

    expect(await page.getByRole("columnheader", { name: "Week of" }).count()).toBe(2);
    await context.close();
  });
});
