import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { thumbprint } from "@clearseat/proof";
import {
  createAddressData,
  createLog,
  loadSettings,
  type RunningServer,
  type ServerEvent,
  startServer,
} from "@clearseat/server";

/** One machine that its owner tries out: nobody is there to approve it, and changes should show at once. */
const TRIAL_SETTINGS = `# Written by npm start; edit freely, it is read at the next start.
requireApproval: false
checkInMinutes: 1
lookSeconds: 15
`;

export interface CollectorOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly onEvent: (event: ServerEvent) => void;
}

export interface StartedCollector {
  readonly server: RunningServer;
  /** The wanted port was taken and another was used. */
  readonly movedFrom: number | null;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** Another start holds the same data; two collectors beside each other would only confuse. */
export class AlreadyRunningError extends Error {
  constructor(address: string) {
    super(
      `Clearseat already runs on this data: ${address}/\nStop it first, or give this one a folder of its own with: npm start -- --data DIR`,
    );
    this.name = "AlreadyRunningError";
  }
}

function collectorIdOf(server: RunningServer): string {
  return thumbprint(server.agentConfig(server.address).collectorKey);
}

/** The id of whoever answers at an address; null when it is no collector. */
async function askCollectorId(address: string): Promise<string | null> {
  try {
    const response = await fetch(`${address}/v1/collector`, { signal: AbortSignal.timeout(2_000) });
    const answer: unknown = await response.json();
    const hasId = typeof answer === "object" && answer !== null && "collectorId" in answer;
    return hasId && typeof answer.collectorId === "string" ? answer.collectorId : null;
  } catch {
    // Whatever else listens there: a closed or silent port, or a page.
    return null;
  }
}

/** Starts the real collector on loopback; on another port when the wanted one is taken by something else. */
export async function startCollector(options: CollectorOptions): Promise<StartedCollector> {
  const dataDir = join(options.dataDir, "server");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const settingsFile = join(dataDir, "settings.yaml");
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, TRIAL_SETTINGS);
  const settings = loadSettings(dataDir);
  const addressFacts = createAddressData(settings, createLog("silent"));
  const start = (port: number) =>
    startServer({ dataDir, settings, addressFacts, host: "127.0.0.1", port, onEvent: options.onEvent });
  try {
    return { server: await start(options.port), movedFrom: null };
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    const holder = await askCollectorId(`http://127.0.0.1:${options.port}`);
    const server = await start(0);
    if (holder === null || holder !== collectorIdOf(server)) return { server, movedFrom: options.port };
    await server.close();
    throw new AlreadyRunningError(`http://127.0.0.1:${options.port}`);
  }
}
