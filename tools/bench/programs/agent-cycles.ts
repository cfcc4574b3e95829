/**
 * A real agent on this machine that looks and checks in by turns, with pauses, so that nothing stays warmer than it must.
 * Prints `{"looks": [...], "checkIns": [...]}`, processor milliseconds of each.
 * Usage: node agent-cycles.ts SETTINGS ROUNDS PAUSE_MS, where SETTINGS is JSON.
 */
import { setTimeout as wait } from "node:timers/promises";
import { type CycleResult, createAgent, createPlatform } from "@clearseat/agent";
import { AgentSettings, parseInput } from "@clearseat/shared";
import { OwnCpu } from "../own-cpu.ts";

const WARM_UP_ROUNDS = 2;

const [settingsText = "", rounds = "0", pauseMs = "0"] = process.argv.slice(2);
const settings = parseInput(AgentSettings, JSON.parse(settingsText), "settings");
const agent = createAgent({ settings, doors: createPlatform(), environment: {}, isContinuous: true });

async function costOf(act: () => Promise<CycleResult>): Promise<number> {
  await wait(Number(pauseMs));
  const cpu = new OwnCpu();
  const { setback } = await act();
  if (setback !== null) throw new Error(`the agent could not report: ${setback.detail}`);
  return cpu.spentMs();
}

const costs = { looks: [] as number[], checkIns: [] as number[] };
for (let round = 0; round < WARM_UP_ROUNDS + Number(rounds); round += 1) {
  const checkIn = await costOf(() => agent.core.checkIn());
  const look = await costOf(() => agent.core.look());
  if (round < WARM_UP_ROUNDS) continue;
  costs.checkIns.push(checkIn);
  costs.looks.push(look);
}
await agent.close();
process.stdout.write(`${JSON.stringify(costs)}\n`);
