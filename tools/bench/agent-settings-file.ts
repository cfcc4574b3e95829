import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RealCollector } from "./real-collector.ts";

/** Settings file of an agent that reaches the collector on a port (its own, or a relay's). JSON is YAML. */
export function writeAgentSettings(folder: string, collector: RealCollector, port = collector.port): string {
  const file = join(folder, "agent.yaml");
  const settings = { ...collector.agentSettings(port), dataDir: join(folder, "agent") };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  return file;
}
