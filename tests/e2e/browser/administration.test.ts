import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accessibilityFaults } from "../support/browser.ts";
import { startTestBed, type TestBed } from "../support/browser-demo.ts";

/** What somebody of IT does on the first day, each as they would. */
let bed: TestBed;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  bed = await startTestBed({ size: { seed: "administration", laptops: 30, days: 15 } });
});

afterAll(() => bed.close());

beforeEach(async () => {
  ({ context, page } = await bed.signIn("administrator"));
});

afterEach(() => context.close());

const open = (path: string) => page.goto(`${bed.address}${path}`);
const button = (name: string | RegExp) => page.getByRole("button", { name });
const dialog = () => page.getByRole("dialog");
const rows = (label: string) => page.getByRole("table", { name: label }).locator("tbody tr");

async function isTold(words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}

describe("enrolling laptops", () => {
  it("begins with a secret that is shown once, copied, and ended when it is not needed any more", async () => {
    await open("/enrollment");
    await button("Make a secret").click();
    await dialog().getByLabel("What for").fill("spring laptops");
    await dialog().getByLabel("Laptops", { exact: true }).fill("25");
    await dialog().getByRole("button", { name: "Make the secret" }).click();
    const secret = await page.getByTestId("shown-once").textContent();
    expect(secret).toMatch(/^cs_[\w-]{32}$/u);
    expect(await accessibilityFaults(page)).toEqual([]);
    await button("I have kept it").click();

    const made = rows("Enroll secrets").filter({ hasText: "spring laptops" });
    expect(await made.textContent()).toContain("0 of 25");
    expect(await page.content()).not.toContain(secret);

    await button("End spring laptops").click();
    await dialog().getByRole("button", { name: "End the secret" }).click();
    await isTold("Nobody enrolls with it any more.");
    await made.filter({ hasText: "ended" }).waitFor();
  });

  it("is told of a fault at its field", async () => {
    await open("/enrollment");
    await button("Make a secret").click();
    await dialog().getByLabel("Last day").fill("2020-01-01");
    await dialog().getByRole("button", { name: "Make the secret" }).click();

    await dialog().getByText("must lie in the future").waitFor();
    expect(await dialog().getByLabel("Last day").getAttribute("aria-invalid")).toBe("true");
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });

  it("lets those in who wait, and turns others away only after asking", async () => {
    await open("/enrollment");
    await rows("Waiting laptops").first().waitFor();
    const before = await rows("Waiting laptops").count();
    await page.getByRole("checkbox").first().check();
    await button("Let 1 laptop report").click();
    await isTold("1 laptop may report now.");
    await page
      .getByRole("checkbox")
      .nth(before - 2)
      .waitFor();
    expect(await rows("Waiting laptops").count()).toBe(before - 1);

    await page.getByRole("checkbox").first().check();
    await button("Turn away").click();
    await dialog().getByRole("button", { name: "Leave it" }).click();
    await dialog().waitFor({ state: "detached" });
    expect(await rows("Waiting laptops").count()).toBe(before - 1);
    await button("Turn away").click();
    await dialog().getByRole("button", { name: "Turn away" }).click();
    await isTold("1 laptop turned away.");
  });
});

describe("a directory file", () => {
  const HEADER = "assignee,deviceSerial,country";
  const choose = (text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

  it("shows its faults with their lines, then what it would change, and is taken in as it was shown", async () => {
    await open("/directory");
    await button("Take a file in").click();
    await choose(`${HEADER}\nnew@example.com,NEW-1,Germany\n,NEW-2,US\n`);
    await dialog().getByText("2 faults in the file").waitFor();
    expect(await dialog().getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/^Line 2, country /u),
      expect.stringMatching(/^Line 3, assignee /u),
    ]);
    expect(await accessibilityFaults(page)).toEqual([]);

    await choose(`${HEADER}\nnew@example.com,NEW-1,DE\nother@example.com,NEW-2,US\n`);
    await dialog().getByText("2 added, 0 changed, 0 removed").waitFor();
    await dialog().getByRole("button", { name: "Make 2 changes" }).click();
    await isTold("2 added, 0 changed, 0 removed.");

    await page.getByLabel("Search people and serials").fill("new-");
    await page.waitForURL(/text=new-/u);
    await rows("Directory").filter({ hasText: "person-" }).first().waitFor({ state: "detached" });
    await rows("Directory").filter({ hasText: "NEW-2" }).waitFor();
    expect(await rows("Directory").count()).toBe(2);
  });

  it("is not taken in when the directory moved since it was shown, and shows what it would change now", async () => {
    await open("/directory");
    await button("Take a file in").click();
    await choose(`${HEADER}\nmoved@example.com,MOVED-1,DE\n`);
    await dialog().getByText("1 added, 0 changed, 0 removed").waitFor();
    const entry = { assignee: "moved@example.com", country: "US", deviceSerial: "MOVED-1" };
    await bed.demo.server.services.directory.import([entry]);
    await dialog().getByRole("button", { name: "Make 1 change" }).click();

    await dialog().getByRole("button", { name: "Look again" }).click();
    await dialog().getByText("0 added, 1 changed, 0 removed").waitFor();
    expect(await dialog().getByRole("deletion").textContent()).toBe("US");
    expect(await dialog().getByRole("insertion").textContent()).toBe("DE");
    await dialog().getByRole("button", { name: "Make 1 change" }).click();
    await isTold("0 added, 1 changed, 0 removed.");
  });

  it("is not needed for one entry", async () => {
    await bed.demo.server.services.directory.import([{ assignee: "one@example.com", deviceSerial: "ONE-1" }]);
    await open("/directory?text=one-1");
    await button("Edit ONE-1").click();
    await dialog().getByLabel("Group").fill("help-desk");
    await dialog().getByRole("button", { name: "Save" }).click();
    await isTold("ONE-1 is up to date.");
    await rows("Directory").filter({ hasText: "help-desk" }).waitFor();
    const kept = await bed.demo.server.storage.store.directory.find("ONE-1");
    expect(kept).toMatchObject({ assignee: "one@example.com", group: "help-desk" });
  });
});

