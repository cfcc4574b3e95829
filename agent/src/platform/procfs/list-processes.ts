import { type Answer, failed, found, valueOrNull } from "../answer.ts";
import type { FilesDoor } from "../files.ts";
import { parseCommandLine, parseStat, parseUserId } from "./parse-process.ts";

/** One running program. */
export interface LinuxProcess {
  readonly pid: number;
  readonly parentPid: number;
  /** At most 15 characters, and whatever the program made of it. */
  readonly comm: string;
  /** `null`: not ours to see, or gone. */
  readonly path: string | null;
  readonly argv: readonly string[];
  readonly userId: number | null;
  readonly startTicks: number;
}

export interface ProcessListing {
  readonly processes: readonly LinuxProcess[];
  /** Some process would not tell its program file. */
  readonly pathDenied: boolean;
  /** Process 1 is hidden (mount option hidepid), so others are, too. */
  readonly othersHidden: boolean;
}

const DELETED = " (deleted)";
/** A page: the kernel gives longer command lines, nobody needs them. */
const MOST_ARGUMENT_BYTES = 1 << 20;
const MOST_ARGUMENTS_KEPT = 64;

/** `null`: a kernel thread, a zombie, or a process that ended during the look. */
function readProcess(files: FilesDoor, pid: number): { process: LinuxProcess; pathDenied: boolean } | null {
  const folder = `/proc/${pid}`;
  const text = files.readText(`${folder}/stat`);
  const stat = text.ok ? parseStat(text.value) : null;
  if (stat === null || stat.isKernelThread || stat.state === "Z" || stat.state === "X") return null;
  const link = files.readLink(`${folder}/exe`);
  const path = link.ok && link.value.endsWith(DELETED) ? link.value.slice(0, -DELETED.length) : valueOrNull(link);
  const argv = parseCommandLine(valueOrNull(files.readText(`${folder}/cmdline`, MOST_ARGUMENT_BYTES)) ?? "").slice(
    0,
    MOST_ARGUMENTS_KEPT,
  );
  const userId = parseUserId(valueOrNull(files.readText(`${folder}/status`)) ?? "");
  const process = { pid, parentPid: stat.parentPid, comm: stat.comm, path, argv, userId, startTicks: stat.startTicks };
  return { process, pathDenied: !link.ok && link.reason === "denied" };
}

/** All programs that run, by pid. A /proc that cannot be listed, or in which no process can be read, is a failure. */
export function listProcesses(files: FilesDoor, isOverdue: () => boolean): Answer<ProcessListing> {
  const names = files.list("/proc");
  if (!names.ok) return names;
  const pids = names.value
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .sort((left, right) => left - right);
  const processes: LinuxProcess[] = [];
  let pathDenied = false;
  for (const pid of pids) {
    if (isOverdue()) return failed("timed_out", "/proc");
    const reading = readProcess(files, pid);
    if (reading === null) continue;
    processes.push(reading.process);
    pathDenied ||= reading.pathDenied;
  }
  if (processes.length === 0) return failed(pids.length === 0 ? "missing" : "unparsable", "/proc");
  return found({ processes, pathDenied, othersHidden: pids[0] !== 1 });
}
