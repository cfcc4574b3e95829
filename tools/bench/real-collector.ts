import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildServer } from "@clearseat/server";
import type { AgentSettings } from "@clearseat/shared";
import { OwnProgram } from "../../tests/e2e/support/own-program.ts";

/** The collector as a process of its own, with what an agent needs to enroll with it. */
export interface RealCollector extends AsyncDisposable {
  readonly pid: number;
  readonly port: number;
  readonly collectorId: string;
  readonly secret: string;
  /** Settings of an agent that reaches the collector on this port. */
  agentSettings(port: number): Pick<AgentSettings, "serverUrl" | "collectorKey" | "companyKey" | "enrollSecret">;
}

interface CollectorOptions {
  readonly dataDir: string;
  /** Lines of its settings file beside those that a measurement always needs. */
  readonly settings?: readonly string[];
}

/** One laptop must not be taken for a flood, and nobody is there to approve it. */
const SETTINGS = ["requireApproval: false", "requestsPerMinute: 100000000"];
const MOST_DEVICES = 100_000;

export async function startRealCollector({ dataDir, settings = [] }: CollectorOptions): Promise<RealCollector> {
  const server = await buildServer({ dataDir });
  const { secret } = await server.services.secrets.create({ uses: MOST_DEVICES });
  await server.close();
  writeFileSync(join(dataDir, "settings.yaml"), `${[...SETTINGS, ...settings].join("\n")}\n`);
  const program = new OwnProgram("server/src/main.ts", ["serve", "--data", dataDir, "--port", "0"]);
  const said = await program.untilSaid(/http:\/\/127\.0\.0\.1:(\d+)/u);
  return {
    pid: program.pid,
    port: Number(said[1]),
    collectorId: server.collector.id,
    secret,
    agentSettings: (port) => server.agentConfig(`http://127.0.0.1:${port}`, secret),
    async [Symbol.asyncDispose]() {
      await program.end("SIGTERM");
    },
  };
}