describe("what is known and harmless", () => {
  it("is an office that somebody declares, with a reason, and takes back", async () => {
    await open("/sites?declared=no");
    await page
      .getByRole("button", { name: /^Declare / })
      .first()
      .click();
    await dialog().getByLabel("Name").fill("Lyon office");
    await dialog().getByRole("combobox", { name: "Kind" }).click();
    await page.getByRole("option", { name: /^Office/u }).click();
    await dialog().getByLabel("How you know").fill("our lease, checked with facilities");
    await dialog().getByRole("button", { name: "Declare it" }).click();
    await isTold(/Lyon office is declared office\./u);

    await page.getByText("Declared", { exact: true }).click();
    const site = rows("Sites").filter({ hasText: "Lyon office" });
    expect(await site.textContent()).toContain("our lease, checked with facilities");
    await button("Take back Lyon office").click();
    await dialog().getByLabel("Why").fill("moved out");
    await dialog().getByRole("button", { name: "Take it back" }).click();
    await site.waitFor({ state: "detached" });
  });

  it("is a tool of the help desk, found in the catalog by its name", async () => {
    await open("/exceptions");
    await button("Approve a tool").click();
    await dialog().getByRole("combobox", { name: "Tool" }).fill("rustd");
    await page.getByRole("option", { name: "rustdesk" }).click();
    await dialog().getByLabel("Instance").fill("desk.example.com");
    await dialog().getByLabel("Why").fill("the help desk uses it");
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog().getByRole("button", { name: "Approve it" }).click();
    await isTold("rustdesk is approved; whoever has it was judged again.");

    const approved = rows("Approved tools").filter({ hasText: "desk.example.com" });
    expect(await approved.textContent()).toContain("the help desk uses it");
    await button("End the approval of rustdesk, desk.example.com").click();
    await dialog().getByRole("button", { name: "End the approval" }).click();
    await approved.filter({ hasText: "ended" }).waitFor();
  });

  it("is a rule that judges otherwise once the history was played under it", async () => {
    await open("/rules");
    const rule = page.getByRole("article", { name: "kvm-near-device" });
    await rule.getByRole("switch").press("Space");
    await button("Play the history under them").click();
    await page.getByRole("region", { name: "What it would have done" }).waitFor({ timeout: 100_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Why").fill("everybody here has such a box at home");
    await button("Judge so from now on").click();
    await isTold("Rules judge so from now on");

    expect(await rule.textContent()).toContain("everybody here has such a box at home");
    expect(await rule.getByRole("switch").isChecked()).toBe(false);
    await open("/audit?action=rule_changed");
    expect(await rows("Access log").first().textContent()).toContain("everybody here has such a box at home");
  });
});

describe("people and programs", () => {
  it("come in by a link and a token, each shown once, and go when they are taken back", async () => {
    await open("/people");
    await button("Make an account").click();
    await dialog().getByLabel("Name").fill("new-analyst@example.com");
    await dialog().getByRole("button", { name: "Make the account" }).click();
    const link = await page.getByTestId("shown-once").textContent();
    await button("I have kept it").click();
    expect((await fetch(link ?? "")).status).toBe(200);

    await button("Make a token").click();
    await dialog().getByLabel("Who uses it").fill("test program");
    await dialog().getByRole("button", { name: "Make the token" }).click();
    const token = await page.getByTestId("shown-once").textContent();
    await button("I have kept it").click();
    const ask = async () =>
      (await fetch(`${bed.address}/v1/alerts`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await ask()).toBe(200);
    await button(/^Take back the token of test program/u).click();
    await dialog().getByRole("button", { name: "Take it back" }).click();
    await isTold("The token of test program opens nothing any more.");
    expect(await ask()).toBe(403);
  });

  it("do not shut the last administrator out", async () => {
    await open("/people");
    await button(/^Disable administrator/u).click();
    await dialog().getByRole("button", { name: "Disable the account" }).click();
    await dialog().getByText("It is the last administrator who can sign in; make another one first.").waitFor();
    const { token } = await bed.demo.server.services.tokens.create("test", null, "administrator");
    const answer = await fetch(`${bed.address}/v1/accounts`, { headers: { authorization: `Bearer ${token}` } });
    const { accounts } = (await answer.json()) as { accounts: { role: string; status: string }[] };
    expect(accounts.filter(({ role }) => role === "administrator")).toMatchObject([{ status: "active" }]);
  });
});

describe("the privacy officer", () => {
  it("reads what is collected and who looked, and nobody's data", async () => {
    await open("/alerts");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const officer = await bed.signIn("privacy_officer");
    await officer.page.goto(`${bed.address}/privacy`);
    await officer.page.getByRole("table", { name: "Access log" }).waitFor();
    await officer.page.getByRole("button", { name: "Check the chains" }).click();
    await officer.page.getByText(/^Whole: /u).waitFor();

    const text = await officer.page.getByRole("main").innerText();
    const { rows: entries } = await bed.demo.server.services.directory.list({ limit: 200 }, { name: "test" });
    expect(text).toContain("administrator@example.com");
    expect(text).toMatch(/laptop [0-9a-f]{8}/u);
    expect(text).toContain("Remote-access program present");
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter(({ entry }) => text.includes(entry.deviceSerial))).toEqual([]);
    expect(await officer.page.locator('a[href^="/devices/"]').count()).toBe(0);
    await officer.context.close();
  });
});
