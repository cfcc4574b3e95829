import { backtestCommand } from "./command-backtest.ts";
import { generateCommand } from "./command-generate.ts";
import { type CommandOutput, EXIT, toSentence, UsageError } from "./command-output.ts";
import { runCommand } from "./command-run.ts";
import { companiesCommand } from "./companies/command-companies.ts";
import { tableCommand } from "./table/command-table.ts";

export { type CommandOutput, EXIT } from "./command-output.ts";

const HELP = `Plays scenarios through the real agent and the real server in simulated time.

  npm run --silent scenario -- run PATH... [--json]
  npm run --silent scenario -- backtest --settings FILE [PATH...] [--json]
  npm run --silent scenario -- generate --seed TEXT [--devices N] [--days N] [--farms N] [--out FILE]
  npm run --silent scenario -- table [--write]
  npm run --silent scenario -- companies [SEED...] [--write]

  run PATH...   play each file (YAML or JSON, format clearseat.scenario/1) and each YAML file of a folder,
                side by side on all processors
  --json        print {name, alerts, findings, metrics, expectations}; an array for several files
  backtest      play each of them, or all of tests/scenarios, with and without the \`rules\` of the settings in FILE,
                and print the alerts gained and lost; exit code 1 when an expectation is not met any more
  generate      a made-up company with one to three farms inside, the same for the same seed; 500 laptops
                over 90 days unless said otherwise, as a scenario to play
  table         play all of tests/scenarios and print the page that tells what came of them; with --write it is
                written to docs/scenarios.md, and its results to tests/scenarios/results.json
  companies     play the made-up companies of docs/companies.md, or those with these seeds, and print that page; with
                --write it is written, and its results to tests/scenarios/companies.json
  --help        this text

Exit code: 0 when every expectation is met, 1 when one is not, 2 when a file cannot be read.
`;

type Verb = (args: readonly string[], output: CommandOutput) => Promise<number>;

const VERBS: ReadonlyMap<string, Verb> = new Map([
  ["run", runCommand],
  ["generate", generateCommand],
  ["table", tableCommand],
  ["companies", companiesCommand],
  ["backtest", backtestCommand],
]);

/** The whole command: arguments in, exit code out. */
export async function scenarioCommand(args: readonly string[], output: CommandOutput): Promise<number> {
  try {
    if (args.includes("--help") || args.includes("-h")) {
      output.out(HELP);
      return EXIT.ok;
    }
    const [name, ...rest] = args;
    const verb = VERBS.get(name ?? "");
    if (verb !== undefined) return await verb(rest, output);
    throw new UsageError(
      name === undefined ? "What to do is missing: run FILE..." : `There is no "${name}"; there is run FILE...`,
    );
  } catch (error) {
    const sentence = toSentence(error);
    if (sentence === null) throw error;
    output.err(`${sentence}\n`);
    return EXIT.usage;
  }
}
