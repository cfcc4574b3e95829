import {
  CATALOG_VERSION,
  type Clock,
  type DeviceDetail,
  type DeviceSummary,
  type Gap,
  type HealthState,
  type ServerSettings,
  type Signal,
  toInstant,
} from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Storage, Store } from "../store.ts";
import type { ReasonService } from "../triage/reason-service.ts";
import { coverageOf } from "./coverage.ts";
import { healthOf, healthRanges } from "./device-health.ts";
import type { DeviceFilter, DeviceOrder, DeviceOverview, DeviceSort } from "./device-store.ts";
import { nameDevice } from "./name-device.ts";
import { formatCursor, parseCursor } from "./page-cursor.ts";
import { isRhythm, isSuspected, RHYTHM_WITHHELD } from "./rhythm.ts";
import type { StateRow } from "./state-store.ts";

export interface DevicePage {
  readonly devices: readonly DeviceSummary[];
  readonly nextCursor: string | null;
  /** How many match in all; null on pages after the first. */
  readonly total: number | null;
}

export interface DevicePageRequest extends Omit<DeviceFilter, "health">, Partial<DeviceOrder> {
  readonly health?: HealthState | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface DeviceService {
  /** Newest enrollment first, unless asked otherwise. Whoever looks stands in the access log of each device shown. */
  list(request: DevicePageRequest, operator: Operator): Promise<DevicePage>;
  /** What people call a device; its id when it is gone. */
  nameOf(deviceId: string): Promise<string>;
  /** Everything that stands on one device; whoever looks stands in its access log. Throws `not_found`, `reason_required`. */
  read(deviceId: string, operator: Operator): Promise<DeviceDetail>;
}

export interface DeviceServiceDeps {
  readonly storage: Storage;
  readonly audit: AuditService;
  readonly reasons: ReasonService;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly policyTag: string;
}

type SummaryDeps = Pick<DeviceServiceDeps, "clock" | "settings">;

/** A device as lists show it. */
function toSummary(device: DeviceOverview, gaps: readonly Gap[], { clock, settings }: SummaryDeps): DeviceSummary {
  return {
    deviceId: device.deviceId,
    serial: device.serial,
    model: device.model,
    platform: device.platform,
    assignee: device.assignee,
    status: device.status,
    enrolledAt: toInstant(device.enrolledAtMs),
    lastReportAt: device.lastReportAtMs === null ? null : toInstant(device.lastReportAtMs),
    agentVersion: device.agentVersion,
    catalogVersion: device.catalogVersion,
    signals: device.signalCount,
    gaps: device.gapCount,
    score: device.score,
    health: healthOf(device, settings, clock.now()),
    coverage: coverageOf({ platform: device.platform, hasReported: device.lastReportAtMs !== null, gaps }, settings),
  };
}

function toSignal(row: StateRow): Signal[] {
  if (row.reason !== null || row.key === null || row.payload === null || row.clearedAt !== null) return [];
  const signal = { kind: row.kind, key: row.key, observedAt: row.lastObservedAt, payload: row.payload };
  // The payload passed the schema of its kind when it came in.
  return [signal as unknown as Signal];
}

function toGap(row: StateRow): Gap[] {
  if (row.reason === null || row.section === null || row.clearedAt !== null) return [];
  return [{ kind: row.kind, reason: row.reason, section: row.section }];
}

function byKindAndKey(a: Signal, b: Signal): number {
  return `${a.kind}\u0000${a.key}` < `${b.kind}\u0000${b.key}` ? -1 : 1;
}

/** What the directory knows of the laptop beyond its assignee. */
async function readDirectory(store: Store, serial: string | null): Promise<DeviceDetail["directory"]> {
  const entry = serial === null ? null : await store.directory.find(serial);
  if (entry === null) return null;
  const { group, country, timeZone, issuedAt } = entry;
  return { group, country, timeZone, issuedAt };
}

async function readHome(store: Store, deviceId: string): Promise<DeviceDetail["home"]> {
  const home = (await store.fleet.heldBy(deviceId)).find(({ kind }) => kind === "home");
  return home === undefined ? null : { siteId: home.value, since: toInstant(home.sinceMs) };
}

async function readDetail(store: Store, device: DeviceOverview, deps: DeviceServiceDeps): Promise<DeviceDetail> {
  const { deviceId } = device;
  const rows = await store.state.load(deviceId);
  const findings = await store.findings.standing({ kind: "device", id: deviceId });
  const gaps = rows.flatMap(toGap);
  const signals = rows.flatMap(toSignal);
  const shown = (await isSuspected(store, deviceId)) ? signals : signals.filter(({ kind }) => !isRhythm(kind));
  return {
    ...toSummary(device, gaps, deps),
    signals: shown.sort(byKindAndKey),
    withheld: shown.length === signals.length ? [] : [RHYTHM_WITHHELD],
    gaps,
    findings: findings.map((one) => one.finding).sort((a, b) => b.weightTenths - a.weightTenths),
    vendor: device.vendor,
    os: { name: device.osName, version: device.osVersion, arch: device.osArch },
    directory: await readDirectory(store, device.serial),
    home: await readHome(store, deviceId),
    serving: { catalogVersion: CATALOG_VERSION, policyTag: deps.policyTag },
  };
}

const SORT_VALUES: Readonly<Record<DeviceSort, (device: DeviceOverview) => number>> = {
  enrolled: (device) => device.enrolledAtMs,
  heard: (device) => device.lastReportAtMs ?? device.enrolledAtMs,
  score: (device) => device.score,
  gaps: (device) => device.gapCount,
};

const DEFAULT_PAGE = 50;

async function listDevices(
  { cursor, limit = DEFAULT_PAGE, sort = "enrolled", direction = "desc", health, ...filter }: DevicePageRequest,
  operator: Operator,
  { storage, audit, clock, settings }: DeviceServiceDeps,
): Promise<DevicePage> {
  const { devices, state } = storage.store;
  const range = healthRanges(settings, clock.now()).find((one) => one.state === health);
  const wanted = { ...filter, health: range };
  const rows = await devices.list(wanted, { sort, direction }, parseCursor(cursor), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const ids = shown.map((device) => device.deviceId);
  await audit.recordListing(ids, { ...byOperator(operator), action: "devices_listed" });
  const gaps = await state.gapsOf(ids);
  return {
    devices: shown.map((device) => toSummary(device, gaps.get(device.deviceId) ?? [], { clock, settings })),
    nextCursor:
      rows.length > limit && last !== undefined
        ? formatCursor({ atMs: SORT_VALUES[sort](last), id: last.deviceId })
        : null,
    total: cursor === undefined ? await devices.count(wanted) : null,
  };
}

export function createDeviceService(deps: DeviceServiceDeps): DeviceService {
  const { storage, audit, reasons } = deps;
  return {
    list: (request, operator) => listDevices(request, operator, deps),
    async nameOf(deviceId) {
      const serial = serialOfExpected(deviceId);
      if (serial !== null) return `${serial} (not enrolled)`;
      const device = await storage.store.devices.overview(deviceId);
      return device === null ? deviceId : nameDevice(device);
    },
    read: (deviceId, operator) =>
      storage.transaction(async (store) => {
        await store.locks.devices([deviceId]);
        const device = await store.devices.overview(deviceId);
        if (device === null) throw new AppError("not_found", "There is no such device.");
        const why = await reasons.requireForDevice(store, deviceId, operator);
        await audit.record(store, [deviceId], { ...byOperator(operator), action: "device_read", detail: why });
        return readDetail(store, device, deps);
      }),
  };
}
