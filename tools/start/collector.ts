import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSettings, type RunningServer, type ServerEvent, startServer } from "@clearseat/server";

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

/** Starts the real collector on loopback; on another port when the wanted one is taken. */
export async function startCollector(options: CollectorOptions): Promise<StartedCollector> {
  const dataDir = join(options.dataDir, "server");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const settingsFile = join(dataDir, "settings.yaml");
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, TRIAL_SETTINGS);
  const start = (port: number) =>
    startServer({ dataDir, settings: loadSettings(dataDir), host: "127.0.0.1", port, onEvent: options.onEvent });
  try {
    return { server: await start(options.port), movedFrom: null };
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    return { server: await start(0), movedFrom: options.port };
  }
}
