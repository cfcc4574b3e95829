import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { PAGE_IDS } from "../../server/console/src/app/pages.ts";
import { openContext } from "../../tests/e2e/support/browser.ts";
import { openPage, sayWhy, startTestBed, type TestBed } from "../../tests/e2e/support/browser-demo.ts";
import { USUAL_SIZE } from "../demo/company.ts";

/** Remakes the picture of every page in docs/pictures, in both color schemes, from the demonstration company. */
const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const SCREEN = { width: 1280, height: 800 } as const;
/** Small, and no letter suffers. */
const WEBP = { format: "webp", quality: 78 } as const;
/** What is drawn, such as charts, has come to rest by then. */
const AT_REST_MS = 700;

async function take(context: BrowserContext, page: Page, name: string): Promise<void> {
  await page.waitForTimeout(AT_REST_MS);
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", WEBP);
  const file = `${name}.webp`;
  writeFileSync(`${FOLDER}${file}`, Buffer.from(data, "base64"));
  process.stderr.write(`docs/pictures/${file}, ${Math.round((data.length * 3) / 4 / 1024)} kB\n`);
}

/** Pages without a session. */
async function takeEntrance(bed: TestBed, scheme: "light" | "dark"): Promise<void> {
  const context = await openContext(bed.browser, scheme, SCREEN);
  const page = await context.newPage();
  await page.goto(`${bed.address}/sign-in`);
  await take(context, page, `sign-in-${scheme}`);
  await context.close();
}

async function takePages(bed: TestBed, scheme: "light" | "dark"): Promise<void> {
  const { context, page } = await bed.signIn("administrator", scheme, SCREEN);
  await sayWhy(page, bed.demo);
  for (const id of PAGE_IDS) {
    await openPage(page, id, bed);
    await take(context, page, `${id}-${scheme}`);
  }
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
const bed = await startTestBed({ size: USUAL_SIZE });
try {
  for (const old of globSync(`${FOLDER}*.{png,webp}`)) rmSync(old);
  for (const scheme of ["light", "dark"] as const) {
    await takeEntrance(bed, scheme);
    await takePages(bed, scheme);
  }
} finally {
  await bed.close();
}
