import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createPlatform, openLedger, openMemoryLedger } from "@clearseat/agent";
import { buildServer } from "@clearseat/server";
import { startCollectorProcess } from "./collector-process.ts";
import { createLoadDevice, type LoadDevice, type LoadSettings } from "./load-device.ts";
import { OwnProgram } from "./own-program.ts";

const DEVICES = 6;

/** A fresh data folder with a collector's keys and a secret that many devices may use. */
async function prepareCollector(): Promise<{ dataDir: string; settingsFor: (url: string) => LoadSettings }> {
  const dataDir = mkdtempSync(join(tmpdir(), "clearseat-crash-"));
  const server = await buildServer({ dataDir });
  const { secret } = await server.services.secrets.create({ uses: 1_000 });
  await server.close();
  return { dataDir, settingsFor: (url) => server.agentConfig(url, secret) };
}

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
): Promise<{ dataDir: string; devices: readonly LoadDevice[] }> {
  const { dataDir, settingsFor } = await prepareCollector();
  let collector = await startCollectorProcess(dataDir, 0);
  const settings = settingsFor(collector.url);
  const devices = Array.from({ length: DEVICES }, () => createLoadDevice(settings, openMemoryLedger(), fraction));
  const stop = new AbortController();
  const loops = devices.map((device) => keepReporting(device, stop.signal));
  for (let round = 0; round < rounds; round += 1) {
    await wait(30 + fraction() * 250);
    await collector.program.end("SIGKILL");
    collector = await startCollectorProcess(dataDir, collector.port);
  }
  stop.abort();
  await Promise.all(loops);
  for (const device of devices) await device.drain();
  await collector.program.end("SIGTERM");
  return { dataDir, devices };
}

export interface KilledAgent {
  readonly dataDir: string;
  readonly device: LoadDevice;
  /** Report hashes that some run of the agent saw countersigned before it was killed, by sequence. */
  readonly countersigned: ReadonlyMap<number, string>;
}

/** Kills the agent at random moments while it reports; resolves when its last run has sent everything. */
export async function killAgentUnderLoad(rounds: number, fraction: () => number): Promise<KilledAgent> {
  const { dataDir, settingsFor } = await prepareCollector();
  const collector = await startCollectorProcess(dataDir, 0);
  const settings = settingsFor(collector.url);
  const agentDir = join(dataDir, "agent");
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
  return { dataDir, device, countersigned };
}
