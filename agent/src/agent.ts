import { type AgentSettings, SNAPSHOT_SECTIONS, type Snapshot, toInstant } from "@clearseat/shared";
import { readAuthorities } from "./config/read-authorities.ts";
import { requireUsableKey } from "./config/require-usable-key.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { openLedger } from "./ledger/open-ledger.ts";
import type { AgentLogs } from "./log.ts";
import type { PlatformDoors } from "./platform/create-platform.ts";
import { bundledCatalog } from "./reporting/agent-catalog.ts";
import type { AgentCore, LookRequest } from "./reporting/agent-core.ts";
import { createAgentCore } from "./reporting/create-agent-core.ts";
import { type EarlierLife, SilenceTeller } from "./runtime/silence-teller.ts";
import { takeSnapshot } from "./runtime/take-snapshot.ts";
import { whyStopped } from "./runtime/why-stopped.ts";
import { chooseProxy } from "./transport/choose-proxy.ts";
import type { CollectorClient } from "./transport/collector-client.ts";
import { createHttp, type Http } from "./transport/http.ts";
import { createHttpCollectorClient } from "./transport/http-collector-client.ts";

/** One look at this machine, without what the policy keeps out. */
export function lookAtMachine(doors: PlatformDoors, request: LookRequest, logs?: AgentLogs): Promise<Snapshot> {
  const sections = request.activity ? SNAPSHOT_SECTIONS : SNAPSHOT_SECTIONS.filter((section) => section !== "activity");
  return takeSnapshot({
    doors,
    sections,
    onRun: (run) => logs?.looking.debug({ collector: run.id, durationMs: run.durationMs, fault: run.fault }, "Looked."),
  });
}

/** The wire to the collector as the settings want it. Throws an InputError when a setting of it cannot be used. */
export function connectCollector(
  settings: Pick<AgentSettings, "serverUrl" | "proxyUrl" | "caFile">,
  doors: Pick<PlatformDoors, "ownFiles">,
  environment: Readonly<Record<string, string | undefined>>,
): Http {
  const base = new URL(settings.serverUrl);
  return createHttp({
    base,
    proxy: chooseProxy(base, { proxyUrl: settings.proxyUrl, environment }),
    extraCa: settings.caFile === undefined ? null : readAuthorities(settings.caFile, doors.ownFiles),
  });
}

export interface AgentOptions {
  readonly settings: AgentSettings;
  readonly doors: PlatformDoors;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logs?: AgentLogs;
  /** It looks again and again, so that a time without a look has a reason worth telling; a single look has none. */
  readonly isContinuous?: boolean;
  /** Replaces looking at this machine, such as by a recorded snapshot. */
  readonly look?: (request: LookRequest) => Promise<Snapshot>;
}

export interface Agent {
  readonly core: AgentCore;
  readonly ledger: Ledger;
  readonly client: CollectorClient;
  close(): Promise<void>;
}

function readEarlierLife(ledger: Ledger): EarlierLife | null {
  const { lastLookAt, agentVersion, farewell } = ledger.notes();
  const bootId = ledger.keptReports(1)[0]?.payload?.bootId;
  return lastLookAt === null || bootId === undefined ? null : { lastLookAt, bootId, agentVersion, farewell };
}

/** What the next life will want to know of the end of this one; an uninstaller that spoke first has the last word. */
async function sayFarewell(ledger: Ledger, doors: PlatformDoors): Promise<void> {
  const why = await whyStopped(doors);
  const notes = ledger.notes();
  if (why !== null && notes.farewell?.why !== "uninstalled")
    ledger.saveNotes({ ...notes, farewell: { at: toInstant(doors.clock.now()), why } });
}

function createMachineLook(options: AgentOptions, ledger: Ledger): (request: LookRequest) => Promise<Snapshot> {
  const { doors, logs, isContinuous = false } = options;
  if (!isContinuous) return (request) => lookAtMachine(doors, request, logs);
  const silences = new SilenceTeller(doors, readEarlierLife(ledger));
  return async (request) => silences.tell(await lookAtMachine(doors, request, logs));
}

/**
 * Puts a real agent together: settings -> doors -> ledger -> client -> core. Throws an InputError when a setting cannot
 * be used and a LedgerError when the data folder cannot.
 */
export function createAgent(options: AgentOptions): Agent {
  const { settings, doors, environment, logs } = options;
  requireUsableKey(settings);
  const client = createHttpCollectorClient(connectCollector(settings, doors, environment), doors.clock);
  const ledger = openLedger({ ...settings, files: doors.ownFiles });
  const core = createAgentCore({
    settings,
    ledger,
    client,
    clock: doors.clock,
    random: doors.random,
    catalog: bundledCatalog(),
    look: options.look ?? createMachineLook(options, ledger),
    ...(logs === undefined ? {} : { log: logs.reporting }),
  });
  return {
    core,
    ledger,
    client,
    async close() {
      await client.close();
      if (options.isContinuous === true) await sayFarewell(ledger, doors);
      ledger.close();
    },
  };
}
