import { type Clock, parseInput, ServerSettings } from "@clearseat/shared";
import { type AlertService, createAlertService } from "./alerts/alert-service.ts";
import { type AuditService, createAuditService } from "./audit/audit-service.ts";
import type { ServerSettingsInput } from "./config/load-settings.ts";
import { createDeviceService, type DeviceService } from "./devices/device-service.ts";
import { createDirectoryService, type DirectoryService } from "./directory/directory-service.ts";
import { signCatalog, signPolicy } from "./documents/signed-document.ts";
import { createEnrollService, type EnrollService } from "./enrollment/enroll-service.ts";
import { createSecretService, type SecretService } from "./enrollment/secret-service.ts";
import { createTokenService, type TokenService } from "./enrollment/token-service.ts";
import { createErasureService, type ErasureService } from "./erasure/erase-signal.ts";
import type { EventSink, ServerEvent } from "./events.ts";
import type { App } from "./http/app-instance.ts";
import { createApp } from "./http/create-app.ts";
import { createIngestService, type IngestService } from "./ingest/ingest-service.ts";
import { createJobRunner, type JobRunner } from "./jobs/job.ts";
import { createServerJobs } from "./jobs/server-jobs.ts";
import { type AgentConfig, loadKeys, makeKeys, type ServerKeys, toAgentConfig } from "./keys/load-keys.ts";
import { createLog, type Logger } from "./log.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { type AddressFactsSource, unknownAddressFacts } from "./network/address-facts.ts";
import { systemClock } from "./platform/clock.ts";
import { holdsData, inFolder, makePrivateDir, reservePrivateFile, restrictToOwner } from "./platform/files.ts";
import { openStorage } from "./storage/open-storage.ts";
import type { DatabaseLocation } from "./storage/postgres/database-url.ts";
import type { Storage } from "./store.ts";

/** The database in a data folder. */
export const STORE_FILE = "clearseat.sqlite";

/** Keeps nothing after the process. */
export const IN_MEMORY = ":memory:";

export interface ServerOptions {
  /** Folder with database and keys, made when it is not there; `:memory:` keeps nothing. */
  readonly dataDir: string;
  /** A PostgreSQL database to keep everything but the keys in, instead of a file in the folder. */
  readonly database?: DatabaseLocation | undefined;
  readonly clock?: Clock;
  /** What is left out has its default. */
  readonly settings?: ServerSettingsInput;
  readonly addressFacts?: AddressFactsSource;
  readonly log?: Logger;
  /** Told of what happened, after it is committed. */
  readonly onEvent?: EventSink;
  /** An open database to use instead of the folder's own. */
  readonly storage?: Storage;
}

export interface ServerServices {
  readonly ingest: IngestService;
  readonly enrollment: EnrollService;
  readonly secrets: SecretService;
  readonly tokens: TokenService;
  readonly directory: DirectoryService;
  readonly devices: DeviceService;
  readonly alerts: AlertService;
  readonly erasure: ErasureService;
  readonly audit: AuditService;
  readonly jobs: JobRunner;
}

export interface ClearseatServer {
  /** The HTTP face; `listen` or `inject` it. */
  readonly app: App;
  readonly services: ServerServices;
  readonly storage: Storage;
  readonly settings: ServerSettings;
  readonly collector: { readonly id: string; readonly publicJwk: ServerKeys["signer"]["publicJwk"] };
  /** What device management carries to the laptops. */
  agentConfig(serverUrl: string, enrollSecret?: string): AgentConfig;
  /** Answers what was taken in, then closes listener and database. */
  close(): Promise<void>;
}

interface Parts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly keys: ServerKeys;
  readonly log: Logger;
  readonly onEvent: EventSink;
}

/** Log lines for what people may want to know without asking; alerts by id only, because their words are evidence. */
function logEvent(log: Logger, event: ServerEvent): void {
  if (event.name === "rule.failed")
    log.error({ rule: event.rule, deviceId: event.deviceId, err: event.error }, "rule failed");
  else {
    const { title: _title, ...fields } = { title: "", ...event };
    log.info(fields, "event");
  }
}

