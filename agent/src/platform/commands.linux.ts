/** A program the agent may start: one absolute path and one fixed list of arguments. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly timeoutMs: number;
  readonly outputLimitBytes: number;
}

/**
 * Everything the agent may start on Linux. No collector needs a child process there today: procfs, sysfs and
 * systemd's own files answer everything. `systemd-detect-virt` serves `doctor`, as a second opinion.
 */
export const LINUX_COMMANDS = {
  detectVirtualization: {
    file: "/usr/bin/systemd-detect-virt",
    args: ["--vm"],
    timeoutMs: 2_000,
    outputLimitBytes: 256,
  },
} as const satisfies Readonly<Record<string, Command>>;
