import type { ServerSettings } from "@clearseat/shared";
import { createAddressData } from "../../address-data/address-data.ts";
import { loadSettings } from "../../config/load-settings.ts";
import { createLog } from "../../log.ts";
import { type RunningServer, startServer } from "../../start-server.ts";
import type { TlsFiles } from "../../tls/tls-identity.ts";
import { COMMON_OPTIONS, type Command, numberOf, type OptionValues, textOf, UsageError } from "../command.ts";
import { namingStore, placeOf } from "../open-server.ts";

const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

function levelOf(text: string | undefined): (typeof LEVELS)[number] {
  const level = LEVELS.find((one) => one === (text ?? "info"));
  if (level === undefined) throw new UsageError(`--log: must be one of ${LEVELS.join(", ")}`);
  return level;
}

/** Throws a UsageError when one of the two files is missing. */
function tlsOf(values: OptionValues): TlsFiles | undefined {
  const certificateFile = textOf(values, "tls-certificate");
  const keyFile = textOf(values, "tls-key");
  if (certificateFile === undefined && keyFile === undefined) return undefined;
  if (certificateFile === undefined) throw new UsageError("--tls-certificate: must be given with --tls-key");
  if (keyFile === undefined) throw new UsageError("--tls-key: must be given with --tls-certificate");
  return { certificateFile, keyFile };
}

/** Where the first administrator chooses a password; null once somebody can sign in. */
async function firstInvitation({ services, settings, address }: RunningServer): Promise<string | null> {
  const token = settings.oidc === null ? await services.accounts.inviteFirst() : null;
  if (token === null) return null;
  return new URL(`/welcome/${token}`, settings.publicUrl === "" ? address : settings.publicUrl).href;
}

function sayStarted(
  { address, collector }: RunningServer,
  facts: { readonly dataDir: string; readonly store: string; readonly invitation: string | null },
  asJson: boolean,
): string {
  if (asJson) return `${JSON.stringify({ address, collectorId: collector.id, ...facts })}\n`;
  const first =
    facts.invitation === null
      ? ""
      : `First     ${facts.invitation}\n          the first administrator chooses a password there, once; until then this machine alone may look\n`;
  return `Collector ${address}\nConsole   ${address}/\nData      ${facts.store}\n${first}`;
}

export const serve: Command = {
  name: "serve",
  arguments: [],
  summary: "Run the collector until it is told to stop.",
  options: {
    ...COMMON_OPTIONS,
    port: { type: "string", value: "N", about: "Port; 8787 unless given, 0 for any free one." },
    host: { type: "string", value: "H", about: "Address to listen on; 127.0.0.1 unless given." },
    "tls-certificate": {
      type: "string",
      value: "FILE",
      about: "PEM with its own certificate and chain; speaks HTTPS.",
    },
    "tls-key": { type: "string", value: "FILE", about: "PEM with the certificate's private key." },
    log: { type: "string", value: "LEVEL", about: "debug, info, warn, error or silent; logs go to stderr." },
  },
  async run({ values }, io) {
    const place = placeOf(values, io);
    const { dataDir, database } = place;
    const settings: ServerSettings = loadSettings(dataDir, textOf(values, "settings"));
    const port = numberOf(values, "port", { least: 0, most: 65_535, fallback: 8_787 });
    const stopped = io.untilStopped();
    const tls = tlsOf(values);
    const log = createLog(levelOf(textOf(values, "log")));
    const host = textOf(values, "host") ?? "127.0.0.1";
    const addressFacts = createAddressData(settings, log);
    const server = await namingStore(place, () =>
      startServer({
        dataDir,
        database,
        clock: io.clock,
        settings,
        addressFacts,
        host,
        port,
        log,
        tls,
        needsBacktest: true,
      }),
    );
    try {
      const invitation = await namingStore(place, () => firstInvitation(server));
      io.out(sayStarted(server, { dataDir, store: database?.label ?? dataDir, invitation }, values["json"] === true));
      await stopped;
    } finally {
      await server.close();
    }
    return 0;
  },
};
