import { waitUntilReady } from "./child-program.ts";
import { openVisit } from "./open-visit.ts";
import { LAPTOP_ADDRESS, type Stage } from "./stage.ts";
import type { StagedProgram } from "./staged-program.ts";

/** What would look for hardware, other programs or a network beyond what a session needs, and costs seconds. */
const SWITCHED_OFF = [
  "--html=off",
  "--mdns=no",
  "--pulseaudio=no",
  "--speaker=off",
  "--microphone=off",
  "--webcam=no",
  "--printing=no",
  "--notifications=no",
  "--dbus-launch=",
  "--dbus-proxy=no",
  "--dbus-control=no",
  "--systemd-run=no",
  "--system-tray=no",
  "--opengl=noprobe",
];

/** Debian's xpra, sharing the laptop's display. */
export async function startXpra(stage: Stage): Promise<StagedProgram> {
  const port = 14_500;
  const folders = [`--socket-dirs=${stage.laptop.folder}`, `--socket-dir=${stage.laptop.folder}`];
  const sockets = [`--bind-tcp=${LAPTOP_ADDRESS}:${port}`, "--bind=none", ...folders];
  const words = ["shadow", stage.display, "--daemon=no", "--encodings=rgb", ...sockets, ...SWITCHED_OFF];
  const server = await stage.startOnDesktop("/usr/bin/xpra", words);
  await waitUntilReady(server, "xpra being ready", async () => server.output().includes("xpra is ready"));
  return { openSession: () => openVisit(stage.far, "xpra", LAPTOP_ADDRESS, String(port)) };
}
