import { rm } from "node:fs/promises";
import path from "node:path";
import { type Examination, examineJudgment, examineKernel, examineSnapshot } from "./examine-machine.ts";
import { runHardwareLab } from "./lab.ts";
import { MACHINE_STATES, type MachineState } from "./machine-states.ts";

const HELP = `Builds laptops with real USB gadgets and a real EDID in QEMU and shows what the kernel enumerates,
what the agent sees and recognizes, and what the collector makes of it. Installs the Debian packages it needs.

  npm run test:hardware [-- --keep]

  --keep   leave the snapshots and the kernel's own files of each machine, and say where
`;

const CHECKS: readonly {
  readonly title: string;
  readonly examine: (state: MachineState, folder: string) => Promise<Examination>;
}[] = [
  { title: "the kernel enumerates it", examine: examineKernel },
  { title: "the agent sees it", examine: examineSnapshot },
  { title: "the collector judges it", examine: examineJudgment },
];

async function main(args: readonly string[]): Promise<boolean> {
  print("Building the machine ...");
  const outputFolder = await runHardwareLab(MACHINE_STATES, (line) => print(`  ${line}`));

  let passed = 0;
  let failed = 0;
  for (const state of MACHINE_STATES) {
    print(`\n${capitalize(state.title)}`);
    for (const check of CHECKS) {
      const { seen, problems } = await examine(check.examine, state, path.join(outputFolder, state.id));
      print(
        [
          `  ${problems.length === 0 ? "ok  " : "FAIL"} ${check.title}`,
          ...seen,
          ...problems.map((problem) => `PROBLEM ${problem}`),
        ].join("\n       "),
      );
      passed += problems.length === 0 ? 1 : 0;
      failed += problems.length === 0 ? 0 : 1;
    }
  }

  await dispose(outputFolder, args.includes("--keep"));
  print(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** A check that throws has failed; the others still run. */
async function examine(
  check: (typeof CHECKS)[number]["examine"],
  state: MachineState,
  folder: string,
): Promise<Examination> {
  try {
    return await check(state, folder);
  } catch (error) {
    return { seen: [], problems: [error instanceof Error ? error.message : String(error)] };
  }
}

async function dispose(outputFolder: string, isKept: boolean): Promise<void> {
  if (isKept) {
    print(`\nThe files of each machine are in ${outputFolder}`);
  } else {
    await rm(path.dirname(outputFolder), { recursive: true, force: true });
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const args = process.argv.slice(2);
const unknown = args.find((argument) => !["--keep", "--help"].includes(argument));
if (unknown !== undefined) {
  process.stderr.write(`There is no option ${unknown}; there are --keep and --help.\n`);
  process.exitCode = 2;
} else if (args.includes("--help")) {
  print(HELP);
} else {
  process.exitCode = (await main(args)) ? 0 : 1;
}
