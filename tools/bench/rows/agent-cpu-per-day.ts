import { AgentSettings, DAY_MS, MINUTE_MS, parseInput, ServerSettings } from "@clearseat/shared";
import { z } from "zod";
import { startRealCollector } from "../real-collector.ts";
import { runForJson } from "../repository.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median } from "../statistics.ts";
import { makeWorkFolder } from "../work-folder.ts";

const ROUNDS = 12;
const PAUSE_MS = 500;
const PERCENT = 100;

const CycleCosts = z.strictObject({ looks: z.array(z.number()), checkIns: z.array(z.number()) });

/** How often a day a running agent looks and checks in when nobody changed the settings; a check-in looks too. */
export function defaultSchedule(): { looks: number; checkIns: number } {
  const { checkInMinutes, lookSeconds } = parseInput(ServerSettings, {}, "defaults");
  const checkIns = DAY_MS / (checkInMinutes * MINUTE_MS);
  return { checkIns, looks: DAY_MS / (lookSeconds * 1_000) - checkIns };
}

async function measure({ progress }: BenchContext): Promise<Measurement> {
  using folder = makeWorkFolder();
  await using collector = await startRealCollector({ dataDir: folder.path });
  progress(`${ROUNDS} looks and check-ins`);
  const settings = parseInput(
    AgentSettings,
    { ...collector.agentSettings(collector.port), dataDir: `${folder.path}/agent` },
    "settings",
  );
  const costs = CycleCosts.parse(
    await runForJson("tools/bench/programs/agent-cycles.ts", [
      JSON.stringify(settings),
      String(ROUNDS),
      String(PAUSE_MS),
    ]),
  );
  const [lookMs, checkInMs] = [median(costs.looks), median(costs.checkIns)];
  const { looks, checkIns } = defaultSchedule();
  const share = ((looks * lookMs + checkIns * checkInMs) / DAY_MS) * PERCENT;
  return {
    figure: share,
    value: share,
    floor: null,
    details: { lookCpuMs: lookMs, checkInCpuMs: checkInMs, looksADay: looks, checkInsADay: checkIns },
    notes: [
      `An extrapolation: what a look and a check-in cost (medians of ${ROUNDS}, ${PAUSE_MS} ms apart), times their number a day.`,
      "The real agent and ledger on this machine, real HTTP to a real collector; the start of the process is left out.",
    ],
  };
}

export const agentCpuPerDay: BenchRow = {
  id: "agent-cpu-per-day",
  title: "Agent CPU over a day at the default schedule",
  goal: { words: "at most 0.1 % of one core", atMost: 0.1 },
  unit: "%",
  valueUnit: "% of one core",
  floor: "nothing",
  measure,
};
