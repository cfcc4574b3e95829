import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { ensureDebianPackages } from "../apt.ts";
import { startChild, waitUntilReady } from "./child-program.ts";
import { findFreePort, isListening } from "./loopback-port.ts";
import { openRdpConnection } from "./rdp-connection.ts";
import { makeRunningProgram, type RunningProgram } from "./running-program.ts";

const runFile = promisify(execFile);

const RUN_FOLDER = "/run/xrdp";

/**
 * Debian's xrdp on loopback with a configuration and certificate of its own, without the session manager.
 * A session is an RDP connection up to TLS: the state in which a user sees xrdp's own login window.
 * Needs root, because xrdp keeps its sockets in /run/xrdp.
 */
export async function startXrdp(): Promise<RunningProgram> {
  await ensureDebianPackages(["xrdp", "openssl"]);
  const folder = await mkdtemp(path.join(tmpdir(), "clearseat-xrdp-"));
  const hadRunFolder = existsSync(RUN_FOLDER);
  const removeFolders = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    if (!hadRunFolder) {
      await rm(RUN_FOLDER, { recursive: true, force: true });
    }
  };

  try {
    const port = await findFreePort();
    const configuration = await writeConfiguration(folder, port);
    const server = await startChild("/usr/sbin/xrdp", ["--nodaemon", "--config", configuration]);
    await waitUntilReady(server, "xrdp listening", () => isListening(port));
    return makeRunningProgram({
      pids: [server.pid],
      port,
      connect: () => openRdpConnection(port),
      undo: [removeFolders, server.stop],
    });
  } catch (error) {
    await removeFolders();
    throw error;
  }
}

async function writeConfiguration(folder: string, port: number): Promise<string> {
  const key = path.join(folder, "key.pem");
  const certificate = path.join(folder, "cert.pem");
  await runFile("openssl", [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    key,
    "-out",
    certificate,
    "-days",
    "2",
    "-subj",
    "/CN=localhost",
  ]);

  const values: Record<string, string> = {
    // Debian 12's xrdp listens on every address when its --port option is used; only this form binds loopback.
    port: `tcp://127.0.0.1:${port}`,
    certificate,
    key_file: key,
    LogFile: path.join(folder, "xrdp.log"),
    EnableSyslog: "false",
  };
  const packaged = await readFile("/etc/xrdp/xrdp.ini", "utf8");
  const [globals = "", ...sections] = packaged.split(/^(?=\[)/m).filter((section) => section.startsWith("["));
  const file = path.join(folder, "xrdp.ini");
  await writeFile(
    file,
    [globals, ...sections.filter((section) => section.startsWith("[Logging]"))]
      .map((section) => replaceValues(section, values))
      .join(""),
  );
  return file;
}

function replaceValues(section: string, values: Readonly<Record<string, string>>): string {
  return section.replaceAll(/^(\w+)=.*$/gm, (line, name: string) =>
    name in values ? `${name}=${values[name]}` : line,
  );
}
