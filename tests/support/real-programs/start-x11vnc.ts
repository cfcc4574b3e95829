import { ensureDebianPackages } from "../apt.ts";
import { startChild, waitUntilReady } from "./child-program.ts";
import { findFreePort, isListening } from "./loopback-port.ts";
import { openRfbSession } from "./rfb-session.ts";
import { makeRunningProgram, type RunningProgram } from "./running-program.ts";
import { startVirtualDisplay } from "./start-virtual-display.ts";

/** Debian's x11vnc without a password on loopback, over an Xvfb of its own. A session is an RFB connection. */
export async function startX11vnc(): Promise<RunningProgram> {
  await ensureDebianPackages(["xvfb", "x11vnc"]);
  const display = await startVirtualDisplay();
  const port = await findFreePort();
  const args = [
    "-display",
    display.name,
    "-rfbport",
    String(port),
    "-localhost",
    "-forever",
    "-shared",
    "-nopw",
    "-noxdamage",
    "-quiet",
  ];

  const server = await startChild("/usr/bin/x11vnc", args);
  try {
    await waitUntilReady(server, "x11vnc listening", () => isListening(port));
  } catch (error) {
    await display.stop();
    throw error;
  }
  return makeRunningProgram({
    pids: [server.pid, display.pid],
    port,
    connect: () => openRfbSession(port),
    undo: [display.stop, server.stop],
  });
}
