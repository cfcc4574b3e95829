import { createHash } from "node:crypto";
import type { AgentCoreOptions } from "@clearseat/agent";
import {
  type AddressFacts,
  type AddressFactsSource,
  buildServer,
  type ClearseatServer,
  expectedId,
  IN_MEMORY,
  type ServerEvent,
  type ServerOptions,
  type ServerSettingsInput,
  UNKNOWN_ADDRESS,
  unknownAddressFacts,
} from "@clearseat/server";
import { Alert, type Finding, type ManualClock, MINUTE_MS } from "@clearseat/shared";
import { type AlertEvent, type AlertHistory, toAlertHistory } from "./alert-history.ts";
import { serialOf } from "./device-identity.ts";
import { directoryNews } from "./directory-news.ts";
import type { Injectable } from "./inject-client.ts";
import { expandStep } from "./repeat.ts";
import type { Place, Scenario } from "./scenario.ts";
import type { SubjectFinding } from "./scenario-result.ts";

/** What people call a device in a scenario, by the id that the server gave it. */
export type ScenarioIds = ReadonlyMap<string, string>;

/** The company of a scenario: its real server, its directory, its settings, its places as address facts. */
export interface SimulatedCompany {
  readonly server: ClearseatServer;
  readonly app: Injectable;
  readonly agentSettings: AgentCoreOptions["settings"];
  /** Does what time brings until `ms`, round by round. */
  passTime(ms: number): Promise<void>;
  /** The name under which the server knows a laptop of the directory that has not come yet. */
  expectedIdOf(device: string): string;
  /** Every alert there ever was, oldest first. */
  alertHistories(ids: ScenarioIds): Promise<AlertHistory[]>;
  /** Every finding there ever was, also those below an alert. */
  findings(ids: ScenarioIds): Promise<SubjectFinding[]>;
  close(): Promise<void>;
}

interface CompanyOptions {
  readonly clock: ManualClock;
  readonly checkInMinutes: number;
  /** Kept in memory, with keys that are the same in every run, unless it is to be elsewhere. */
  readonly data?: Partial<Pick<ServerOptions, "dataDir" | "database" | "storage">>;
  /** How often the server does what time brings; see {@link minutesBetweenRounds}. */
  readonly roundMinutes?: number;
  readonly onEvent?: (event: ServerEvent) => void;
}

const RUNNER = { name: "scenario" };
const PAGE = 100;
/** Laptops of one home report at one instant here, which jitter prevents in life; nobody is to be turned away for that. */
const REQUESTS_PER_MINUTE = 10_000_000;

export async function openCompany(scenario: Scenario, options: CompanyOptions): Promise<SimulatedCompany> {
  const { clock, checkInMinutes, data, onEvent } = options;
  const server = await buildServer({
    dataDir: IN_MEMORY,
    ...data,
    clock,
    settings: settingsOf(scenario, checkInMinutes),
    addressFacts: factsOf(scenario.places),
    givenKeys: {
      companyKey: { key: keyOf("company key", scenario.name), from: "2000-01-01" },
      placeKey: keyOf("place key", scenario.name),
    },
    ...(onEvent === undefined ? {} : { onEvent }),
  });
  const [known, ...news] = directoryNews(scenario.directory);
  await server.services.directory.import(known?.entries ?? []);
  const { secret } = await server.services.secrets.create({ uses: countEnrollments(scenario) });
  const { collectorKey, companyKey } = server.agentConfig("http://collector.example.com", secret);
  const roundMs = (options.roundMinutes ?? minutesBetweenRounds(scenario.devices.length)) * MINUTE_MS;
  let dueMs = clock.now();
  return {
    server,
    app: toInjectable(server),
    agentSettings: { collectorKey, enrollSecret: secret, companyKey },
    async passTime(ms) {
      for (; dueMs <= ms; dueMs += roundMs) {
        clock.set(dueMs);
        while (news[0] !== undefined && (news[0].atMs ?? dueMs) <= dueMs)
          await server.services.directory.import(news.shift()?.entries ?? []);
        await server.services.jobs.runDue();
      }
    },
    expectedIdOf: (device) => expectedId(serialOf(device)),
    alertHistories: (ids) => readAlerts(server, ids),
    findings: (ids) => readFindings(server, ids),
    close: () => server.close(),
  };
}

/** Requests of simulated laptops, from the addresses at which they are. */
export function toInjectable({ app }: Pick<ClearseatServer, "app">): Injectable {
  return {
    inject: ({ payload, ...request }) => app.inject(payload === undefined ? request : { ...request, payload }),
  };
}

/** The settings of a scenario's collector. */
export function settingsOf(scenario: Scenario, checkInMinutes: number): ServerSettingsInput {
  return {
    requireApproval: false,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    ...scenario.settings,
    checkInMinutes,
    sites: [...givenSites(scenario), ...declaredPlaces(scenario.places)],
  } as ServerSettingsInput;
}

/**
 * How often the server does what time brings. In life that is every minute, and its walk has been at every laptop
 * within the hour; a round takes 25 of them, and here within four hours is often enough.
 */
