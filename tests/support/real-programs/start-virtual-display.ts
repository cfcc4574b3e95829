import { type ChildProgram, startChild, waitUntilReady } from "./child-program.ts";
import type { SealedMachine } from "./sealed-machine.ts";

/** An X server without a screen, on a display number of its own choice. `name` is the DISPLAY value. */
export interface VirtualDisplay {
  readonly name: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts Xvfb without TCP; the package xvfb must be installed. */
export async function startVirtualDisplay(on?: SealedMachine): Promise<VirtualDisplay> {
  const words = ["-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"];
  // A sealed machine has displays of its own and the lock files of everybody.
  const server = await startChild("/usr/bin/Xvfb", on === undefined ? words : [...words, "-nolock"], { on });
  await waitUntilReady(server, "Xvfb choosing a display", async () => readDisplayNumber(server) !== undefined);
  return { name: `:${readDisplayNumber(server)}`, pid: server.pid, stop: server.stop };
}

/** Both X servers used here print the number they chose on a line of its own when told `-displayfd 1`. */
function readDisplayNumber(server: ChildProgram): string | undefined {
  return /^(\d+)\n/m.exec(server.output())?.[1];
}
