import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const runFile = promisify(execFile);
const OUTPUT_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * A machine in a box: network, processes and /run of its own, and the files of this one. From inside nothing reaches
 * out and nothing of this machine's other programs is seen; it ends with everything in it, also when the test is killed.
 */
export interface SealedMachine {
  /** Its first process, as this machine numbers it. */
  readonly pid: number;
  /** A folder that both sides see under the same path; removed with the machine. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/**
 * The first process reads what the test never writes: the end of that pipe is the end of the machine. The loopback
 * interface is all its network; X servers count their displays from 0, whoever else has one.
 */
const FIRST_PROCESS = `
set -e
ip link set lo up
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/sshd
mount -t sysfs sysfs /sys
mkdir -p /tmp/.X11-unix
mount -t tmpfs -o mode=1777 tmpfs /tmp/.X11-unix
echo ready
exec cat
`;

/** Starts a sealed machine; needs root and a kernel with namespaces. */
export async function startSealedMachine(): Promise<SealedMachine> {
  const spaces = ["--net", "--mount", "--pid", "--fork", "--mount-proc"];
  const holder = spawn("unshare", [...spaces, "sh", "-c", FIRST_PROCESS], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(holder, "close");
  await untilReady(holder);
  const pid = Number((await readFile(`/proc/${holder.pid}/task/${holder.pid}/children`, "utf8")).trim());
  const folder = await mkdtemp(path.join(tmpdir(), "clearseat-sealed-"));
  return {
    pid,
    folder,
    stop: async () => {
      holder.stdin?.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(holder: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (data: Buffer): void => {
      said += data.toString("utf8");
      if (/^ready$/mu.test(said)) resolve();
    };
    holder.stdout?.on("data", hear);
    holder.stderr?.on("data", hear);
    holder.once("error", reject);
    holder.once("close", () => reject(new Error(`a sealed machine could not be made here:\n${said}`)));
  });
}

/** The command that runs a program inside, in the machine's own folder. */
export function commandInside(machine: SealedMachine, file: string, args: readonly string[]): [string, string[]] {
  const spaces = ["--target", String(machine.pid), "--net", "--mount", "--pid"];
  return ["nsenter", [...spaces, "env", `--chdir=${machine.folder}`, file, ...args]];
}

/** Runs a program inside to its end; resolves to what it printed, rejects when it fails. */
export async function runInside(
  machine: SealedMachine,
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [command, words] = commandInside(machine, file, args);
  const env = { ...process.env, ...environment };
  return (await runFile(command, words, { maxBuffer: OUTPUT_LIMIT_BYTES, env })).stdout;
}

/** Lays a cable between two machines; the addresses come with their prefix length. */
export async function connectMachines(
  left: { readonly machine: SealedMachine; readonly address: string },
  right: { readonly machine: SealedMachine; readonly address: string },
): Promise<void> {
  const cable = ["link", "add", "lan0", "type", "veth", "peer", "name", "lan0", "netns", String(right.machine.pid)];
  await runFile("nsenter", ["--target", String(left.machine.pid), "--net", "ip", ...cable]);
  for (const { machine, address } of [left, right]) {
    await runInside(machine, "ip", ["address", "add", address, "dev", "lan0"]);
    await runInside(machine, "ip", ["link", "set", "lan0", "up"]);
  }
}
