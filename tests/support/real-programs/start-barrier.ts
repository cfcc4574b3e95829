import { writeFile } from "node:fs/promises";
import path from "node:path";
import { startChild, waitUntilReady } from "./child-program.ts";
import type { OpenSession } from "./running-program.ts";
import { FAR_ADDRESS, type Stage } from "./stage.ts";
import type { StagedProgram } from "./staged-program.ts";
import { startVirtualDisplay } from "./start-virtual-display.ts";

const PORT = 24_800;
const LAYOUT = `section: screens
  far:
  laptop:
end
section: links
  far:
    right = laptop
  laptop:
    left = far
end
`;

/** Barrier on the laptop, which calls the far machine until that lends it keyboard and mouse: such is a session. */
export async function startBarrier(stage: Stage): Promise<StagedProgram> {
  const words = ["--no-daemon", "--restart", "--disable-crypto", "--name", "laptop", `${FAR_ADDRESS}:${PORT}`];
  const client = await stage.startOnDesktop("/usr/bin/barrierc", words);
  await waitUntilReady(client, "barrierc calling", async () => client.output().includes("failed to connect"));
  const { name: display } = await startVirtualDisplay(stage.far);
  return { openSession: () => lendKeyboard(stage, display) };
}

async function lendKeyboard({ far }: Stage, display: string): Promise<OpenSession> {
  const layout = path.join(far.folder, "barrier.conf");
  await writeFile(layout, LAYOUT);
  const words = ["--no-daemon", "--disable-crypto", "--name", "far", "-c", layout, "-a", `${FAR_ADDRESS}:${PORT}`];
  const environment = { DISPLAY: display, HOME: far.folder };
  const server = await startChild("/usr/bin/barriers", words, { on: far, environment });
  await waitUntilReady(server, "barrierc answering", async () => server.output().includes('"laptop" has connected'));
  return { close: server.stop };
}
