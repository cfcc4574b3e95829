import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RealCollector } from "./real-collector.ts";

/** Makes the folder of an agent with the settings file it reaches the collector by; returns the file. JSON is YAML. */
export function writeAgentSettings(folder: string, collector: RealCollector): string {
  mkdirSync(folder);
  const file = join(folder, "agent.yaml");
  const settings = { ...collector.agentSettings(collector.port), dataDir: join(folder, "data") };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  return file;
}
