import { waitUntilReady } from "./child-program.ts";
import { isListening } from "./loopback-port.ts";
import { openVisit } from "./open-visit.ts";
import { LAPTOP_ADDRESS, type Stage } from "./stage.ts";
import type { StagedProgram } from "./staged-program.ts";

/** Debian's noVNC, which is websockify with a page, before the VNC server of the laptop's own display. */
export async function startNovnc(stage: Stage, vncPort: number): Promise<StagedProgram> {
  const port = 6080;
  const words = ["--listen", `${LAPTOP_ADDRESS}:${port}`, "--vnc", `127.0.0.1:${vncPort}`];
  const proxy = await stage.startOnDesktop("/usr/share/novnc/utils/novnc_proxy", words);
  await waitUntilReady(proxy, "websockify listening", () => isListening(port, stage.laptop));
  return { openSession: () => openVisit(stage.far, "rfb-websocket", LAPTOP_ADDRESS, String(port)) };
}
