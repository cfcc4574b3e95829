import { execFile } from "node:child_process";
import { type Answer, failed, found } from "./answer.ts";
import { failureOf } from "./failure-of.ts";

/** A program the agent may start: one absolute path and one fixed list of arguments. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly timeoutMs: number;
  readonly outputLimitBytes: number;
}

/** What a program answered. A status other than 0 is an answer, too. */
export interface CommandOutput {
  readonly stdout: string;
  readonly exitCode: number;
}

/** Starts one program; see {@link runCommand}. */
export type RunCommand = (command: Command) => Promise<Answer<CommandOutput>>;

/** Nothing of the agent's own environment reaches a child; the fixed locale keeps answers readable by machines. */
const SCRUBBED_ENVIRONMENT = { LC_ALL: "C", PATH: "/usr/bin:/bin" };

/**
 * The agent's only door to child processes: absolute path, fixed arguments, no shell, time limit, output limit.
 * A program that is not there is `missing`, one that may not be started `denied`, one that takes too long is killed
 * and `timed_out`, one that talks too much `unparsable`.
 */
export const runCommand: RunCommand = (command) =>
  new Promise((resolve) => {
    if (!command.file.startsWith("/") && !/^[A-Za-z]:\\/u.test(command.file)) {
      resolve(failed("unsupported", `${command.file}: not an absolute path`));
      return;
    }
    const options = {
      env: SCRUBBED_ENVIRONMENT,
      shell: false,
      timeout: command.timeoutMs,
      killSignal: "SIGKILL" as const,
      maxBuffer: command.outputLimitBytes,
      windowsHide: true,
      encoding: "utf8" as const,
    };
    const child = execFile(command.file, [...command.args], options, (error, stdout) => {
      if (error === null) resolve(found({ stdout, exitCode: 0 }));
      else if (typeof error.code === "number") resolve(found({ stdout, exitCode: error.code }));
      else if (typeof error.code !== "string" && error.killed === true) resolve(failed("timed_out", command.file));
      else resolve(failureOf(error, command.file));
    });
    child.stdin?.end();
  });
