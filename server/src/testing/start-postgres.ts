import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { Client } from "pg";
import { findPostgresPrograms, type PostgresPrograms } from "./postgres-programs.ts";

/** A real PostgreSQL server on loopback. */
export interface TestPostgres {
  urlOf(database: string): string;
  /** Runs statements in a database, each in a transaction of its own; returns the rows of the last. */
  run(database: string, ...statements: readonly string[]): Promise<readonly Record<string, unknown>[]>;
  /** As in a crash: connections break and nothing is put in order. */
  crash(): Promise<void>;
  /** Starts it again on the same port with the same data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Must never be seen outside the driver; tests look for it. */
export const TEST_PASSWORD = "p4ss-w0rd";

/** Tests prove nothing about power loss, so nothing is forced to the disk; a crash of the server loses nothing all the same. */
const FLAGS = ["-F", "-c", "max_connections=400", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];

/** Ends the server once the test process is gone, however it ended: its end of the pipe is closed then. */
const KEEPER = 'cat >/dev/null; kill -QUIT "$1" 2>/dev/null; rm -rf "$2"';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  const lines = createInterface({ input: server.stderr! });
  await new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      said.push(line);
      if (line.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${said.join("\n")}`)));
  });
}

async function initialize(programs: PostgresPrograms, folder: string): Promise<string> {
  const data = path.join(folder, "data");
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, TEST_PASSWORD);
  chmodSync(passwordFile, 0o644);
  if (programs.account !== null) chownSync(folder, programs.account.uid, programs.account.gid);
  const options = ["--no-sync", "--no-locale", "--encoding=UTF8", "--username=clearseat", "--auth=password"];
  await promisify(execFile)(programs.initdb, [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...options], {
    ...programs.account,
    cwd: folder,
  });
  return data;
}

/** Makes and starts a server of its own, which ends with the process at the latest. Takes about a second. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), "clearseat-postgres-"));
  const programs = findPostgresPrograms(folder);
  const data = await initialize(programs, folder);
  const port = await freePort();
  const urlOf = (database: string): string => `postgresql://clearseat:${TEST_PASSWORD}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  let keeper: ChildProcess | null = null;

  async function start(): Promise<void> {
    const child = spawn(programs.postgres, ["-D", data, "-p", String(port), ...FLAGS], {
      ...programs.account,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await untilReady(child);
    keeper = spawn("sh", ["-c", KEEPER, "keeper", String(child.pid), folder], { stdio: ["pipe", "ignore", "ignore"] });
    for (const each of [child, keeper]) each.unref();
    (child.stderr as unknown as { unref(): void }).unref();
    (keeper.stdin as unknown as { unref(): void }).unref();
    server = child;
  }

  async function end(signal: "SIGINT" | "SIGQUIT"): Promise<void> {
    if (server === null) return;
    server.ref();
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
    keeper?.kill("SIGKILL");
    server = null;
  }

  async function run(database: string, ...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    const client = new Client({ connectionString: urlOf(database) });
    await client.connect();
    try {
      let rows: readonly Record<string, unknown>[] = [];
      for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
      return rows;
    } finally {
      await client.end();
    }
  }

  await start();
  return {
    urlOf,
    run,
    start,
    crash: () => end("SIGQUIT"),
    async stop() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
