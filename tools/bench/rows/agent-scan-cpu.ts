import { commandCpuMs } from "../command-cpu.ts";
import { INVENTORY_AGENT, inventoryAgentCpuMs } from "../inventory-agent.ts";
import { ROOT } from "../repository.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median } from "../statistics.ts";

const RUNS = 3;

async function medianOfRuns(args: readonly string[]): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) costs.push(await commandCpuMs(process.execPath, args, ROOT));
  return median(costs);
}

async function measure({ progress }: BenchContext): Promise<Measurement> {
  progress("the inventory agent");
  const floor = await inventoryAgentCpuMs();
  progress("one-shot scans");
  const value = await medianOfRuns(["agent/src/main.ts", "scan", "--json"]);
  return {
    figure: value / floor,
    value,
    floor,
    details: { nodeStartCpuMs: await medianOfRuns(["-e", "0"]) },
    notes: [`\`agent scan --json\` from source as a process of its own; median of ${RUNS} runs.`],
  };
}

export const agentScanCpu: BenchRow = {
  id: "agent-scan-cpu",
  title: "Agent CPU of one scan from start to end of the process",
  goal: { words: "at most 1/5", atMost: 0.2 },
  unit: "x",
  valueUnit: "ms CPU",
  floor: INVENTORY_AGENT,
  measure,
};
