import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../../server/src/access/roles.ts";
import { accessibilityFaults, LAPTOP_SCREEN, launchBrowser, openContext } from "../support/browser.ts";
import { addManyAlerts } from "./many-alerts.ts";
import { type SmallCompany, startSmallCompany } from "./small-company.ts";

const SOMEBODY = { name: "test" };
let browser: Browser;
let company: SmallCompany;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  company = await startSmallCompany();
  // With an account the machine itself opens nothing, as in life.
  await company.services.accounts.inviteFirst();
  context = await openContext(browser);
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await company.close();
});

/** Signed in as somebody of a role, at a path. */
async function enter(role: Role, path: string): Promise<void> {
  const name = `${role}@example.com`;
  const token = await company.services.sessions.begin({ name, role, accountId: null });
  await context.addCookies([{ name: "clearseat", value: token, url: company.address }]);
  await page.goto(`${company.address}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function alerts() {
  return (await company.services.alerts.list({}, SOMEBODY)).alerts;
}

/** The most severe one, which a keyboard comes to first in that order. */
async function worst() {
  const [alert] = (await company.services.alerts.list({ order: "severity" }, SOMEBODY)).alerts;
  if (alert === undefined) throw new Error("the small company has no alert");
  return alert;
}

describe("an analyst without a mouse", () => {
  it("finds the worst alert, takes it, decides it with a reason, and takes that back", async () => {
    const { id, title } = await worst();
    await enter("analyst", "/alerts?order=severity");
    await page.getByRole("link", { name: title }).first().waitFor();
    await press("j");
    await page.locator(`#row-${id}:focus`).waitFor();
    await press("Enter");
    await page.getByRole("heading", { level: 1, name: title }).waitFor();

    await press("t");
    await page.getByText("analyst@example.com has it").waitFor();
    await press("c");
    await page.locator("input[type=radio]:focus").waitFor();
    await press("Space", "Tab");
    await page.keyboard.type("It is the box of the lab on the second floor");
    await press("Control+Enter");
    await page.getByText("closed, true positive").waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await company.storage.store.alerts.find(id)).toMatchObject({
      status: "closed",
      disposition: "true_positive",
      owner: "analyst@example.com",
    });

    await press("z");
    await page.getByText("in triage, analyst@example.com has it").waitFor();
    expect((await company.storage.store.alerts.find(id))?.status).toBe("in_triage");
  });

  it("chooses several in the queue, does the same to all, and sees every key under ?", async () => {
    await enter("analyst", "/alerts");
    await page.getByRole("listitem").first().waitFor();
    await press("j", "x", "j", "x");
    await page.getByText("2 alerts chosen").waitFor();
    await press("a");
    await page.getByRole("dialog").getByLabel("Who works on it").fill("bob");
    await press("Enter");
    await page.getByText("Assigned 2 alerts.").waitFor();
    expect((await alerts()).filter(({ owner }) => owner === "bob")).toHaveLength(2);

    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await press("Escape", "?");
    const help = page.getByRole("dialog", { name: "Keys" });
    await help.waitFor();
    for (const does of ["Next alert", "Search", "Undo the last step", "Mark unread"])
      expect(await help.getByText(does).count()).toBe(1);
  });
});

describe("alerts of one house", () => {
  it("are joined to one case from the queue, move as one, and are parted again", async () => {
    const lead = await worst();
    await enter("analyst", "/alerts?order=severity");
    await page.getByRole("listitem").getByRole("link").first().waitFor();
    await press("j", "x", "j", "x");
    await page.getByRole("button", { name: "Join to another case" }).click();
    await page.getByLabel("The alert that leads").selectOption(lead.id);
    await page.getByLabel("Why").fill("both came in one parcel");
    await press("Control+Enter");
    await page.getByText("Joined 1 alert.").waitFor();
    await page.getByText("with 1 more").waitFor();

    await page.goto(`${company.address}/alerts/${lead.id}?tab=case`);
    await page.getByRole("button", { name: "Take" }).click();
    await page.getByText("analyst@example.com has it").waitFor();
    const [part] = await company.storage.store.alerts.list({ mergedInto: lead.id }, null, 9);
    expect([part?.status, part?.owner]).toEqual(["in_triage", "analyst@example.com"]);

    await page.goto(`${company.address}/alerts/${part?.alertId}`);
    await page.getByRole("link", { name: "another case" }).waitFor();
    await page.getByRole("button", { name: "More to do" }).click();
    await page.getByRole("menuitem", { name: "Make a case of its own" }).click();
    await page.getByLabel("Why").fill("another house after all");
    await press("Control+Enter");
    await page.getByRole("link", { name: "another case" }).waitFor({ state: "detached" });
    expect(await company.storage.store.alerts.countParts([lead.id])).toEqual(new Map());
  });
});

