import type { CatalogEntry, Clock, ServerSettings } from "@clearseat/shared";
import type { AccountService } from "./access/account-service.ts";
import { createAccountService } from "./access/create-account-service.ts";
import type { IdentityProvider } from "./access/identity-provider.ts";
import { createOidcService, type OidcService, readIdentityProvider } from "./access/oidc-service.ts";
import { createSessionService, type SessionService } from "./access/session-service.ts";
import { type AlertService, createAlertService } from "./alerts/alert-service.ts";
import { type AuditReader, createAuditReader } from "./audit/audit-reader.ts";
import { type AuditService, createAuditService } from "./audit/audit-service.ts";
import { type BacktestRuns, createBacktestRuns } from "./backtest/backtest-runs.ts";
import { type BacktestService, createBacktestService } from "./backtest/backtest-service.ts";
import { type CasePackageService, createCasePackageService } from "./case-package/case-package-service.ts";
import { type CatalogBrowser, createCatalogBrowser } from "./catalog-browser/catalog-browser.ts";
import { checkSettings, type ServerSettingsInput } from "./config/load-settings.ts";
import { type Bell, createBell } from "./delivery/bell.ts";
import { createDeliveryService, type DeliveryService } from "./delivery/delivery-service.ts";
import { createDispatcher, type Dispatcher } from "./delivery/dispatcher.ts";
import { createHttpPost, type HttpPost } from "./delivery/http-post.ts";
import { readTargets } from "./delivery/read-targets.ts";
import type { Target } from "./delivery/target.ts";
import { createDeviceService, type DeviceService } from "./devices/device-service.ts";
import { createDirectoryService, type DirectoryService } from "./directory/directory-service.ts";
import { readCompanyCatalog } from "./documents/company-catalog.ts";
import { signCatalog, signPolicy } from "./documents/signed-document.ts";
import { createEnrollService, type EnrollService } from "./enrollment/enroll-service.ts";
import { createSecretService, type SecretService } from "./enrollment/secret-service.ts";
import { createTokenService, type TokenService } from "./enrollment/token-service.ts";
import { createErasureService, type ErasureService } from "./erasure/erase-signal.ts";
import type { EventSink, ServerEvent } from "./events.ts";
import { type ApprovalService, createApprovalService } from "./exceptions/approval-service.ts";
import { createSuppressionService, type SuppressionService } from "./exceptions/suppression-service.ts";
import { createFarmService, type FarmService } from "./farm/farm-service.ts";
import { createRelatedService, type RelatedService } from "./farm/related-service.ts";
import { createFiguresService, type FiguresService } from "./figures/figures-service.ts";
import type { App } from "./http/app-instance.ts";
import { createApp, type Patience, presentCertificate } from "./http/create-app.ts";
import { createIngestService, type IngestService } from "./ingest/ingest-service.ts";
import { createJobRunner, type JobRunner } from "./jobs/job.ts";
import { createServerJobs } from "./jobs/server-jobs.ts";
import { type AgentConfig, type ServerKeys, toAgentConfig } from "./keys/load-keys.ts";
import { type ChangeFeed, createChangeFeed } from "./live/change-feed.ts";
import { createLog, type Logger } from "./log.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { type AddressFactsSource, unknownAddressFacts } from "./network/address-facts.ts";
import { type DataLocation, openData } from "./open-data.ts";
import { CONSOLE_FOLDER, findConsole } from "./pages/console-build.ts";
import { createPlaceReader } from "./places/place-reader.ts";
import { systemClock } from "./platform/clock.ts";
import { systemChance } from "./platform/random.ts";
import { createRuleService, type RuleService } from "./rule-settings/rule-service.ts";
import { createScimService, type ScimService } from "./scim/scim-service.ts";
import { createSiteService, type SiteService } from "./sites/site-service.ts";
import type { Storage } from "./store.ts";
import { createTimelineService, type TimelineService } from "./timeline/timeline-service.ts";
import type { TlsFiles } from "./tls/tls-identity.ts";
import { createTlsSource, type TlsSource } from "./tls/tls-source.ts";
import { createReasonService, type ReasonService } from "./triage/reason-service.ts";
import { createViewService, type ViewService } from "./triage/view-service.ts";

