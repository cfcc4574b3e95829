/** The fields of `/proc/PID/stat` that are used (proc_pid_stat(5)). */
export interface ProcessStat {
  readonly comm: string;
  readonly state: string;
  readonly parentPid: number;
  readonly isKernelThread: boolean;
  /** Clock ticks after boot; Linux reports 100 a second on every machine Node runs on (USER_HZ). */
  readonly startTicks: number;
}

export const TICKS_PER_SECOND = 100;
const PF_KTHREAD = 0x0020_0000;

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** `null`: not in the kernel's format. The name may contain blanks and parentheses, so the last one ends it. */
export function parseStat(text: string): ProcessStat | null {
  const open = text.indexOf("(");
  const close = text.lastIndexOf(")");
  if (open < 0 || close < open) return null;
  const fields = text.slice(close + 2).split(" ");
  const state = fields[0] ?? "";
  const [parentPid, flags, startTicks] = [Number(fields[1]), Number(fields[6]), Number(fields[19])];
  if (state.length !== 1 || ![parentPid, flags, startTicks].every(isCount)) return null;
  return {
    comm: text.slice(open + 1, close),
    state,
    parentPid,
    isKernelThread: (flags & PF_KTHREAD) !== 0,
    startTicks,
  };
}

/** Arguments of `/proc/PID/cmdline`. A program that rewrote its title leaves runs of NULs, which are no arguments. */
export function parseCommandLine(text: string): string[] {
  return text.split("\0").filter((argument) => argument !== "");
}

/** Real user id of `/proc/PID/status`; `null` when it is not told. */
export function parseUserId(status: string): number | null {
  const match = /^Uid:\t(\d+)/mu.exec(status);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Seconds since the epoch at which the machine booted, of `/proc/stat`. */
export function parseBootTime(text: string): number | null {
  const match = /^btime (\d+)$/mu.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
}
