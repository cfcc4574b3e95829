import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildServer } from "@clearseat/server";
import { DeviceDetail, DeviceList, Signal } from "@clearseat/shared";
import { z } from "zod";
import { startChild, waitUntilReady } from "../../support/real-programs/child-program.ts";
import { runInside, type SealedMachine } from "../../support/real-programs/sealed-machine.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PORT = 8787;
const URL_OF_COLLECTOR = `http://127.0.0.1:${PORT}`;
const FETCH = "fetch(process.argv[1]).then(async (answer) => process.stdout.write(await answer.text()))";
const Look = z.object({ signals: z.array(Signal), unsent: z.literal(0), trouble: z.null() });

/** A laptop with the agent on it, and a collector that has it enrolled. */
export interface WatchedLaptop {
  /** The agent looks once and reports; a look that could not be reported is an error. */
  readonly look: () => Promise<readonly Signal[]>;
  /** The laptop as the collector has it, with all its findings. */
  readonly readDevice: () => Promise<DeviceDetail>;
}

/** Starts a collector beside the agent on a sealed laptop, where both see only each other. */
export async function watchLaptop(laptop: SealedMachine): Promise<WatchedLaptop> {
  const dataDir = path.join(laptop.folder, "collector");
  await mkdir(dataDir);
  await writeFile(path.join(dataDir, "settings.yaml"), "requireApproval: false\n");
  const configFile = path.join(laptop.folder, "agent.yaml");
  const server = await buildServer({ dataDir });
  const { secret } = await server.services.secrets.create({ uses: 1 });
  // JSON is YAML.
  await writeFile(configFile, JSON.stringify(server.agentConfig(URL_OF_COLLECTOR, secret)), { mode: 0o600 });
  await server.close();

  const words = ["server/src/main.ts", "serve", "--data", dataDir, "--port", String(PORT)];
  const collector = await startChild(process.execPath, inRoot(words), { on: laptop });
  await waitUntilReady(collector, "the collector listening", async () => collector.output().includes(URL_OF_COLLECTOR));
  const agentWords = ["agent/src/main.ts", "once", "--config", configFile, "--json"];
  const once = [...agentWords, "--data-dir", path.join(laptop.folder, "agent")];
  return {
    look: async () => Look.parse(JSON.parse(await runInside(laptop, process.execPath, inRoot(once)))).signals,
    readDevice: async () => {
      const [device] = DeviceList.parse(await get(laptop, "/v1/devices")).devices;
      return DeviceDetail.parse(await get(laptop, `/v1/devices/${device?.deviceId}`));
    },
  };
}

function inRoot([entry = "", ...args]: readonly string[]): string[] {
  return [path.join(ROOT, entry), ...args];
}

async function get(laptop: SealedMachine, page: string): Promise<unknown> {
  return JSON.parse(await runInside(laptop, process.execPath, ["-e", FETCH, `${URL_OF_COLLECTOR}${page}`]));
}
