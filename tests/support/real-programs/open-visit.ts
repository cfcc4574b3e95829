import { fileURLToPath } from "node:url";
import { startChild, waitUntilReady } from "./child-program.ts";
import type { OpenSession } from "./running-program.ts";
import type { SealedMachine } from "./sealed-machine.ts";

const VISIT = fileURLToPath(new URL("visit.ts", import.meta.url));
/** What the program says once it is in. */
export const VISIT_MARK = "the session is open";

/** Opens a session from a sealed machine, by a client program there: `visit.ts KIND HOST PORT [PASSWORD]`. */
export async function openVisit(from: SealedMachine, ...words: readonly string[]): Promise<OpenSession> {
  const client = await startChild(process.execPath, [VISIT, ...words], { on: from });
  await waitUntilReady(client, `a visit (${words[0]})`, async () => client.output().includes(VISIT_MARK));
  return { close: client.stop };
}
