import { ensureDebianPackages } from "../apt.ts";
import { startChild, waitUntilReady } from "./child-program.ts";
import { findFreePort, isListening } from "./loopback-port.ts";
import { openRfbSession } from "./rfb-session.ts";
import { makeRunningProgram, type RunningProgram } from "./running-program.ts";

/** Debian's TigerVNC X server without a password on loopback. A session is an RFB connection. */
export async function startXtigervnc(): Promise<RunningProgram> {
  await ensureDebianPackages(["tigervnc-standalone-server"]);
  const port = await findFreePort();
  const args = [
    "-displayfd",
    "1",
    "-rfbport",
    String(port),
    "-localhost",
    "-SecurityTypes",
    "None",
    "-geometry",
    "640x480",
  ];

  const server = await startChild("/usr/bin/Xtigervnc", args);
  await waitUntilReady(server, "Xtigervnc listening", () => isListening(port));
  return makeRunningProgram({ pids: [server.pid], port, connect: () => openRfbSession(port), undo: [server.stop] });
}
