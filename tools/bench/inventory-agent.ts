import { ensureDebianPackages } from "../../tests/support/apt.ts";
import { commandCpuMs } from "./command-cpu.ts";
import { ROOT } from "./repository.ts";
import { median } from "./statistics.ts";

const PACKAGE = "fusioninventory-agent";
/** The agent's local inventory; it prints and sends nothing. */
const PROGRAM = "fusioninventory-inventory";
const RUNS = 3;

let measured: Promise<number> | null = null;

async function measure(): Promise<number> {
  await ensureDebianPackages([PACKAGE]);
  const costs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) costs.push(await commandCpuMs(PROGRAM, [], ROOT));
  return median(costs);
}

/** Processor milliseconds of one whole local inventory by a general agent, everything it starts included. Measured once a run. */
export function inventoryAgentCpuMs(): Promise<number> {
  measured ??= measure();
  return measured;
}

export const INVENTORY_AGENT = `one local inventory by ${PACKAGE} of Debian, everything it starts included`;
