import type { ServerSettings } from "@clearseat/shared";
import { loadSettings } from "../../config/load-settings.ts";
import { createLog } from "../../log.ts";
import { startServer } from "../../start-server.ts";
import { COMMON_OPTIONS, type Command, numberOf, textOf, UsageError } from "../command.ts";
import { namingStore, placeOf } from "../open-server.ts";

const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

function levelOf(text: string | undefined): (typeof LEVELS)[number] {
  const level = LEVELS.find((one) => one === (text ?? "info"));
  if (level === undefined) throw new UsageError(`--log: must be one of ${LEVELS.join(", ")}`);
  return level;
}

export const serve: Command = {
  name: "serve",
  arguments: [],
  summary: "Run the collector until it is told to stop.",
  options: {
    ...COMMON_OPTIONS,
    port: { type: "string", value: "N", about: "Port; 8787 unless given, 0 for any free one." },
    host: { type: "string", value: "H", about: "Address to listen on; 127.0.0.1 unless given." },
    log: { type: "string", value: "LEVEL", about: "debug, info, warn, error or silent; logs go to stderr." },
  },
  async run({ values }, io) {
    const place = placeOf(values, io);
    const { dataDir, database } = place;
    const settings: ServerSettings = loadSettings(dataDir, textOf(values, "settings"));
    const port = numberOf(values, "port", { least: 0, most: 65_535, fallback: 8_787 });
    const stopped = io.untilStopped();
    const log = createLog(levelOf(textOf(values, "log")));
    const host = textOf(values, "host") ?? "127.0.0.1";
    const server = await namingStore(place, () =>
      startServer({ dataDir, database, clock: io.clock, settings, host, port, log }),
    );
    const store = database?.label ?? dataDir;
    const started = { address: server.address, collectorId: server.collector.id, dataDir, store };
    io.out(
      values["json"] === true
        ? `${JSON.stringify(started)}\n`
        : `Collector ${server.address}\nConsole   ${server.address}/\nData      ${store}\n`,
    );
    await stopped;
    await server.close();
    return 0;
  },
};