function wire(parts: Parts, documents: { readonly policyTag: string; readonly catalogTag: string }) {
  const { storage, clock, keys } = parts;
  const metrics = createMetrics();
  const audit = createAuditService({ storage, clock });
  const secrets = createSecretService({ storage, clock });
  const collector = { id: keys.signer.kid, publicJwk: keys.signer.publicJwk };
  const alerts = createAlertService({ ...parts, audit });
  const services: ServerServices = {
    audit,
    secrets,
    alerts,
    tokens: createTokenService({ storage, clock }),
    directory: createDirectoryService(storage),
    devices: createDeviceService({ storage, audit }),
    enrollment: createEnrollService({ ...parts, secrets, audit, collector }),
    ingest: createIngestService({ ...parts, signer: keys.signer, metrics, tags: documents }),
    erasure: createErasureService({ ...parts, signer: keys.signer, audit }),
    jobs: createJobRunner(createServerJobs({ ...parts, alerts }), clock, (job, error) =>
      parts.log.error({ job, err: error }, "job failed"),
    ),
  };
  return { services, metrics, collector };
}

async function openData({ dataDir, database }: ServerOptions): Promise<Storage> {
  if (database !== undefined) return openStorage(database);
  if (dataDir === IN_MEMORY) return openStorage(IN_MEMORY);
  const file = inFolder(dataDir, STORE_FILE);
  reservePrivateFile(file);
  restrictToOwner(file);
  return openStorage(file);
}

function loadAllKeys({ dataDir, clock = systemClock }: ServerOptions, isStoreUsed: boolean): ServerKeys {
  if (dataDir === IN_MEMORY) return makeKeys(clock);
  // With new keys beside an old store no laptop would know its collector and no receipt would verify any more.
  return loadKeys(dataDir, clock, isStoreUsed ? "must be there" : "may be made");
}

/** The file is looked at before it is opened, which makes it; a database is asked whether any device is in it. */
async function openWithKeys(options: ServerOptions): Promise<{ readonly storage: Storage; readonly keys: ServerKeys }> {
  const { dataDir, database } = options;
  const isFileUsed = database === undefined && dataDir !== IN_MEMORY && holdsData(inFolder(dataDir, STORE_FILE));
  if (database === undefined) {
    const keys = loadAllKeys(options, isFileUsed);
    return { keys, storage: options.storage ?? (await openData(options)) };
  }
  const storage = await openData(options);
  try {
    return { storage, keys: loadAllKeys(options, (await storage.store.reports.chainIdsAfter("", 1)).length > 0) };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function gatherParts(options: ServerOptions): Promise<Parts> {
  const {
    dataDir,
    clock = systemClock,
    addressFacts = unknownAddressFacts,
    log = createLog("silent"),
    onEvent = () => undefined,
  } = options;
  const settings = parseInput(ServerSettings, options.settings ?? {}, "settings");
  if (dataDir !== IN_MEMORY) makePrivateDir(dataDir);
  const { keys, storage } = await openWithKeys(options);
  const tell: EventSink = (event) => {
    logEvent(log, event);
    onEvent(event);
  };
  return { storage, clock, settings, addressFacts, keys, log, onEvent: tell };
}

/** Puts the collector together, not yet listening. Throws an InputError naming the setting or key file at fault. */
export async function buildServer(options: ServerOptions): Promise<ClearseatServer> {
  const parts = await gatherParts(options);
  const { storage, settings, keys } = parts;
  const policy = signPolicy(settings, keys.signer);
  const catalog = signCatalog(keys.signer);
  const { services, metrics, collector } = wire(parts, { policyTag: policy.tag, catalogTag: catalog.tag });
  const app = await createApp({ ...parts, ...services, metrics, documents: { policy, catalog, collector } });
  return {
    app,
    services,
    storage,
    settings,
    collector,
    agentConfig: (serverUrl, enrollSecret) => toAgentConfig(keys, serverUrl, enrollSecret),
    async close() {
      await services.jobs.stop();
      await app.close();
      await services.ingest.drain();
      await storage.close();
    },
  };
}
