import { type Process, toInstantOrNull } from "@clearseat/shared";
import { describeUser } from "../../platform/accounts.ts";
import type { LinuxProcess } from "../../platform/procfs/list-processes.ts";
import { TICKS_PER_SECOND } from "../../platform/procfs/parse-process.ts";

const MOST_COMMAND_LINE_CHARACTERS = 4_096;

/**
 * Start of a process, to the second: the kernel counts from boot and tells the boot only to the second. `null`: the
 * boot is not known, or no calendar has that time.
 */
export function startOf(startTicks: number, bootTimeMs: number | null): string | null {
  return bootTimeMs === null ? null : toInstantOrNull(bootTimeMs + Math.floor(startTicks / TICKS_PER_SECOND) * 1_000);
}

/** One process as a snapshot tells it. Linux knows neither signers nor original names. */
export function toProcess(
  process: LinuxProcess,
  accounts: ReadonlyMap<number, string>,
  bootTimeMs: number | null,
): Process {
  const commandLine = process.argv.join(" ").slice(0, MOST_COMMAND_LINE_CHARACTERS);
  return {
    pid: process.pid,
    parentPid: process.parentPid,
    name: process.comm,
    path: process.path,
    commandLine: commandLine === "" ? null : commandLine,
    user: describeUser(process.userId, accounts),
    startedAt: startOf(process.startTicks, bootTimeMs),
    signer: null,
    originalFileName: null,
  };
}
