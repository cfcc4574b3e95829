import type { Server as HttpsServer } from "node:https";
import { randomToken } from "@clearseat/proof";
import type { Clock, ServerSettings } from "@clearseat/shared";
import cookie from "@fastify/cookie";
import fastify, { type FastifyServerOptions, LogController, type RawServerDefault } from "fastify";
import { serializerCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { AccountService } from "../access/account-service.ts";
import type { OidcService } from "../access/oidc-service.ts";
import type { SessionService } from "../access/session-service.ts";
import type { AlertService } from "../alerts/alert-service.ts";
import type { AuditReader } from "../audit/audit-reader.ts";
import type { AuditService } from "../audit/audit-service.ts";
import type { BacktestRuns } from "../backtest/backtest-runs.ts";
import type { CasePackageService } from "../case-package/case-package-service.ts";
import type { CatalogBrowser } from "../catalog-browser/catalog-browser.ts";
import type { DeliveryService } from "../delivery/delivery-service.ts";
import type { DeviceService } from "../devices/device-service.ts";
import type { DirectoryService } from "../directory/directory-service.ts";
import type { EnrollService } from "../enrollment/enroll-service.ts";
import type { SecretService } from "../enrollment/secret-service.ts";
import type { TokenService } from "../enrollment/token-service.ts";
import type { ApprovalService } from "../exceptions/approval-service.ts";
import type { SuppressionService } from "../exceptions/suppression-service.ts";
import type { FarmService } from "../farm/farm-service.ts";
import type { RelatedService } from "../farm/related-service.ts";
import type { FiguresService } from "../figures/figures-service.ts";
import type { IngestService } from "../ingest/ingest-service.ts";
import type { ChangeFeed } from "../live/change-feed.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { ConsoleBuild } from "../pages/console-build.ts";
import type { RuleService } from "../rule-settings/rule-service.ts";
import type { ScimService } from "../scim/scim-service.ts";
import type { SiteService } from "../sites/site-service.ts";
import type { Storage } from "../store.ts";
import type { TimelineService } from "../timeline/timeline-service.ts";
import type { TlsIdentity } from "../tls/tls-identity.ts";
import type { ReasonService } from "../triage/reason-service.ts";
import type { ViewService } from "../triage/view-service.ts";
import type { App } from "./app-instance.ts";
import { addOpenApiRoute, describeApi } from "./openapi.ts";
import { createAccessGuard } from "./plugins/access-guard.ts";
import { answerClientError } from "./plugins/client-errors.ts";
import { answerErrors, sendProblem } from "./plugins/errors.ts";
import { createLocalCheck } from "./plugins/local-operator.ts";
import { limitRate } from "./plugins/rate-limit.ts";
import { restrictBodies } from "./plugins/request-bodies.ts";
import { addSecurityHeaders } from "./plugins/security-headers.ts";
import { createCookies } from "./plugins/session-cookie.ts";
import { toAppError } from "./problem.ts";
import { createReadiness } from "./readiness.ts";
import { addAccountRoutes } from "./routes/accounts/index.ts";
import { addAlertRoutes } from "./routes/alerts/index.ts";
import { addAuditRoutes } from "./routes/audit/index.ts";
import { addCatalogRoutes } from "./routes/catalog/index.ts";
import { addConsoleRoutes } from "./routes/console/index.ts";
import { addDeliveryRoutes } from "./routes/deliveries/index.ts";
import { addDeviceRoutes } from "./routes/devices/index.ts";
import { addDirectoryRoutes } from "./routes/directory/index.ts";
import { addDocumentRoutes, type Documents } from "./routes/documents/index.ts";
import { addEnrollRoutes } from "./routes/enroll/index.ts";
import { addEnrollmentRoutes } from "./routes/enrollment/index.ts";
import { addEventRoutes } from "./routes/events/index.ts";
import { addExceptionRoutes } from "./routes/exceptions/index.ts";
import { addFarmRoutes } from "./routes/farm/index.ts";
import { addFiguresRoutes } from "./routes/figures/index.ts";
import { addHealthRoutes } from "./routes/health/index.ts";
import { addMetricsRoutes } from "./routes/metrics/index.ts";
import { addReportRoutes } from "./routes/reports/index.ts";
import { addRuleSettingRoutes } from "./routes/rule-settings/index.ts";
import { addRuleRoutes } from "./routes/rules/index.ts";
import { addScimRoutes } from "./routes/scim/index.ts";
import { addSettingRoutes } from "./routes/settings/index.ts";
import { addSignInRoutes } from "./routes/sign-in/index.ts";
import { addSignalRoutes } from "./routes/signals/index.ts";
import { addSiteRoutes } from "./routes/sites/index.ts";
import { addTimelineRoutes } from "./routes/timeline/index.ts";
import { addTokenRoutes } from "./routes/tokens/index.ts";
import { addTriageRoutes } from "./routes/triage/index.ts";
import { validateWithZod } from "./validation.ts";

export interface AppDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly documents: Documents;
  readonly ingest: IngestService;
  readonly enrollment: EnrollService;
  readonly secrets: SecretService;
  readonly tokens: TokenService;
  readonly audit: AuditService;
  readonly auditReader: AuditReader;
  readonly rules: RuleService;
  readonly backtestRuns: BacktestRuns;
  readonly sites: SiteService;
  readonly catalogBrowser: CatalogBrowser;
  readonly accounts: AccountService;
  readonly sessions: SessionService;
  readonly oidc: OidcService | null;
  readonly alerts: AlertService;
  readonly changes: ChangeFeed;
  readonly packages: CasePackageService;
  readonly reasons: ReasonService;
  readonly views: ViewService;
  readonly deliveries: DeliveryService;
  readonly devices: DeviceService;
  readonly timelines: TimelineService;
  readonly farm: FarmService;
  readonly related: RelatedService;
  readonly figures: FiguresService;
  readonly directory: DirectoryService;
  readonly scim: ScimService;
  readonly suppressions: SuppressionService;
  readonly approvals: ApprovalService;
  /** Null: it was not built. */
  readonly console: ConsoleBuild | null;
  /** For tests, which cannot wait as long as people can. */
  readonly patience?: Patience | undefined;
  /** Null: plain HTTP, for loopback or behind a proxy. */
  readonly tls: TlsIdentity | null;
}

