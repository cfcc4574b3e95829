import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Agent, createAgent, createPlatform, openLedgerReader } from "@clearseat/agent";
import type { RunningServer } from "@clearseat/server";
import { AgentSettings, parseInput } from "@clearseat/shared";

/** A secret for this one machine, good for an hour. */
const SECRET_LIFE_MS = 3_600_000;

function isEnrolled(dataDir: string, files: ReturnType<typeof createPlatform>["ownFiles"]): boolean {
  const reader = openLedgerReader({ dataDir, outboxMegabytes: 50, files });
  try {
    return (reader?.enrollment() ?? null) !== null;
  } finally {
    reader?.close();
  }
}

/** This machine's real agent, with the configuration that device management would carry to it. */
export async function createThisAgent(
  folder: string,
  server: RunningServer,
): Promise<Agent & { readonly dataDir: string }> {
  const dataDir = join(folder, "agent");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const doors = createPlatform();
  const secret = isEnrolled(dataDir, doors.ownFiles)
    ? undefined
    : (await server.services.secrets.create({ uses: 1, expiresAtMs: doors.clock.now() + SECRET_LIFE_MS })).secret;
  const config = { ...server.agentConfig(server.address), dataDir };
  // The other commands find it there, so that status, verify or doctor need no flags after a start. JSON is YAML.
  writeFileSync(join(dataDir, "agent.yaml"), `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  const settings = parseInput(AgentSettings, { ...config, enrollSecret: secret }, "agent configuration");
  // No proxy of the environment may stand between two programs on one machine.
  return { ...createAgent({ settings, doors, environment: {}, isContinuous: true }), dataDir };
}
