import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { type SmallCompany, startSmallCompany } from "../../tests/e2e/browser/small-company.ts";
import { launchBrowser, openContext } from "../../tests/e2e/support/browser.ts";

/** Remakes the pictures of every page in docs/pictures, in both color schemes, from a small made-up company. */
const FOLDER = new URL("../../docs/pictures/", import.meta.url);
const OPERATOR = { name: "pictures" };

interface Picture {
  readonly name: string;
  readonly path: string;
}

async function picturesOf({ services }: SmallCompany): Promise<readonly Picture[]> {
  const { alerts } = await services.alerts.list({}, OPERATOR);
  const [alert] = alerts.toSorted((a, b) => b.score - a.score);
  const { devices } = await services.devices.list({}, OPERATOR);
  const [device] = devices.toSorted((a, b) => b.score - a.score);
  return [
    { name: "sign-in", path: "/sign-in" },
    { name: "welcome", path: `/welcome/${await services.accounts.inviteFirst()}` },
    { name: "account", path: "/me" },
    { name: "overview", path: "/" },
    { name: "alert", path: `/alerts/${alert?.id}` },
    { name: "device", path: `/devices/${device?.deviceId}` },
  ];
}

async function take(page: Page, url: string, file: string): Promise<void> {
  await page.goto(url);
  await page.screenshot({ path: fileURLToPath(new URL(file, FOLDER)), fullPage: true });
  process.stderr.write(`docs/pictures/${file}\n`);
}

mkdirSync(FOLDER, { recursive: true });
const company = await startSmallCompany();
try {
  const pictures = await picturesOf(company);
  for (const scheme of ["light", "dark"] as const) {
    const browser = await launchBrowser();
    const page = await (await openContext(browser, scheme)).newPage();
    for (const { name, path } of pictures) await take(page, `${company.address}${path}`, `${name}-${scheme}.png`);
    await browser.close();
  }
} finally {
  await company.close();
}