/** How long a connection may stay without getting anywhere. */
export interface Patience {
  /** From the first byte of a request, or from the connection, to the request's end. */
  readonly requestMs: number;
  /** How often connections are looked at, so that one stays at most this much longer. */
  readonly checkMs: number;
  /** How often whoever follows alerts hears that the connection stands. */
  readonly beatMs: number;
}

const PATIENCE: Patience = { requestMs: 30_000, checkMs: 5_000, beatMs: 15_000 };

/** A client that begins to speak TLS and does not go on is dropped after this. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

function secureContext({ cert, key }: TlsIdentity) {
  return { cert, key, minVersion: "TLSv1.2" } as const;
}

/** Has new connections see another certificate; those that are open go on. */
export function presentCertificate(app: App, identity: TlsIdentity): void {
  (app.server as unknown as HttpsServer).setSecureContext(secureContext(identity));
}

/** Ids that find a failure in the log; they guard nothing, so one random beginning for the process is enough. */
function createRequestIds(): () => string {
  const process = randomToken(6);
  let count = 0;
  return () => `${process}-${(count += 1)}`;
}

/** The HTTP face, not yet listening. Tests and the scenario runner call it with `inject`. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { settings, clock, log, tls, patience = PATIENCE } = deps;
  const limits = { headersTimeout: patience.requestMs, connectionsCheckingInterval: patience.checkMs };
  const https = tls === null ? null : { ...limits, ...secureContext(tls), handshakeTimeout: HANDSHAKE_TIMEOUT_MS };
  const options = {
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request would cost more than the request; failures are logged with its id.
    childLoggerFactory: (logger) => logger,
    bodyLimit: settings.maxBodyBytes,
    requestTimeout: patience.requestMs,
    genReqId: createRequestIds(),
    exposeHeadRoutes: true,
    trustProxy: false,
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, toAppError(error)),
    // A closing server answers what it has taken in, and a keep-alive connection must not hold it open.
    forceCloseConnections: "idle",
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
  } satisfies FastifyServerOptions<RawServerDefault, Logger>;
  // An HTTPS server is an HTTP server to everybody who only answers requests.
  const app: App = fastify({
    ...options,
    http: limits,
    ...(https === null ? {} : { https }),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validateWithZod as never);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("operator", null);
  app.decorateRequest("clientAddress", "");
  answerErrors(app, log);
  addSecurityHeaders(app);
  limitRate(app, settings, clock);
  restrictBodies(app);
  await app.register(cookie);
  await describeApi(app);
  await addRoutes(app, deps);
  return app;
}

async function addRoutes(app: App, deps: AppDeps): Promise<void> {
  const cookies = createCookies(deps.settings, deps.tls !== null);
  const hasProvider = deps.oidc !== null;
  const allow = createAccessGuard({ ...deps, cookies, hasProvider, isLocal: createLocalCheck(deps.settings) });
  addEnrollRoutes(app, deps.enrollment);
  addReportRoutes(app, deps.ingest);
  addDocumentRoutes(app, deps.documents);
  addAccountRoutes(app, { ...deps, allow });
  addTokenRoutes(app, { ...deps, allow });
  addEnrollmentRoutes(app, { ...deps, allow });
  addAuditRoutes(app, { ...deps, allow });
  addSettingRoutes(app, { ...deps, allow });
  addRuleSettingRoutes(app, { ...deps, allow });
  addSiteRoutes(app, { ...deps, allow });
  addCatalogRoutes(app, { ...deps, allow });
  addAlertRoutes(app, { ...deps, allow });
  addEventRoutes(app, { ...deps, allow, beatMs: (deps.patience ?? PATIENCE).beatMs });
  addTriageRoutes(app, { ...deps, allow });
  addDeviceRoutes(app, { devices: deps.devices, enrollment: deps.enrollment, allow });
  addTimelineRoutes(app, deps.timelines, allow);
  addFarmRoutes(app, { ...deps, allow });
  addFiguresRoutes(app, deps.figures, allow);
  addDirectoryRoutes(app, deps.directory, allow);
  addDeliveryRoutes(app, { ...deps, allow });
  addExceptionRoutes(app, { ...deps, allow });
  addRuleRoutes(app, allow);
  addScimRoutes(app, deps);
  addSignalRoutes(app, allow);
  addHealthRoutes(app, createReadiness(deps.storage, deps.clock));
  addMetricsRoutes(app, { metrics: deps.metrics, storage: deps.storage, allow });
  await addSignInRoutes(app, { ...deps, cookies, allow });
  await addConsoleRoutes(app, { ...deps, allow });
  addOpenApiRoute(app);
}
