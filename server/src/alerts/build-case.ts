import { DAY_MS, type Instant, type ServerSettings, toInstant, toMillis } from "@clearseat/shared";
import type {
  AddressFacts,
  DeviceCase,
  DeviceFacts,
  SharedObservable,
  SignalRecord,
} from "../detection/device-case.ts";
import type { Suppression } from "../detection/suppressions.ts";
import type { DeviceRecord } from "../devices/device-store.ts";
import type { SharedHolding } from "../devices/fleet-index.ts";
import type { StateRow } from "../devices/state-store.ts";
import type { DirectoryEntry, Journey } from "../directory/directory-entry.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import { effectiveRules } from "../rule-settings/effective-rules.ts";
import { joinedKinds } from "../rules/index.ts";
import { allSites } from "../sites/all-sites.ts";
import type { Store } from "../store.ts";
import { readHome, readWhereabouts } from "./read-whereabouts.ts";

export interface CaseContext {
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly nowMs: number;
  /** What counts for everybody at that time, read once; absent: read for each case. */
  readonly company?: () => Promise<CompanyFacts>;
}

/** What counts for every device of the company. */
export interface CompanyFacts {
  /** With the tools that were approved, the sites that were declared and the rules that were changed while the collector runs. */
  readonly settings: ServerSettings;
  readonly suppressions: readonly Suppression[];
}

/** A value that more devices share than this is no more telling for being shared by one more. */
const MAX_SHARED = 64;
/** Travel counts this long after it ended: laptops come home late. */
const TRAVEL_GRACE_MS = 30 * DAY_MS;

/** Signals among the rows of a state, as rules see them. Erased ones are not there. */
function toSignalRecords(deviceId: string, rows: readonly StateRow[]): SignalRecord[] {
  return rows.flatMap((row) => {
    if (row.reason !== null || row.key === null || row.payload === null) return [];
    const record = {
      deviceId,
      kind: row.kind,
      key: row.key,
      payload: row.payload,
      firstObservedAt: row.firstObservedAt,
      lastObservedAt: row.lastObservedAt,
      receivedAt: toInstant(row.receivedAtMs),
      clearedAt: row.clearedAt,
      reportHash: row.reportHash,
    };
    // The payload passed the schema of its kind when it came in; the pair is not followed by the compiler.
    return [record as unknown as SignalRecord];
  });
}

/** Declared journeys that go on or ended within the grace. */
function journeysOf(entry: DirectoryEntry, nowMs: number): readonly Journey[] {
  return entry.travel.filter(
    (journey) => toMillis(journey.from) <= nowMs && toMillis(journey.to) + DAY_MS + TRAVEL_GRACE_MS > nowMs,
  );
}

interface KnownDevice {
  readonly device: DeviceRecord;
  readonly entry: DirectoryEntry | null;
  readonly lastReportAtMs: number | null;
}

type DirectoryFacts = Pick<
  DeviceFacts,
  "assignee" | "group" | "issuedAt" | "country" | "region" | "timeZone" | "expectedCountries" | "isTraveling"
>;

const NOT_IN_DIRECTORY: DirectoryFacts = {
  assignee: null,
  group: null,
  issuedAt: null,
  country: null,
  region: null,
  timeZone: null,
  expectedCountries: [],
  isTraveling: false,
};

/** What the directory says of a laptop, at a time. */
export function directoryFacts(entry: DirectoryEntry, nowMs: number): DirectoryFacts {
  const { assignee, group, issuedAt, country, region, timeZone } = entry;
  const abroad = journeysOf(entry, nowMs).map((journey) => journey.country);
  return {
    assignee,
    group,
    issuedAt,
    country,
    region,
    timeZone,
    expectedCountries: [...new Set([...(country === null ? [] : [country]), ...abroad])],
    isTraveling: abroad.length > 0,
  };
}