describe("the page of an alert", () => {
  it("shows what a first decision needs on one screen of a laptop, and no person", async () => {
    await company.services.directory.import([{ assignee: "zoe@example.com", deviceSerial: "SN-1" }]);
    await enter("analyst", `/alerts/${(await worst()).id}`);
    const parts = [
      ...["What was seen", "Since when, how sure", "How it adds up", "What would be innocent", "What to do next"],
    ].map((name) => page.getByRole("region", { name }));
    for (const part of parts) {
      const box = await part.boundingBox();
      expect((box?.y ?? -1) > 0 && (box?.y ?? 0) + (box?.height ?? 0) <= LAPTOP_SCREEN.height).toBe(true);
      expect((await part.innerText()).split("\n").length).toBeGreaterThan(1);
    }
    expect(await page.evaluate<string>("document.body.innerText")).not.toContain("zoe@example.com");
  });

  it("names the person to whoever says why, who stands in the access log with it", async () => {
    const alert = (await alerts()).find(({ laptops }) => laptops[0]?.serial === "SN-1");
    await enter("analyst", `/alerts/${alert?.id}?tab=laptop`);
    await page.getByLabel("Your reason to see whose laptop it is").fill("A box was found, is it theirs?");
    await page.getByRole("button", { name: "Say why and look" }).click();
    await page.getByRole("link", { name: "ana@example.com" }).waitFor();

    const entries = await company.storage.store.audit.entries(alert?.laptops[0]?.deviceId ?? "");
    const [given] = entries.filter(({ action }) => action === "reason_given");
    expect([given?.actor, given?.detail["reason"]]).toEqual(["analyst@example.com", "A box was found, is it theirs?"]);
  });

  it("leads down to the signed report, and excepts what is harmless after showing what that hides", async () => {
    const alert = await worst();
    await enter("analyst", `/alerts/${alert.id}`);
    await page.getByText("1 piece of evidence").first().click();
    const hash = alert.findings[0]?.evidence[0]?.reportHash ?? "none";
    expect(await page.getByText(hash).count()).toBeGreaterThan(0);

    await page.getByRole("button", { name: "Except this…" }).first().click();
    await page.getByText(/it would have hidden 1 finding on 1 laptop, and changed 1 alert/u).waitFor();
    await page.getByRole("dialog").getByLabel("Why").fill("a box of the lab");
    await page.getByRole("button", { name: "Except", exact: true }).click();
    await page.getByRole("region", { name: "excepted" }).waitFor();
    expect(await company.services.suppressions.list(SOMEBODY)).toHaveLength(1);
  });
});

