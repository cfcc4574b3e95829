/**
 * Everything that continuous integration asks before the tests.
 * Usage: npm run check -- [--only NAME] [--fix]
 */
import { parseArgs } from "node:util";
import { runChecks } from "./run-checks.ts";
import { STEPS } from "./steps.ts";

const HELP = `Usage: npm run check -- [--only NAME] [--fix]

${STEPS.map((step) => `  ${step.name.padEnd(8)} ${step.about}`).join("\n")}

  --only NAME  run this step alone
  --fix        repair what can be repaired, then report the rest
  --help       print this
`;

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: "string" },
      fix: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const steps = STEPS.filter((step) => values.only === undefined || step.name === values.only);
  if (steps.length === 0)
    throw new Error(`--only: there is no step ${values.only}; they are ${STEPS.map((step) => step.name).join(", ")}.`);
  return (await runChecks(steps, values.fix, (text) => process.stdout.write(text))) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
