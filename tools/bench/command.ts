import { parseArgs } from "node:util";
import type { Machine } from "./machine.ts";
import { renderTable } from "./render-table.ts";
import { type BenchResult, runRow } from "./result.ts";
import type { BenchRow } from "./row.ts";

/** What the command needs of the world. */
export interface BenchDoors {
  readonly out: (text: string) => void;
  /** Progress and faults. */
  readonly err: (text: string) => void;
  readonly describeMachine: () => Machine;
  readonly writePage: (machine: Machine, results: readonly BenchResult[]) => void;
}

export const EXIT = { measured: 0, unmeasured: 1, usage: 2 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line itself was wrong. */
class UsageError extends Error {}

function help(rows: readonly BenchRow[]): string {
  const width = Math.max(0, ...rows.map((row) => row.id.length));
  return `Measures what Clearseat costs, each figure against a floor in the same run.

  npm run --silent bench -- [--json] [--only ID]... [--write-docs]

  --json        print {machine, rows} instead of a table
  --only ID     measure this figure alone; may be given several times
  --write-docs  put the figures into docs/bench.md
  --help        this text

Figures:
${rows.map((row) => `  ${row.id.padEnd(width)}  ${row.title}: ${row.goal.words}`).join("\n")}

Works in a temporary folder and on loopback. The figures against an inventory agent install the Debian package
fusioninventory-agent where it is missing, which needs root.

Exit code: 0 when everything was measured, whether or not a goal is met; 1 when something could not be; 2 on wrong usage.
`;
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean", default: false },
        only: { type: "string", multiple: true, default: [] },
        "write-docs": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function chooseRows(rows: readonly BenchRow[], only: readonly string[]): readonly BenchRow[] {
  const unknown = only.find((id) => rows.every((row) => row.id !== id));
  if (unknown !== undefined)
    throw new UsageError(`--only: there is no figure ${unknown}; they are ${rows.map((row) => row.id).join(", ")}.`);
  return only.length === 0 ? rows : rows.filter((row) => only.includes(row.id));
}

async function measureRows(rows: readonly BenchRow[], err: (text: string) => void): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const [index, row] of rows.entries()) {
    const prefix = `${index + 1}/${rows.length} ${row.id}`;
    err(`${prefix}\n`);
    results.push(await runRow(row, { progress: (text) => err(`${prefix}: ${text}\n`) }));
  }
  return results;
}

async function bench(args: readonly string[], rows: readonly BenchRow[], doors: BenchDoors): Promise<ExitCode> {
  const values = readArgs(args);
  if (values.help) {
    doors.out(help(rows));
    return EXIT.measured;
  }
  const chosen = chooseRows(rows, values.only);
  if (values["write-docs"] && chosen.length < rows.length)
    throw new UsageError("--write-docs: the page shows one whole run; leave --only out.");
  const machine = doors.describeMachine();
  const results = await measureRows(chosen, doors.err);
  doors.out(values.json ? `${JSON.stringify({ machine, rows: results }, null, 2)}\n` : renderTable(results));
  if (values["write-docs"]) doors.writePage(machine, results);
  return results.every((result) => result.status === "measured") ? EXIT.measured : EXIT.unmeasured;
}

/** The whole command: arguments in, exit code out. */
export async function benchCommand(
  args: readonly string[],
  rows: readonly BenchRow[],
  doors: BenchDoors,
): Promise<ExitCode> {
  try {
    return await bench(args, rows, doors);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    doors.err(`${error.message}\n`);
    return EXIT.usage;
  }
}