function toFacts({ device, entry, lastReportAtMs }: KnownDevice, nowMs: number): DeviceFacts {
  return {
    deviceId: device.deviceId,
    platform: device.platform,
    serial: device.serial,
    enrolledAt: toInstant(device.enrolledAtMs),
    expectedSince: null,
    ...(entry === null ? NOT_IN_DIRECTORY : directoryFacts(entry, nowMs)),
    lastReportAt: toInstant(lastReportAtMs ?? device.enrolledAtMs),
  };
}

function toShared(holding: SharedHolding): SharedObservable {
  const instant = (ms: number): Instant => toInstant(ms);
  return {
    kind: holding.kind,
    value: holding.value,
    deviceId: holding.deviceId,
    assignee: holding.assignee,
    since: instant(holding.sinceMs),
    lastReportAt: instant(holding.lastReportAtMs ?? holding.enrolledAtMs),
  };
}

/** Facts about every peer that a session of this device had. */
function peerFacts(signals: readonly SignalRecord[], source: AddressFactsSource): ReadonlyMap<string, AddressFacts> {
  const peers = signals.flatMap(({ payload }) => {
    const { peer } = payload as { readonly peer?: unknown };
    return typeof peer === "string" ? [peer] : [];
  });
  return new Map([...new Set(peers)].map((peer) => [peer, source.lookup(peer)]));
}

async function readCompany(store: Store, { settings, nowMs }: CaseContext): Promise<CompanyFacts> {
  const approvals = await store.approvals.inForce(nowMs);
  const approvedTools = [...settings.approvedTools, ...approvals.map(({ approved }) => approved)];
  const sites = [...allSites(settings, await store.declarations.all())];
  const rules = effectiveRules(settings.rules, await store.ruleSettings.all());
  return {
    settings: { ...settings, approvedTools, sites, rules },
    suppressions: await store.suppressions.inForce(nowMs),
  };
}

/** What counts for everybody, as the context has it already or as it is read now. */
export function companyFacts(store: Store, context: CaseContext): Promise<CompanyFacts> {
  return context.company?.() ?? readCompany(store, context);
}

/** For judging several devices in one transaction: what they have in common is read with the first of them. */
export function inOneTransaction<Context extends CaseContext>(store: Store, context: Context): Context {
  let facts: Promise<CompanyFacts> | null = null;
  return {
    ...context,
    company: () => {
      facts ??= readCompany(store, context);
      return facts;
    },
  };
}

/** What is known of one device alone. */
export interface LoneCase extends Omit<DeviceCase, "shared" | "home"> {
  /** What came of judging it last. */
  readonly before: Pick<DeviceRecord, "score" | "strongestTenths">;
}

/** Everything that rules may look at but for other devices, read in the caller's transaction. Null when the device is gone. */
export async function readLoneCase(
  store: Store,
  deviceId: string,
  rows: readonly StateRow[],
  context: CaseContext,
): Promise<LoneCase | null> {
  const overview = await store.devices.overview(deviceId);
  if (overview === null) return null;
  const entry = overview.serial === null ? null : await store.directory.find(overview.serial);
  const signals = toSignalRecords(deviceId, rows);
  const company = await companyFacts(store, context);
  const device = toFacts({ device: overview, entry, lastReportAtMs: overview.lastReportAtMs }, context.nowMs);
  return {
    device,
    signals,
    ...(await readWhereabouts(store, device, company.settings)),
    integrity: await store.evidence.of(deviceId),
    addresses: peerFacts(signals, context.addressFacts),
    ...company,
    now: toInstant(context.nowMs),
    before: { score: overview.score, strongestTenths: overview.strongestTenths },
  };
}

/**
 * The case with what it shares with other devices, once the fleet index is up to date.
 * @param home where it lives, if anywhere
 */
export async function joinCase(
  store: Store,
  { before: _before, ...lone }: LoneCase,
  home: { readonly siteId: string; readonly sinceMs: number } | null,
): Promise<DeviceCase> {
  return {
    ...lone,
    shared: (await store.fleet.sharedWith(lone.device.deviceId, joinedKinds(lone), MAX_SHARED)).map(toShared),
    home: home === null ? null : await readHome(store, lone, home),
  };
}
