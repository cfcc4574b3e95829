import { z } from "zod";
import { INVENTORY_AGENT, inventoryAgentCpuMs } from "../inventory-agent.ts";
import { runForJson } from "../repository.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median } from "../statistics.ts";

const LOOKS = 40;
/** The first looks load, compile and read the slow facts that are kept afterwards. */
const WARM_UP_LOOKS = 5;

async function measure({ progress }: BenchContext): Promise<Measurement> {
  progress("the inventory agent");
  const floor = await inventoryAgentCpuMs();
  progress(`${LOOKS} looks`);
  const costs = z.array(z.number()).parse(await runForJson("tools/bench/programs/agent-looks.ts", [String(LOOKS)]));
  const value = median(costs.slice(WARM_UP_LOOKS));
  return {
    figure: value / floor,
    value,
    floor,
    details: { firstLookCpuMs: costs[0] ?? 0 },
    notes: [
      `Looking and recognizing in one process, median of looks ${WARM_UP_LOOKS + 1} to ${LOOKS}; child processes included.`,
    ],
  };
}

export const agentLookCpu: BenchRow = {
  id: "agent-look-cpu",
  title: "Agent CPU of one look while it runs",
  goal: { words: "at most 1/5", atMost: 0.2 },
  unit: "x",
  valueUnit: "ms CPU",
  floor: INVENTORY_AGENT,
  measure,
};
