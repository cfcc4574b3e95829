import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Unpacks the libraries that a bare system lacks as well; read when the package is loaded. */
process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";

/** Without a sandbox, which a container's root has no use of; the package's own list would also switch the web's rules off. */
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];

/** A real Chromium without a screen, from npm. */
export async function launchBrowser(): Promise<Browser> {
  const { default: packed } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packed.executablePath(), args: ARGUMENTS, headless: true });
}

/** What an analyst's laptop shows. */
export const LAPTOP_SCREEN = { width: 1280, height: 720 } as const;
/** The same at a zoom of 200 %: half as many CSS pixels either way. */
export const ZOOMED_SCREEN = { width: 640, height: 360 } as const;

export async function openContext(
  browser: Browser,
  colorScheme: "light" | "dark" = "light",
  viewport: { readonly width: number; readonly height: number } = LAPTOP_SCREEN,
): Promise<BrowserContext> {
  return browser.newContext({ colorScheme, viewport, locale: "en-US", timezoneId: "UTC" });
}

/** WCAG 2.2 AA and below, as axe knows it. */
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe says against a page: rule and the elements at fault. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