export interface ServerOptions extends DataLocation {
  readonly clock?: Clock;
  /** Its own certificate; without one it speaks plain HTTP. */
  readonly tls?: TlsFiles | undefined;
  /** What is left out has its default. */
  readonly settings?: ServerSettingsInput;
  readonly addressFacts?: AddressFactsSource;
  /** Who is told of alerts, instead of those in the settings; for tests. */
  readonly targets?: readonly Target[];
  readonly log?: Logger;
  /** Told of what happened, after it is committed. */
  readonly onEvent?: EventSink;
  /** Where the console lies that was built for browsers; beside the server's own sources unless given. */
  readonly consoleFolder?: string;
  /** How long slow connections are borne; for tests. */
  readonly patience?: Patience;
}

export interface ServerServices {
  readonly ingest: IngestService;
  readonly enrollment: EnrollService;
  readonly secrets: SecretService;
  readonly tokens: TokenService;
  readonly accounts: AccountService;
  readonly sessions: SessionService;
  /** Null: the settings name no identity provider. */
  readonly oidc: OidcService | null;
  readonly directory: DirectoryService;
  readonly devices: DeviceService;
  readonly timelines: TimelineService;
  readonly farm: FarmService;
  readonly related: RelatedService;
  readonly figures: FiguresService;
  readonly backtests: BacktestService;
  readonly backtestRuns: BacktestRuns;
  readonly rules: RuleService;
  readonly sites: SiteService;
  readonly catalogBrowser: CatalogBrowser;
  readonly scim: ScimService;
  readonly suppressions: SuppressionService;
  readonly approvals: ApprovalService;
  readonly alerts: AlertService;
  /** What happens to alerts, for whoever looks. */
  readonly changes: ChangeFeed;
  readonly packages: CasePackageService;
  readonly reasons: ReasonService;
  readonly views: ViewService;
  readonly deliveries: DeliveryService;
  readonly dispatcher: Dispatcher;
  readonly erasure: ErasureService;
  readonly audit: AuditService;
  readonly auditReader: AuditReader;
  readonly jobs: JobRunner;
}

