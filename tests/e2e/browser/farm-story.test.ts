import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { CompanyProvider } from "../../../server/src/testing/company-provider.ts";
import { openContext } from "../support/browser.ts";
import { callApi, startTestBed, type TestBed } from "../support/browser-demo.ts";
import { freePort } from "./small-company.ts";

/** From the sign-in of an analyst to what HR reads, in the demonstration company, as people do it. */
const provider = new CompanyProvider();
let bed: TestBed;
let clientSecretFile: string;

beforeAll(async () => {
  // The provider warns of what is only good for tests.
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const issuer = await provider.start(`${publicUrl}/sign-in/oidc/callback`);
  clientSecretFile = join(tmpdir(), `clearseat-client-${port}`);
  writeFileSync(clientSecretFile, provider.secret);
  const roles = { soc: "analyst", people: "hr" } as const;
  bed = await startTestBed({
    port,
    settings: { publicUrl, oidc: { issuer, clientId: "clearseat", clientSecretFile, roles } },
  });
});

afterAll(async () => {
  await bed.close();
  provider.close();
  rmSync(clientSecretFile);
  vi.restoreAllMocks();
});

/** Signs in at the company's provider, as a member of a group. */
async function enterAs(group: string): Promise<Page> {
  provider.groups = [group];
  const page = await (await openContext(bed.browser)).newPage();
  await page.goto(bed.address);
  await page.getByRole("link", { name: "Sign in with your company account" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

it("an analyst finds the farm, decides it and hands it to HR, and HR reads it and nothing else", async () => {
  const analyst = await enterAs("soc");
  const main = analyst.getByRole("main");
  await main.getByLabel("Search title").fill("Remote-control hardware is plugged in");
  await main.locator(`a[href^="/alerts/${await waitingAlert()}"]`).click();
  await analyst.getByRole("heading", { level: 1, name: /Remote-control hardware/u }).waitFor();
  const { pathname } = new URL(analyst.url());

  await take(analyst);
  await handOver(analyst, "HR has to ask where the laptop is, and who works on it.");
  await close(analyst, "The box hangs on the laptop, in a house with two others.");
  const { services } = bed.demo.server;
  const decided = await services.alerts.read(idIn(pathname), { name: "test" });
  const { disposition, owner, handedOverAt } = decided;
  expect([disposition, owner, handedOverAt === null]).toEqual(["true_positive", "ana@example.com", false]);
  const { assignee } = await services.devices.read(decided.subject.devices[0] ?? "", { name: "test" });

  const hr = await enterAs("people");
  await hr.locator(`a[href="/cases/${idIn(pathname)}"]`).click();
  await hr.getByRole("heading", { level: 1, name: /Remote-control hardware/u }).waitFor();
  await hr.getByText("The box hangs on the laptop").first().waitFor();
  await hr.getByRole("link", { name: "On paper, with the person" }).click();
  await hr.getByRole("textbox").fill("Handed over to us by security.");
  await hr.getByRole("button", { name: "Say why and look" }).click();
  await hr
    .getByText(assignee ?? "nobody")
    .first()
    .waitFor();
  await hr.goto(`${bed.address}${pathname}`);
  await hr.getByRole("heading", { name: "Not for your role" }).waitFor();
  expect((await callApi(hr, { method: "GET", path: `/v1/alerts/${idIn(pathname)}` })).code).toBe("not_allowed");
  await analyst.context().close();
  await hr.context().close();
});

/** One of the house that nobody has taken yet. */
async function waitingAlert(): Promise<string> {
  const filter = { rule: "kvm-hardware-attached", statuses: ["open"] } as const;
  const { alerts } = await bed.demo.server.services.alerts.list({ ...filter, limit: 1 }, { name: "test" });
  return alerts[0]?.id ?? "";
}

function idIn(pathname: string): string {
  return pathname.split("/").at(-1) ?? "";
}

async function take(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take", exact: true }).click();
  await page.getByText("ana@example.com has it").waitFor();
}

async function handOver(page: Page, why: string): Promise<void> {
  await page.getByRole("button", { name: "More to do" }).click();
  await page.getByRole("menuitem", { name: "Hand over to HR" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why").fill(why);
  await dialog.getByRole("button", { name: "Hand over to HR" }).click();
  await page.getByText("HR may read it").first().waitFor();
}

async function close(page: Page, why: string): Promise<void> {
  await page.getByRole("button", { name: "Close", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /true positive/iu }).check();
  await dialog.getByLabel("Why").fill(why);
  await dialog.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByText("true positive").first().waitFor();
}
