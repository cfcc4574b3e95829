import { readFileSync, writeFileSync } from "node:fs";
import { LAST_IMPORT } from "../lolrmm/last-import.ts";
import { lolrmmPage } from "../lolrmm/report-page.ts";
import { COMPANY_SEEDS, readCompanies } from "../scenario/companies/recorded.ts";
import { renderCompaniesPage } from "../scenario/companies/render-companies.ts";
import { readRecorded, scenarioFiles } from "../scenario/table/recorded.ts";
import { renderScenariosPage } from "../scenario/table/render-page.ts";
import { catalogPage } from "./catalog-page.ts";
import { errorsPage } from "./errors-page.ts";
import { rulesPage } from "./rules-page.ts";
import { settingsPage } from "./settings-page.ts";
import { signalsPage } from "./signals-page.ts";

/** Generated pages of docs/, by file name. */
const PAGES = {
  "catalog.md": catalogPage,
  "companies.md": () => renderCompaniesPage(readCompanies(), COMPANY_SEEDS),
  "errors.md": errorsPage,
  "lolrmm.md": () => lolrmmPage(LAST_IMPORT),
  "rules.md": rulesPage,
  "scenarios.md": () => renderScenariosPage(readRecorded(), scenarioFiles()),
  "settings.md": settingsPage,
  "signals.md": signalsPage,
} as const;

const DOCS = new URL("../../docs/", import.meta.url);

function current(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const [name, render] of Object.entries(PAGES)) {
  const file = new URL(name, DOCS);
  const text = render();
  if (current(file) === text) continue;
  stale.push(name);
  if (!isCheck) writeFileSync(file, text);
}

if (isCheck && stale.length > 0) {
  process.stderr.write(
    `docs/${stale.join(", docs/")} ${stale.length === 1 ? "is" : "are"} not current; run \`npm run gen\`.\n`,
  );
  process.exitCode = 1;
} else {
  process.stderr.write(
    stale.length === 0 ? "Generated pages are current.\n" : `Wrote docs/${stale.join(", docs/")}.\n`,
  );
}