function minutesBetweenRounds(laptops: number): number {
  return Math.max(1, Math.floor(60 / Math.max(1, Math.ceil(laptops / 100))));
}

/** Each laptop enrolls once, and once more whenever its disk is set up anew or goes back in time. */
function countEnrollments({ devices }: Scenario): number {
  const steps = devices.flatMap(({ timeline }) => timeline.flatMap((step) => expandStep(step)));
  return Math.max(1, devices.length + steps.filter(({ disk }) => disk === "new" || disk === "restored").length);
}

/** The same keyed hashes in every run. */
function keyOf(purpose: string, name: string): string {
  return createHash("sha256").update(`${purpose} of ${name}`).digest("base64url");
}

function givenSites({ settings }: Scenario): readonly unknown[] {
  const { sites } = settings;
  return Array.isArray(sites) ? sites : [];
}

/** A place that the company has declared, by its address and, where the scenario names one, its gateway. */
function declaredPlaces(places: readonly Place[]): readonly unknown[] {
  return places.flatMap(({ id, declared, egress, gatewayMac }) =>
    declared === undefined || declared === "unknown"
      ? []
      : [
          {
            name: `place ${id}`,
            kind: declared,
            egress: [egress],
            gateways: gatewayMac === undefined ? [] : [gatewayMac],
          },
        ],
  );
}

/** The places of a scenario in place of the database of addresses. */
export function factsOf(places: readonly Place[]): AddressFactsSource {
  const facts = new Map<string, AddressFacts>(
    places.map((place) => [
      place.egress,
      {
        ...UNKNOWN_ADDRESS,
        country: place.country ?? null,
        region: place.region ?? null,
        timeZone: place.timeZone ?? null,
        networkClass: place.asn ?? null,
      },
    ]),
  );
  return { lookup: (address) => facts.get(address) ?? unknownAddressFacts.lookup(address) };
}

async function readAlerts(server: ClearseatServer, ids: ScenarioIds): Promise<AlertHistory[]> {
  const histories: AlertHistory[] = [];
  let cursor: string | undefined;
  do {
    const page = await server.services.alerts.list({ cursor, limit: PAGE }, RUNNER);
    for (const alert of page.alerts) {
      const { history } = await server.services.alerts.read(alert.id, RUNNER);
      histories.push(
        toAlertHistory(
          renameAlert(alert, ids),
          history.map((event) => renameEvent(event, ids)),
        ),
      );
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return histories.sort((a, b) => compareTexts(orderOf(a), orderOf(b)));
}

/** With the scenario's names of laptops. */
function renameEvent<Event extends AlertEvent>(event: Event, ids: ScenarioIds): Event {
  const { device } = event.detail;
  return device === undefined ? event : { ...event, detail: { ...event.detail, device: ids.get(device) ?? device } };
}

function orderOf({ alert }: AlertHistory): string {
  return `${alert.openedAt} ${alert.subject.devices.join(" ")}`;
}

/** The sites that ever had an alert, with the laptops that stand in it; a site has no findings without one. */
async function residentsOfSites(server: ClearseatServer): Promise<ReadonlyMap<string, readonly string[]>> {
  const alerts = await server.storage.store.alerts.list({}, null, Number.MAX_SAFE_INTEGER);
  return new Map(
    alerts.filter(({ subject }) => subject.kind === "site").map(({ subject, devices }) => [subject.id, devices]),
  );
}

async function readFindings(server: ClearseatServer, ids: ScenarioIds): Promise<SubjectFinding[]> {
  const found: SubjectFinding[] = [];
  const { findings } = server.storage.store;
  for (const [deviceId, id] of ids) {
    for (const { finding } of await findings.all({ kind: "device", id: deviceId }))
      found.push({ subject: { kind: "device", devices: [id] }, ...renameFinding(finding, ids) });
  }
  for (const [siteId, devices] of await residentsOfSites(server)) {
    const subject = { kind: "site" as const, devices: renameDevices(devices, ids) };
    for (const { finding } of await findings.all({ kind: "site", id: siteId }))
      found.push({ subject, ...renameFinding(finding, ids) });
  }
  return found.sort((a, b) =>
    compareTexts(
      `${a.firstSeenAt} ${a.subject.devices.join(" ")} ${a.rule} ${a.key}`,
      `${b.firstSeenAt} ${b.subject.devices.join(" ")} ${b.rule} ${b.key}`,
    ),
  );
}

function renameDevices(devices: readonly string[], ids: ScenarioIds): string[] {
  return devices.map((id) => ids.get(id) ?? id).sort();
}

/** The alert alone: what a queue shows beside it speaks of keys that are new at each play. */
function renameAlert(listed: Alert, ids: ScenarioIds): Alert {
  const alert = Alert.parse(listed);
  return {
    ...alert,
    subject: { ...alert.subject, devices: renameDevices(alert.subject.devices, ids) },
    findings: alert.findings.map((finding) => renameFinding(finding, ids)),
  };
}

function renameFinding(finding: Finding, ids: ScenarioIds): Finding {
  return {
    ...finding,
    evidence: finding.evidence.map((evidence) => ({
      ...evidence,
      deviceId: ids.get(evidence.deviceId) ?? evidence.deviceId,
    })),
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