export interface ClearseatServer {
  /** The HTTP face; `listen` or `inject` it. */
  readonly app: App;
  readonly services: ServerServices;
  /** Rung when there is news for those outside. */
  readonly bell: Bell;
  readonly storage: Storage;
  readonly settings: ServerSettings;
  readonly collector: { readonly id: string; readonly publicJwk: ServerKeys["signer"]["publicJwk"] };
  /** What device management carries to the laptops. */
  agentConfig(serverUrl: string, enrollSecret?: string): AgentConfig;
  /** Takes newer data of addresses up, where some lies. */
  renewAddressData(): void;
  /** Looks at the files of its certificate again; true when it presents another one from now on. */
  renewCertificate(): boolean;
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
  readonly source: TlsSource | null;
  readonly bell: Bell;
  readonly http: HttpPost;
  readonly targets: readonly Target[];
  readonly provider: IdentityProvider | null;
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

interface DocumentFacts {
  /** Stand in every answer to a report, and nothing else may. */
  readonly tags: { readonly policyTag: string; readonly catalogTag: string };
  readonly companyEntries: readonly CatalogEntry[];
}

function createOidc({ provider, settings, storage, clock }: Parts): OidcService | null {
  const { oidc: setting, publicUrl } = settings;
  return provider === null || setting === null
    ? null
    : createOidcService({ storage, clock, setting, provider, publicUrl });
}

function wire(parts: Parts, documents: DocumentFacts) {
  const { storage, clock, keys } = parts;
  const metrics = createMetrics();
  const audit = createAuditService({ storage, clock });
  const secrets = createSecretService({ storage, clock, audit });
  const companyTools = documents.companyEntries.map((entry) => entry.id);
  const backtests = createBacktestService(parts);
  const collector = { id: keys.signer.kid, publicJwk: keys.signer.publicJwk };
  const reasons = createReasonService({ ...parts, audit });
  const alerts = createAlertService({ ...parts, audit });
  const services: ServerServices = {
    audit,
    auditReader: createAuditReader({ ...parts, audit }),
    secrets,
    alerts,
    packages: createCasePackageService({ ...parts, audit, reasons, collector }),
    changes: createChangeFeed({
      storage,
      clock,
      onFailure: (error) => parts.log.error({ err: error }, "following alerts failed"),
    }),
    reasons,
    views: createViewService(parts),
    deliveries: createDeliveryService({ ...parts, audit, wake: parts.bell.ring }),
    dispatcher: createDispatcher({ ...parts, audit, chance: systemChance }),
    tokens: createTokenService({ storage, clock, audit }),
    accounts: createAccountService({ ...parts, audit }),
    sessions: createSessionService(parts),
    oidc: createOidc(parts),
    directory: createDirectoryService({ ...parts, audit }),
    backtests,
    backtestRuns: createBacktestRuns({ ...parts, backtests }),
    rules: createRuleService({ ...parts, audit, backtests }),
    catalogBrowser: createCatalogBrowser({ ...parts, companyEntries: documents.companyEntries }),
    sites: createSiteService({ ...parts, audit }),
    scim: createScimService(parts),
    suppressions: createSuppressionService({ ...parts, audit, companyTools }),
    approvals: createApprovalService({ ...parts, audit, companyTools }),
    devices: createDeviceService({ ...parts, audit, reasons, policyTag: documents.tags.policyTag }),
    timelines: createTimelineService({ ...parts, audit, reasons }),
    farm: createFarmService({ ...parts, audit, reasons }),
    related: createRelatedService({ ...parts, audit, reasons }),
    figures: createFiguresService(parts),
    enrollment: createEnrollService({ ...parts, secrets, audit, collector }),
    ingest: createIngestService({
      ...parts,
      signer: keys.signer,
      places: createPlaceReader(parts),
      metrics,
      tags: documents.tags,
    }),
    erasure: createErasureService({ ...parts, signer: keys.signer, audit }),
    jobs: createJobRunner(createServerJobs({ ...parts, alerts }), {
      clock,
      runs: storage.store.jobs,
      onFailure: (job, error) => parts.log.error({ job, err: error }, "job failed"),
    }),
  };
  return { services, metrics, collector };
}

async function gatherParts(options: ServerOptions): Promise<Parts> {
  const {
    clock = systemClock,
    addressFacts = unknownAddressFacts,
    log = createLog("silent"),
    onEvent = () => undefined,
  } = options;
  const settings = checkSettings(options.settings ?? {}, "settings");
  const source = options.tls === undefined ? null : createTlsSource(options.tls, clock, log);
  const http = createHttpPost();
  const targets = options.targets ?? readTargets(settings, http);
  const bell = createBell();
  const provider = readIdentityProvider(settings);
  const { keys, storage } = await openData(options, clock);
  const tell: EventSink = (event) => {
    logEvent(log, event);
    bell.ring();
    onEvent(event);
  };
  return { storage, clock, settings, addressFacts, keys, log, onEvent: tell, source, bell, http, targets, provider };
}

async function assemble(
  parts: Parts,
  { patience, consoleFolder = CONSOLE_FOLDER }: ServerOptions,
): Promise<ClearseatServer> {
  const { storage, settings, keys, source, addressFacts } = parts;
  const policy = signPolicy(settings, keys.signer);
  const companyEntries = readCompanyCatalog(settings.companyCatalog);
  const catalog = signCatalog(keys.signer, companyEntries);
  const { services, metrics, collector } = wire(parts, {
    tags: { policyTag: policy.tag, catalogTag: catalog.tag },
    companyEntries,
  });
  const documents = { policy, catalog, collector };
  const app = await createApp({
    ...parts,
    ...services,
    metrics,
    documents,
    console: findConsole(consoleFolder),
    patience,
    tls: source?.current ?? null,
  });
  return {
    app,
    services,
    bell: parts.bell,
    storage,
    settings,
    collector,
    renewAddressData: () => addressFacts.renew?.(),
    renewCertificate: () => source?.renew((identity) => presentCertificate(app, identity)) ?? false,
    agentConfig: (serverUrl, enrollSecret) => toAgentConfig(keys, serverUrl, enrollSecret),
    async close() {
      await services.jobs.stop();
      await services.backtestRuns.stop();
      await app.close();
      await services.ingest.drain();
      await parts.http.close();
      await storage.close();
    },
  };
}

/** Puts the collector together, not yet listening. Throws an InputError naming the setting or key file at fault. */
export async function buildServer(options: ServerOptions): Promise<ClearseatServer> {
  const parts = await gatherParts(options);
  try {
    return await assemble(parts, options);
  } catch (error) {
    if (options.storage === undefined) await parts.storage.close();
    throw error;
  }
}
