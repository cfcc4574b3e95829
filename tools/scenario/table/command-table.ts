import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type CommandOutput, EXIT } from "../command-output.ts";
import { findFiles } from "../find-files.ts";
import { loadScenario } from "../load-scenario.ts";
import { playShown } from "../play-shown.ts";
import { scenarioFiles, writeRecorded } from "./recorded.ts";
import { renderScenariosPage } from "./render-page.ts";
import { toTableEntry } from "./table-entry.ts";

const FOLDER = fileURLToPath(new URL("../../../tests/scenarios", import.meta.url));
const PAGE = new URL("../../../docs/scenarios.md", import.meta.url);

/** `table [--write]`: plays every scenario of the repository and prints, or writes, the page that tells what came of them. */
export async function tableCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { write: { type: "boolean", default: false } } });
  const files = findFiles([FOLDER]);
  const texts = files.map((file) => readFileSync(file, "utf8"));
  const scenarios = texts.map((text, index) => loadScenario(text, files[index] ?? ""));
  const results = await playShown(
    scenarios.map((scenario, index) => ({ name: path.basename(files[index] ?? ""), scenario })),
    output,
  );
  const entries = results.flatMap((result, index) => {
    const [file, text, scenario] = [files[index], texts[index], scenarios[index]];
    if (file === undefined || text === undefined || scenario === undefined) return [];
    return [toTableEntry({ file: path.basename(file), text, scenario, result })];
  });
  if (values.write) {
    writeRecorded(entries);
    writeFileSync(PAGE, renderScenariosPage(entries, scenarioFiles()));
  } else output.out(renderScenariosPage(entries, scenarioFiles()));
  return entries.every(({ unmet }) => unmet.length === 0) ? EXIT.ok : EXIT.unmet;
}
