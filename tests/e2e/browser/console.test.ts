import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CompanyProvider } from "../../../server/src/testing/company-provider.ts";
import { accessibilityFaults, launchBrowser, openContext } from "../support/browser.ts";
import { freePort, type SmallCompany, startSmallCompany } from "./small-company.ts";

const PASSWORD = "correct horse battery";
let browser: Browser;
let company: SmallCompany;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  company = await startSmallCompany();
});

afterEach(() => company.close());

/** Through the link of the first administrator, as a person does it. */
async function enter(page: Page): Promise<void> {
  const token = await company.services.accounts.inviteFirst();
  await page.goto(`${company.address}/welcome/${token}`);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

describe("the sign-in", () => {
  it.each(["light", "dark"] as const)("and the link of an invitation satisfy axe in %s", async (scheme) => {
    const context = await openContext(browser, scheme);
    const page = await context.newPage();
    for (const path of ["/sign-in", `/welcome/${await company.services.accounts.inviteFirst()}`]) {
      await page.goto(`${company.address}${path}`);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    }
    await context.close();
  });
});

describe("the first administrator", () => {
  it("chooses a password by the link, sees the alerts, signs in again later", async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    await enter(page);
    await page.getByRole("heading", { name: /alerts to look at/u }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/alerts");

    await page.getByRole("link", { name: "Account", exact: true }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(company.address);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.getByLabel("Name").fill("administrator");
    await page.getByLabel("Password").fill("wrong horse battery");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").textContent()).toContain("is wrong");
    await page.getByLabel("Name").fill("administrator");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /to look at/u }).waitFor();
    await context.close();
  });
});

describe("somebody of the company", () => {
  it("signs in at the identity provider and comes back as what their groups make them", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    vi.spyOn(console, "info").mockImplementation(() => undefined);
    const provider = new CompanyProvider();
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const issuer = await provider.start(`${publicUrl}/sign-in/oidc/callback`);
    const clientSecretFile = join(tmpdir(), `clearseat-client-${port}`);
    writeFileSync(clientSecretFile, provider.secret);
    const oidc = { issuer, clientId: "clearseat", clientSecretFile, roles: { soc: "analyst" } } as const;
    const collector = await startSmallCompany({ port, settings: { publicUrl, oidc } });
    provider.groups = ["soc"];
    const context = await openContext(browser);
    const page = await context.newPage();

    await page.goto(collector.address);
    await page.getByRole("link", { name: "Sign in with your company account" }).click();
    await page.getByRole("heading", { name: /to look at/u }).waitFor();
    await page.getByRole("link", { name: "Account", exact: true }).click();

    await page.getByRole("heading", { name: "ana@example.com" }).waitFor();
    expect(await page.getByText(/^Analyst\./u).count()).toBe(1);
    await context.close();
    await collector.close();
    provider.close();
    rmSync(clientSecretFile);
    vi.restoreAllMocks();
  });
});

describe("a link on another site", () => {
  it("leads somebody who is signed in to the alert, as a link in a ticket does", async () => {
    const context = await openContext(browser);
    const page = await context.newPage();
    await enter(page);
    await page.getByRole("main").locator('a[href^="/alerts/"]').first().click();
    await page.waitForURL(/\/alerts\/./u);
    const alert = page.url();

    await page.goto(`data:text/html,<a href="${encodeURIComponent(alert)}">the alert</a>`);
    await page.getByRole("link", { name: "the alert" }).click();
    await page.waitForURL(/^http/u);

    expect(page.url()).toBe(alert);
    await context.close();
  });
});
