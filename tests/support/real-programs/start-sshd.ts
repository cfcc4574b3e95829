import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { ensureDebianPackages } from "../apt.ts";
import { startChild, waitUntilReady } from "./child-program.ts";
import { findFreePort, isListening } from "./loopback-port.ts";
import { makeRunningProgram, type OpenSession, type RunningProgram } from "./running-program.ts";
import type { SealedMachine } from "./sealed-machine.ts";

const runFile = promisify(execFile);

const PRIVILEGE_SEPARATION_FOLDER = "/run/sshd";
const LOGIN_RECORDS = "/run/utmp";
const LOOPBACK = "127.0.0.1";
const SESSION_MARK = "session-is-open";

/** Where sshd runs and from where people log in; left out, both is this machine's loopback. */
export interface SshdPlace {
  readonly on: SealedMachine;
  readonly address: string;
  readonly from: SealedMachine;
}

export interface RunningSshd extends RunningProgram {
  /** What `ssh` needs to log in, with the target as last word. */
  readonly clientArguments: readonly string[];
}

/**
 * Debian's sshd with host and user keys of its own. A session is a login of the current user
 * with a terminal. Needs root, as sshd does.
 * `createLoginRecords` makes an empty /run/utmp where there is none (as in most containers), so that sshd
 * records its logins there; it is removed again by `stop`.
 */
export async function startSshd(
  options: { readonly createLoginRecords?: boolean; readonly place?: SshdPlace } = {},
): Promise<RunningSshd> {
  await ensureDebianPackages(["openssh-server", "openssh-client"]);
  // A stage ends its programs at once; what lies in a machine's folder goes with it.
  const folder = await mkdtemp(path.join(options.place?.on.folder ?? tmpdir(), "clearseat-sshd-"));
  const { place } = options;
  const address = place?.address ?? LOOPBACK;
  // A sealed machine has a /run of its own.
  const restoreRunFiles =
    place === undefined ? await prepareRunFiles(options.createLoginRecords ?? false) : () => Promise.resolve();
  const cleanUp = async (): Promise<void> => {
    await restoreRunFiles();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const port = await findFreePort();
    const configuration = await writeConfiguration(folder, address, port);
    // sshd starts itself anew for each connection and therefore insists on an absolute path.
    const server = await startChild("/usr/sbin/sshd", ["-D", "-e", "-f", configuration], { on: place?.on });
    await waitUntilReady(server, "sshd listening", () => isListening(port, place?.on));
    const clientArguments = makeClientArguments(folder, address, port);
    const program = makeRunningProgram({
      pids: [server.pid],
      port,
      connect: () => login(clientArguments, place?.from),
      undo: [cleanUp, server.stop],
    });
    return { ...program, clientArguments };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

async function prepareRunFiles(createLoginRecords: boolean): Promise<() => Promise<void>> {
  const undo: (() => Promise<void>)[] = [];
  if (!existsSync(PRIVILEGE_SEPARATION_FOLDER)) {
    await mkdir(PRIVILEGE_SEPARATION_FOLDER, { mode: 0o755 });
    undo.push(() => rmdir(PRIVILEGE_SEPARATION_FOLDER));
  }

  if (createLoginRecords && !existsSync(LOGIN_RECORDS)) {
    await writeFile(LOGIN_RECORDS, "", { mode: 0o664, flag: "wx" });
    undo.push(() => rm(LOGIN_RECORDS, { force: true }));
  }
  return async () => {
    for (const step of undo) {
      await step();
    }
  };
}

async function writeConfiguration(folder: string, address: string, port: number): Promise<string> {
  const hostKey = path.join(folder, "host");
  const userKey = path.join(folder, "user");
  await Promise.all(
    [hostKey, userKey].map((file) => runFile("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file])),
  );

  const publicHostKey = await readFile(`${hostKey}.pub`, "utf8");
  await writeFile(path.join(folder, "known_hosts"), `[${address}]:${port} ${publicHostKey}`);
  await copyFile(`${userKey}.pub`, path.join(folder, "authorized_keys"));
  await chmod(path.join(folder, "authorized_keys"), 0o600);

  const file = path.join(folder, "sshd_config");
  const lines = [
    `Port ${port}`,
    // A sealed machine's other addresses are the far ends of its tunnels.
    `ListenAddress ${address === LOOPBACK ? LOOPBACK : "0.0.0.0"}`,
    `HostKey ${hostKey}`,
    "PidFile none",
    `AuthorizedKeysFile ${path.join(folder, "authorized_keys")}`,
    "PasswordAuthentication no",
    "PermitRootLogin prohibit-password",
    // The keys lie under the world-writable temporary folder, which sshd's own check of owners would refuse.
    "StrictModes no",
    "UsePAM no",
    "PrintMotd no",
  ];
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

function makeClientArguments(folder: string, address: string, port: number): string[] {
  const settings = {
    UserKnownHostsFile: path.join(folder, "known_hosts"),
    StrictHostKeyChecking: "yes",
    IdentitiesOnly: "yes",
    IdentityAgent: "none",
    BatchMode: "yes",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const identity = ["-F", "none", "-i", path.join(folder, "user"), "-p", String(port)];
  return [...identity, ...options, `${userInfo().username}@${address}`];
}

async function login(clientArguments: readonly string[], from: SealedMachine | undefined): Promise<OpenSession> {
  // The terminal is asked for twice (-tt) because the client's own input is not one.
  const words = ["-tt", ...clientArguments, `echo ${SESSION_MARK}; sleep 3600`];
  const client = await startChild("/usr/bin/ssh", words, { on: from });
  await waitUntilReady(client, "the SSH login", async () => client.output().includes(SESSION_MARK));
  return { close: client.stop };
}
