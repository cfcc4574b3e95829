import { waitUntilReady } from "./child-program.ts";
import { isListening } from "./loopback-port.ts";
import { openVisit } from "./open-visit.ts";
import { LAPTOP_ADDRESS, type Stage } from "./stage.ts";
import type { StagedProgram } from "./staged-program.ts";

/** FreeRDP's shadow server over the laptop's display; a session is an RDP connection up to TLS. */
export async function startFreerdpShadow(stage: Stage): Promise<StagedProgram> {
  const port = 3389;
  const words = [`/port:${port}`, `/bind-address:${LAPTOP_ADDRESS}`, "-auth", "/sec:tls"];
  const server = await stage.startOnDesktop("/usr/bin/freerdp-shadow-cli", words);
  await waitUntilReady(server, "freerdp-shadow listening", () => isListening(port, stage.laptop));
  return { openSession: () => openVisit(stage.far, "rdp", LAPTOP_ADDRESS, String(port)) };
}
