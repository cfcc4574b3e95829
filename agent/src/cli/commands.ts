import type { CliCommand } from "./cli-command.ts";
import { doctor } from "./doctor.ts";
import { enroll } from "./enroll.ts";
import { erase } from "./erase.ts";
import { once } from "./once.ts";
import { report } from "./report.ts";
import { retire } from "./retire.ts";
import { run } from "./run.ts";
import { scan } from "./scan.ts";
import { snapshot } from "./snapshot.ts";
import { status } from "./status.ts";
import { verify } from "./verify.ts";

/** Every command of the agent, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [
  scan,
  snapshot,
  enroll,
  run,
  once,
  status,
  report,
  verify,
  erase,
  retire,
  doctor,
];