describe("the queue", () => {
  it("keeps its filter in the address, and a view of it under a name", async () => {
    await enter("analyst", "/alerts");
    await page.getByLabel("Severity").selectOption("high");
    await page.waitForURL(/severity=high/u);
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "Save what is shown now…" }).click();
    await page.getByLabel("Name").fill("strong");
    await page.getByRole("button", { name: "Save this view" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    await page.goto(`${company.address}/alerts`);
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("menuitem", { name: "strong" }).click();
    await page.waitForURL(/severity=high/u);
    await expect.poll(() => page.getByLabel("Severity").inputValue()).toBe("high");
  });

  it("shows what happens elsewhere without being asked, and what is unread until it is opened", async () => {
    await enter("analyst", "/alerts");
    const first = page.getByRole("listitem").first();
    await first.getByText(", unread").waitFor({ state: "attached" });
    const [newest] = await alerts();
    await company.services.alerts.act(newest?.id ?? "", { action: "assign", to: "walter" }, SOMEBODY);
    await first.getByText("walter").waitFor();

    await first.getByRole("link").click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await press("q");
    await page.locator(`#row-${newest?.id}:focus`).waitFor();
    await expect.poll(() => first.getByText(", unread").count()).toBe(0);
  });

  it("of a hundred thousand alerts holds a screenful, wherever somebody scrolls", async () => {
    await addManyAlerts(company, 100_000);
    await enter("analyst", "/alerts?order=oldest");
    await page.getByRole("heading", { name: /100,0\d\d alerts to look at/u }).waitFor();
    await page.getByRole("listitem").first().waitFor();
    const total = Number(await page.getByRole("listitem").first().getAttribute("aria-setsize"));
    const sizes: number[] = [];
    for (const part of [0.1, 0.5, 0.9, 1]) {
      await page.evaluate(`scrollTo(0, document.documentElement.scrollHeight * ${part})`);
      const place = Math.min(total, Math.round(total * part) + 2);
      await page.locator(`li[aria-posinset="${place}"] a`).waitFor();
      sizes.push(await page.evaluate<number>("document.querySelectorAll('*').length"));
    }

    expect(total).toBe((await company.services.alerts.count({ statuses: ["open", "in_triage"] }, SOMEBODY)).total);
    expect(Math.max(...sizes)).toBeLessThan(1_500);
  });
});

describe("HR", () => {
  it("reads a case that was handed over, says why, and has it on paper with the person", async () => {
    const { id, title } = await worst();
    await company.services.alerts.act(id, { action: "hand_over", reason: "confirmed by phone" }, SOMEBODY);
    await enter("hr", "/");
    await page.getByRole("heading", { name: "1 case" }).waitFor();
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("region", { name: "What was seen" }).waitFor();
    expect(await page.evaluate<string>("document.body.innerText")).not.toContain("ana@example.com");

    await page.getByRole("link", { name: "On paper, with the person" }).click();
    await page.getByLabel("Your reason to see whose laptop it is").fill("The talk with them is on Monday");
    await page.getByRole("button", { name: "Say why and look" }).click();
    await page.getByRole("heading", { name: "Proofs" }).waitFor();
    expect(await page.getByText("The talk with them is on Monday").count()).toBe(1);
    await page.goto(`${company.address}/alerts`);
    await page.getByRole("heading", { name: "Not for your role" }).waitFor();
  });
});

describe("pages and dialogs of triage", () => {
  it.each(["light", "dark"] as const)("satisfy axe in %s", async (scheme) => {
    await context.close();
    context = await openContext(browser, scheme);
    page = await context.newPage();
    // What fades in has colors that are not its own until it is there.
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { id } = await worst();
    await company.services.alerts.act(id, { action: "hand_over", reason: "confirmed by phone" }, SOMEBODY);
    await company.services.reasons.giveForAlert(id, "to look at every page", { name: "administrator@example.com" });
    await enter("administrator", "/alerts");
    const faults: Record<string, readonly string[]> = {};
    const note = async (name: string) => {
      const found = await accessibilityFaults(page);
      if (found.length > 0) faults[name] = found;
    };
    for (const path of ["/cases", `/cases/${id}`, `/alerts/${id}/print`, `/cases/${id}/print`]) {
      await page.goto(`${company.address}${path}`, { waitUntil: "load" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await note(path);
    }
    for (const tab of ["laptop", "timeline", "case", "history"]) {
      await page.goto(`${company.address}/alerts/${id}?tab=${tab}`);
      await page.getByRole("tabpanel").waitFor();
      await note(tab);
    }
    for (const key of ["c", "s", "a", "m", "h", "?"]) {
      await page.goto(`${company.address}/alerts`);
      await page.getByRole("listitem").getByRole("link").first().waitFor();
      await press("j", "x", key);
      await page.getByRole("dialog").waitFor();
      await note(key);
    }
    expect(faults).toEqual({});
  });
});
