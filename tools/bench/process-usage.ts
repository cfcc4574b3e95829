import { readdirSync, readFileSync } from "node:fs";

/** Linux counts a process's time in ticks of this length on every architecture that Node runs on. */
const TICK_MS = 10;

function requireLinux(): void {
  if (process.platform !== "linux") throw new Error("it is measured by /proc, which only Linux has");
}

function readProcess(path: string): string {
  requireLinux();
  return readFileSync(path, "utf8");
}

/** The fields of `/proc/PID/stat` after the name, which may itself hold blanks and brackets (proc(5)). */
function statFields(text: string): number[] {
  return text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
}

/** User and system time of a process, all threads, and of its children that have ended. Milliseconds in steps of 10. */
export function parseProcessCpuMs(stat: string): { own: number; children: number } {
  const fields = statFields(stat);
  const ticks = (first: number): number => (fields[first] as number) + (fields[first + 1] as number);
  return { own: ticks(11) * TICK_MS, children: ticks(13) * TICK_MS };
}

export function processCpuMs(pid: number): { own: number; children: number } {
  return parseProcessCpuMs(readProcess(`/proc/${pid}/stat`));
}

/** Time on a processor of all living threads, in milliseconds without steps; for what costs less than a tick. */
export function fineCpuMs(pid: number): number {
  requireLinux();
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [nanoseconds = "0"] = readProcess(`/proc/${pid}/task/${thread}/schedstat`).split(" ");
    return sum + Number(nanoseconds) / 1e6;
  }, 0);
}

/** Reads `Name:   123 kB` lines, as `/proc/PID/status` and `smaps_rollup` have them. Bytes. */
export function parseKilobyteLine(text: string, name: string): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, "mu").exec(text)?.[1];
  if (found === undefined) throw new Error(`there is no ${name} among the process's numbers`);
  return Number(found) * 1_024;
}

export interface ProcessMemory {
  /** Pages in memory, also those that it shares with other processes. */
  readonly residentBytes: number;
  /** Pages that nobody else has. */
  readonly privateBytes: number;
}

export function processMemory(pid: number): ProcessMemory {
  const rollup = readProcess(`/proc/${pid}/smaps_rollup`);
  return {
    residentBytes: parseKilobyteLine(readProcess(`/proc/${pid}/status`), "VmRSS"),
    privateBytes: parseKilobyteLine(rollup, "Private_Clean") + parseKilobyteLine(rollup, "Private_Dirty"),
  };
}
