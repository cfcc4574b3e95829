import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { OwnProgram } from "./own-program.ts";

const ENTRY = "server/src/main.ts";
const SETTINGS = "requireApproval: false\nrequestsPerMinute: 1000000\n";

/** The real collector as a process of its own on a data folder. */
export interface CollectorProcess {
  readonly program: OwnProgram;
  readonly url: string;
  readonly port: number;
}

/** Starts it on a port (0: any) and resolves when it listens. */
export async function startCollectorProcess(
  dataDir: string,
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<CollectorProcess> {
  writeFileSync(join(dataDir, "settings.yaml"), SETTINGS);
  const program = new OwnProgram(ENTRY, ["serve", "--data", dataDir, "--port", String(port)], environment);
  const said = await program.untilSaid(/http:\/\/127\.0\.0\.1:(\d+)/u);
  return { program, url: said[0], port: Number(said[1]) };
}
