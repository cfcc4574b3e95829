import { parseSystemAccounts } from "../platform/accounts.ts";
import { type Answer, valueOrNull } from "../platform/answer.ts";
import { listProcesses, type ProcessListing } from "../platform/procfs/list-processes.ts";
import type { KernelSocket } from "../platform/procfs/parse-net-table.ts";
import { parseBootTime } from "../platform/procfs/parse-process.ts";
import { readSockets } from "../platform/procfs/read-sockets.ts";
import type { CollectorContext } from "./collector.ts";
import { type InhibitorListing, readInhibitors } from "./read-inhibitors.ts";

/** Readings that several Linux collectors need, each taken once a look. */
export function processesOf({ doors, memo, isOverdue }: CollectorContext): Answer<ProcessListing> {
  return memo.once("processes", () => listProcesses(doors.files, isOverdue));
}

export function socketsOf({ doors, memo }: CollectorContext): Answer<KernelSocket[]> {
  return memo.once("sockets", () => readSockets(doors.files));
}

export function inhibitorsOf({ doors, memo }: CollectorContext): Answer<InhibitorListing> {
  return memo.once("inhibitors", () => readInhibitors(doors.files));
}

/** Names of the system's own accounts; without them users are told by number. */
export function systemAccountsOf({ doors, memo }: CollectorContext): ReadonlyMap<number, string> {
  return memo.once("accounts", () => parseSystemAccounts(valueOrNull(doors.files.readText("/etc/passwd")) ?? ""));
}

/** Milliseconds since the epoch at which the machine booted; `null` when the kernel does not say. */
export function bootTimeMsOf({ doors, memo }: CollectorContext): number | null {
  return memo.once("boot-time", () => {
    const seconds = parseBootTime(valueOrNull(doors.files.readText("/proc/stat", 4 << 20)) ?? "");
    return seconds === null ? null : seconds * 1_000;
  });
}
