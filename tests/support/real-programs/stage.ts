import { ensureDebianPackages } from "../apt.ts";
import { type ChildProgram, startChild } from "./child-program.ts";
import { connectMachines, type SealedMachine, startSealedMachine } from "./sealed-machine.ts";
import { startVirtualDisplay } from "./start-virtual-display.ts";

/** Documentation addresses (RFC 5737) of the two ends of the cable. */
export const LAPTOP_ADDRESS = "192.0.2.1";
export const FAR_ADDRESS = "192.0.2.2";

/** Two sealed machines and a cable: the laptop that the agent looks at, and the one from where it is driven. */
export interface Stage {
  readonly laptop: SealedMachine;
  readonly far: SealedMachine;
  /** DISPLAY of the laptop's X server. */
  readonly display: string;
  /** Starts a program of the laptop's person: on its display, with a home of its own. */
  readonly startOnDesktop: (file: string, args: readonly string[]) => Promise<ChildProgram>;
  readonly stop: () => Promise<void>;
}

/** Sets the stage; `stop` ends every program on it. */
export async function openStage(): Promise<Stage> {
  await ensureDebianPackages(["iproute2", "util-linux", "xvfb"]);
  const laptop = await startSealedMachine();
  const far = await startSealedMachine();
  const stop = async (): Promise<void> => {
    await laptop.stop();
    await far.stop();
  };
  try {
    await connectMachines(
      { machine: laptop, address: `${LAPTOP_ADDRESS}/24` },
      { machine: far, address: `${FAR_ADDRESS}/24` },
    );
    const { name: display } = await startVirtualDisplay(laptop);
    const environment = { DISPLAY: display, HOME: laptop.folder, XDG_RUNTIME_DIR: laptop.folder };
    const startOnDesktop = (file: string, args: readonly string[]): Promise<ChildProgram> =>
      startChild(file, args, { on: laptop, environment });
    return { laptop, far, display, startOnDesktop, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
