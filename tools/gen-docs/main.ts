import { readFileSync, writeFileSync } from "node:fs";
import { LAST_IMPORT } from "../lolrmm/last-import.ts";
import { lolrmmPage } from "../lolrmm/report-page.ts";
import { COMPANY_SEEDS, readCompanies } from "../scenario/companies/recorded.ts";
import { renderCompaniesPage } from "../scenario/companies/render-companies.ts";
import { readRecorded, scenarioFiles } from "../scenario/table/recorded.ts";
import { renderScenariosPage } from "../scenario/table/render-page.ts";
import { apiTypesModule } from "./api-description.ts";
import { catalogPage } from "./catalog-page.ts";
import { errorsPage } from "./errors-page.ts";
import { rulesPage } from "./rules-page.ts";
import { settingsPage } from "./settings-page.ts";
import { signalsPage } from "./signals-page.ts";

/** Generated files, by their path in the repository. */
const FILES = {
  "docs/catalog.md": catalogPage,
  "docs/companies.md": () => renderCompaniesPage(readCompanies(), COMPANY_SEEDS),
  "docs/errors.md": errorsPage,
  "docs/lolrmm.md": () => lolrmmPage(LAST_IMPORT),
  "docs/rules.md": rulesPage,
  "docs/scenarios.md": () => renderScenariosPage(readRecorded(), scenarioFiles()),
  "docs/settings.md": settingsPage,
  "docs/signals.md": signalsPage,
  "server/console/src/api/schema.ts": apiTypesModule,
} as const;

const ROOT = new URL("../../", import.meta.url);

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
for (const [name, render] of Object.entries(FILES)) {
  const file = new URL(name, ROOT);
  const text = await render();
  if (current(file) === text) continue;
  stale.push(name);
  if (!isCheck) writeFileSync(file, text);
}

if (isCheck && stale.length > 0) {
  process.stderr.write(`${stale.join(", ")} ${stale.length === 1 ? "is" : "are"} not current; run \`npm run gen\`.\n`);
  process.exitCode = 1;
} else {
  process.stderr.write(stale.length === 0 ? "Generated files are current.\n" : `Wrote ${stale.join(", ")}.\n`);
}
