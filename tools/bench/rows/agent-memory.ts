import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { OwnProgram } from "../../../tests/e2e/support/own-program.ts";
import { writeAgentSettings } from "../agent-settings-file.ts";
import { bundleAgent } from "../bundle-agent.ts";
import { fineCpuMs, type ProcessMemory, processMemory } from "../process-usage.ts";
import { startRealCollector } from "../real-collector.ts";
import { AGENT_ENTRY } from "../repository.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { makeWorkFolder } from "../work-folder.ts";

/** The shortest that a policy allows. */
const LOOK_SECONDS = 15;
const LOOKS = 3;
/** Enrolling takes a look of its own, before the first that is reported. */
const ENROLLING = 1;
/** After the last look: what it used has had time to settle, and the next look is not yet due. */
const SETTLE_MS = 8_000;
/** What the log says of a collector that every look runs. */
const LOOKED = /"collector":"processes-/gu;
const LONGEST_WAIT_MS = 90_000;
const POLL_MS = 200;

function looksOf(agent: OwnProgram): number {
  return agent.errors.match(LOOKED)?.length ?? 0;
}

async function untilLooked(agent: OwnProgram, looks: number): Promise<void> {
  for (let waitedMs = 0; looksOf(agent) < looks; waitedMs += POLL_MS) {
    if (waitedMs > LONGEST_WAIT_MS)
      throw new Error(`the agent did not look ${looks} times:\n${agent.errors.slice(-2_000)}`);
    await wait(POLL_MS);
  }
  await wait(SETTLE_MS);
}

async function idleNodeMemory(): Promise<ProcessMemory> {
  const idle = new OwnProgram("tools/bench/programs/idle-node.mjs", []);
  await idle.untilSaid(/idle/u);
  await wait(SETTLE_MS);
  const memory = processMemory(idle.pid);
  await idle.end("SIGTERM");
  return memory;
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}

interface AgentUsage extends ProcessMemory {
  /** Everything the process did between its first and its last look, by looks. */
  readonly cpuMsPerLook: number;
}

async function agentUsage(entry: string, settingsFile: string): Promise<AgentUsage> {
  const agent = new OwnProgram(entry, ["run", "--config", settingsFile, "--verbose"]);
  try {
    await untilLooked(agent, ENROLLING + 1);
    const [looksBefore, cpuBefore] = [looksOf(agent), fineCpuMs(agent.pid)];
    await untilLooked(agent, ENROLLING + LOOKS);
    const cpuMsPerLook = (fineCpuMs(agent.pid) - cpuBefore) / (looksOf(agent) - looksBefore);
    return { cpuMsPerLook, ...processMemory(agent.pid) };
  } finally {
    await agent.end("SIGTERM");
  }
}

async function measure({ progress }: BenchContext): Promise<Measurement> {
  using folder = makeWorkFolder();
  await using collector = await startRealCollector({
    dataDir: folder.path,
    settings: [`lookSeconds: ${LOOK_SECONDS}`],
  });
  progress("an idle Node");
  const idle = await idleNodeMemory();
  progress(`two agents until their look ${LOOKS}, ${LOOK_SECONDS} s apart`);
  const bundle = await bundleAgent(folder.path);
  const [source, bundled] = await Promise.all([
    agentUsage(AGENT_ENTRY, writeAgentSettings(join(folder.path, "from-source"), collector)),
    agentUsage(bundle, writeAgentSettings(join(folder.path, "from-bundle"), collector)),
  ]);
  return {
    figure: megabytes(source.residentBytes - idle.residentBytes),
    value: megabytes(source.residentBytes),
    floor: megabytes(idle.residentBytes),
    details: {
      bundledFigure: megabytes(bundled.residentBytes - idle.residentBytes),
      privateAboveIdleMB: megabytes(source.privateBytes - idle.privateBytes),
      bundledPrivateAboveIdleMB: megabytes(bundled.privateBytes - idle.privateBytes),
      cpuMsPerLook: source.cpuMsPerLook,
    },
    notes: [
      `\`agent run\` from source against a real collector, resident set ${SETTLE_MS / 1_000} s after look ${LOOKS}; MB are 1,000,000 bytes.`,
      "Bundled is the same agent as one file of JavaScript.",
      `cpuMsPerLook is everything the process did between look 1 and look ${LOOKS}, divided by the looks.`,
    ],
  };
}

export const agentMemory: BenchRow = {
  id: "agent-memory",
  title: "Agent resident memory above a bare Node",
  goal: { words: "at most 25 MB", atMost: 25 },
  unit: "MB",
  valueUnit: "MB",
  floor: "Node of the same version with an idle timer",
  measure,
};
