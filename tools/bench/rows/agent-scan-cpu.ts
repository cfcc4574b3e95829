import { bundleAgent } from "../bundle-agent.ts";
import { commandCpuMs } from "../command-cpu.ts";
import { INVENTORY_AGENT, inventoryAgentCpuMs } from "../inventory-agent.ts";
import { AGENT_ENTRY, ROOT } from "../repository.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median } from "../statistics.ts";
import { makeWorkFolder } from "../work-folder.ts";

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
  using folder = makeWorkFolder();
  const value = await medianOfRuns([AGENT_ENTRY, "scan", "--json"]);
  const bundledCpuMs = await medianOfRuns([await bundleAgent(folder.path), "scan", "--json"]);
  return {
    figure: value / floor,
    value,
    floor,
    details: { bundledFigure: bundledCpuMs / floor, bundledCpuMs, nodeStartCpuMs: await medianOfRuns(["-e", "0"]) },
    notes: [
      `\`agent scan --json\` from source as a process of its own; median of ${RUNS} runs.`,
      "Bundled is the same agent as one file of JavaScript, without stripping types and loading hundreds of modules.",
    ],
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
