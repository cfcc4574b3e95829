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

const runFile = promisify(execFile);

const PRIVILEGE_SEPARATION_FOLDER = "/run/sshd";
const LOGIN_RECORDS = "/run/utmp";
const SESSION_MARK = "session-is-open";

/**
 * Debian's sshd on loopback with host and user keys of its own. A session is a login of the current user
 * with a terminal. Needs root, as sshd does.
 * `createLoginRecords` makes an empty /run/utmp where there is none (as in most containers), so that sshd
 * records its logins there; it is removed again by `stop`.
 */
export async function startSshd(options: { readonly createLoginRecords?: boolean } = {}): Promise<RunningProgram> {
  await ensureDebianPackages(["openssh-server", "openssh-client"]);
  const folder = await mkdtemp(path.join(tmpdir(), "clearseat-sshd-"));
  const restoreRunFiles = await prepareRunFiles(options.createLoginRecords ?? false);
  const cleanUp = async (): Promise<void> => {
    await restoreRunFiles();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    const port = await findFreePort();
    const configuration = await writeConfiguration(folder, port);
    // sshd starts itself anew for each connection and therefore insists on an absolute path.
    const server = await startChild("/usr/sbin/sshd", ["-D", "-e", "-f", configuration]);
    await waitUntilReady(server, "sshd listening", () => isListening(port));
    return makeRunningProgram({
      pids: [server.pid],
      port,
      connect: () => login(folder, port),
      undo: [cleanUp, server.stop],
    });
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

async function writeConfiguration(folder: string, port: number): Promise<string> {
  const hostKey = path.join(folder, "host");
  const userKey = path.join(folder, "user");
  await Promise.all(
    [hostKey, userKey].map((file) => runFile("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file])),
  );

  const publicHostKey = await readFile(`${hostKey}.pub`, "utf8");
  await writeFile(path.join(folder, "known_hosts"), `[127.0.0.1]:${port} ${publicHostKey}`);
  await copyFile(`${userKey}.pub`, path.join(folder, "authorized_keys"));
  await chmod(path.join(folder, "authorized_keys"), 0o600);

  const file = path.join(folder, "sshd_config");
  const lines = [
    `Port ${port}`,
    "ListenAddress 127.0.0.1",
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

async function login(folder: string, port: number): Promise<OpenSession> {
  const settings = {
    UserKnownHostsFile: path.join(folder, "known_hosts"),
    StrictHostKeyChecking: "yes",
    IdentitiesOnly: "yes",
    IdentityAgent: "none",
    BatchMode: "yes",
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const target = `${userInfo().username}@127.0.0.1`;
  const identity = ["-F", "none", "-i", path.join(folder, "user"), "-p", String(port)];
  // The terminal is asked for twice (-tt) because the client's own input is not one.
  const client = await startChild("/usr/bin/ssh", [
    "-tt",
    ...identity,
    ...options,
    target,
    `echo ${SESSION_MARK}; sleep 3600`,
  ]);
  await waitUntilReady(client, "the SSH login", async () => client.output().includes(SESSION_MARK));
  return { close: client.stop };
}
