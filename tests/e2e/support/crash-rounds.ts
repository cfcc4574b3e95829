import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createPlatform, openLedger, openMemoryLedger } from "@clearseat/agent";
import { type Company, makeCompany } from "./company.ts";
import { createLoadDevice, type LoadDevice } from "./load-device.ts";
import { OwnProgram } from "./own-program.ts";

const DEVICES = 6;

/** While the collector is away a device only needs to notice when it is back; sealing on would just pile up reports. */
const AWAY_MS = 100;

async function keepReporting(device: LoadDevice, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const { setback } = await device.turn();
    if (setback !== null) await wait(AWAY_MS);
  }
}

/** Kills the collector at random moments while devices report; resolves when everything was sent and the collector has stopped. */
export async function killCollectorUnderLoad(
  rounds: number,
  fraction: () => number,
): Promise<{ company: Company; devices: readonly LoadDevice[] }> {
  const company = await makeCompany();
  let collector = await company.start();
  const settings = company.settingsFor(collector.url);
  const devices = Array.from({ length: DEVICES }, () => createLoadDevice(settings, openMemoryLedger(), fraction));
  const stop = new AbortController();
  const loops = devices.map((device) => keepReporting(device, stop.signal));
  for (let round = 0; round < rounds; round += 1) {
    await wait(30 + fraction() * 250);
    await collector.program.end("SIGKILL");
    collector = await company.start(collector.port);
  }
  stop.abort();
  await Promise.all(loops);
  for (const device of devices) await device.drain();
  await collector.program.end("SIGTERM");
  return { company, devices };
}

export interface KilledAgent {
  readonly company: Company;
  readonly device: LoadDevice;
  /** Report hashes that some run of the agent saw countersigned before it was killed, by sequence. */
  readonly countersigned: ReadonlyMap<number, string>;
}

/** Kills the agent at random moments while it reports; resolves when its last run has sent everything. */
export async function killAgentUnderLoad(rounds: number, fraction: () => number): Promise<KilledAgent> {
  const company = await makeCompany();
  const collector = await company.start();
  const settings = company.settingsFor(collector.url);
  const agentDir = join(company.dataDir, "agent");
  const countersigned = new Map<number, string>();
  for (let round = 0; round < rounds; round += 1) {
    const agent = new OwnProgram("tests/e2e/support/agent-under-load.ts", [agentDir, JSON.stringify(settings)]);
    await agent.untilSaid(/countersigned/u);
    await wait(fraction() * 200);
    await agent.end("SIGKILL");
    for (const line of agent.lines) {
      const [, sequence, hash] = line.match(/^countersigned (\d+) ([\w-]{43})$/u) ?? [];
      if (sequence !== undefined && hash !== undefined) countersigned.set(Number(sequence), hash);
    }
  }
  const ledger = openLedger({ dataDir: agentDir, outboxMegabytes: 50, files: createPlatform().ownFiles });
  const device = createLoadDevice(settings, ledger, fraction);
  await device.drain();
  await collector.program.end("SIGTERM");
  return { company, device, countersigned };
}
