import { ensureDebianPackages } from "../apt.ts";
import { startChild, waitUntilReady } from "./child-program.ts";
import { findFreePort, isListening } from "./loopback-port.ts";
import { openRfbSession } from "./rfb-session.ts";
import { makeRunningProgram, type RunningProgram } from "./running-program.ts";
import type { Stage } from "./stage.ts";
import { startVirtualDisplay } from "./start-virtual-display.ts";

const PROGRAM = "/usr/bin/x11vnc";

function argumentsFor(display: string, port: number): string[] {
  const options = ["-localhost", "-forever", "-shared", "-nopw", "-noxdamage", "-quiet"];
  return ["-display", display, "-rfbport", String(port), ...options];
}

/** Debian's x11vnc without a password on loopback, over an Xvfb of its own. A session is an RFB connection. */
export async function startX11vnc(): Promise<RunningProgram> {
  await ensureDebianPackages(["xvfb", "x11vnc"]);
  const display = await startVirtualDisplay();
  const port = await findFreePort();
  const server = await startChild(PROGRAM, argumentsFor(display.name, port));
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

/** The same over the display of a stage's laptop: others reach it only through what stands before it. */
export async function startX11vncOnStage(stage: Stage, port: number): Promise<void> {
  const server = await stage.startOnDesktop(PROGRAM, argumentsFor(stage.display, port));
  await waitUntilReady(server, "x11vnc listening", () => isListening(port, stage.laptop));
}
