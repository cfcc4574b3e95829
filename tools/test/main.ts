/**
 * Runs the tests and ends stdout with `N passed, N failed`.
 * Usage: npm test -- [--soak] [part of a file name ...]
 */
import { parseArgs } from "node:util";
import { runTests } from "./run-tests.ts";

const HELP = `Usage: npm test -- [--soak] [FILTER ...]

Runs every test, or those whose path contains a FILTER.
  --soak  run the long *.soak.test.ts instead
  --help  print this
`;

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { soak: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  return runTests({ isSoak: values.soak, filters: positionals });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
