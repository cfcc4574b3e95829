import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { commandInside, type SealedMachine } from "./sealed-machine.ts";

const POLL_MS = 25;
/** What is ready within a second may need a minute on a machine that has other work. */
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5000;

/** A started child process, what it printed so far, and the way to end it. */
export interface ChildProgram {
  readonly pid: number;
  readonly output: () => string;
  readonly hasExited: () => boolean;
  /** SIGTERM to it and its descendants, SIGKILL to whoever is still there after 5 s. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** Inside this machine instead of beside the test. */
  readonly on?: SealedMachine | undefined;
  /** Beside the test's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a program with its output captured; throws when it cannot be started at all. */
export async function startChild(
  file: string,
  args: readonly string[],
  { on, environment = {} }: StartOptions = {},
): Promise<ChildProgram> {
  const [command, words] = on === undefined ? [file, args] : commandInside(on, file, args);
  const env = { ...process.env, ...environment };
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "pipe"], env });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });

  let output = "";
  const keep = (chunk: Buffer): void => {
    output += chunk.toString("utf8");
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);

  const pid = child.pid ?? 0;
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { pid, output: () => output, hasExited, stop: () => stopTree(child, pid) };
}

/** Polls until `isReady` holds; throws with the child's output when it ends first or nothing happens in time. */
export async function waitUntilReady(
  child: ChildProgram,
  what: string,
  isReady: () => Promise<boolean>,
  { timeoutMs = START_TIMEOUT_MS } = {},
): Promise<void> {
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += POLL_MS) {
    if (child.hasExited()) {
      break;
    }
    if (await isReady()) {
      return;
    }
    await delay(POLL_MS);
  }
  const output = child.output();
  await child.stop();
  throw new Error(`${what} did not happen:\n${output}`);
}

async function stopTree(child: ChildProcess, root: number): Promise<void> {
  const pids = [root, ...(await descendantsOf(root))];
  signalAll(pids, "SIGTERM");
  for (let waitedMs = 0; waitedMs < STOP_TIMEOUT_MS; waitedMs += POLL_MS) {
    if ((await runningOf(pids)).length === 0) {
      break;
    }
    await delay(POLL_MS);
  }
  signalAll(await runningOf(pids), "SIGKILL");
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") {
        throw error;
      }
    }
  }
}

/** Those of the processes that still run; a zombie has ended and only waits for its parent to ask. */
export async function runningOf(pids: readonly number[]): Promise<number[]> {
  const states = await Promise.all(pids.map(readProcessStat));
  return pids.filter((_, index) => !["", "Z", "X"].includes(states[index]?.state ?? ""));
}

async function descendantsOf(root: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(pids.map(async (pid) => ({ pid, parent: (await readProcessStat(pid)).parent })));

  const found: number[] = [];
  const queue = [root];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const children = parents.filter((entry) => entry.parent === next).map((entry) => entry.pid);
    found.push(...children);
    queue.push(...children);
  }
  return found;
}

async function readProcessStat(pid: number): Promise<{ state: string; parent: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // proc(5): the name in parentheses may hold anything, so the fields are counted from the last parenthesis on.
  const [state = "", parent = "0"] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state, parent: Number(parent) };
}
