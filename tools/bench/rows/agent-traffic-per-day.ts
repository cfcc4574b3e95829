import { type Agent, createAgent, createPlatform } from "@clearseat/agent";
import { AgentSettings, parseInput, Snapshot } from "@clearseat/shared";
import { loadBaseline } from "../../scenario/baselines.ts";
import { startByteRelay } from "../byte-relay.ts";
import { startRealCollector } from "../real-collector.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { makeWorkFolder } from "../work-folder.ts";
import { defaultSchedule } from "./agent-cpu-per-day.ts";

const CHECK_INS = 12;
const KILOBYTE = 1_000;

/** A laptop on which nothing ever changes. */
function createUnchangingAgent(settings: AgentSettings): Agent {
  const snapshot = parseInput(Snapshot, loadBaseline("windows-11"), "baseline");
  return createAgent({
    settings,
    doors: createPlatform(),
    environment: {},
    look: () => Promise.resolve(snapshot),
  });
}

/** Each time as after a quarter of an hour: over a new connection. */
async function checkInOnce(settings: AgentSettings): Promise<void> {
  const agent = createUnchangingAgent(settings);
  try {
    const { sealed, sent, setback } = await agent.core.checkIn();
    if (setback !== null) throw new Error(`the agent could not report: ${setback.detail}`);
    if (sealed !== sent) throw new Error(`${sealed} reports were sealed and ${sent} were sent`);
  } finally {
    await agent.close();
  }
}

async function measure({ progress }: BenchContext): Promise<Measurement> {
  using folder = makeWorkFolder();
  await using collector = await startRealCollector({ dataDir: folder.path });
  await using relay = await startByteRelay(collector.port);
  const settings = parseInput(
    AgentSettings,
    { ...collector.agentSettings(relay.port), dataDir: `${folder.path}/agent` },
    "settings",
  );
  progress("enrolling");
  await checkInOnce(settings);
  await checkInOnce(settings);
  const before = { ...relay.count };
  progress(`${CHECK_INS} check-ins`);
  for (let number = 0; number < CHECK_INS; number += 1) await checkInOnce(settings);
  const up = (relay.count.up - before.up) / CHECK_INS;
  const down = (relay.count.down - before.down) / CHECK_INS;
  const { checkIns } = defaultSchedule();
  const kilobytes = ((up + down) * checkIns) / KILOBYTE;
  return {
    figure: kilobytes,
    value: kilobytes,
    floor: null,
    details: {
      bytesUpPerCheckIn: up,
      bytesDownPerCheckIn: down,
      enrollmentAndFirstReportBytes: before.up + before.down,
      checkInsADay: checkIns,
    },
    notes: [
      `Counted on a TCP relay between the real agent and a real collector, ${CHECK_INS} check-ins, times ${checkIns} a day.`,
      "Looks in between send nothing when nothing changed. kB are 1,000 bytes; headers and bodies, without TLS and TCP.",
    ],
  };
}

export const agentTrafficPerDay: BenchRow = {
  id: "agent-traffic-per-day",
  title: "Agent traffic a day when nothing changes",
  goal: { words: "at most 100 kB", atMost: 100 },
  unit: "kB",
  valueUnit: "kB",
  floor: "nothing",
  measure,
};
