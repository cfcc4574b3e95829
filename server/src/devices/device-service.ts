import type { DeviceDetail, DeviceSummary, Gap, Signal } from "@clearseat/shared";
import { toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import type { AuditService } from "../audit/audit-service.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Storage } from "../store.ts";
import type { ReasonService } from "../triage/reason-service.ts";
import type { DeviceOverview } from "./device-store.ts";
import { nameDevice } from "./name-device.ts";
import { formatCursor, parseCursor } from "./page-cursor.ts";
import type { StateRow } from "./state-store.ts";

export interface DevicePage {
  readonly devices: readonly DeviceSummary[];
  readonly nextCursor: string | null;
}

export interface DeviceService {
  /** Newest enrollment first. Whoever looks stands in the access log of each device shown. */
  list(
    request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
    operator: Operator,
  ): Promise<DevicePage>;
  /** What people call a device; its id when it is gone. */
  nameOf(deviceId: string): Promise<string>;
  /** Everything that stands on one device; whoever looks stands in its access log. Throws `not_found`, `reason_required`. */
  read(deviceId: string, operator: Operator): Promise<DeviceDetail>;
}

function toSummary(device: DeviceOverview): DeviceSummary {
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
    signals: device.signalCount,
    gaps: device.gapCount,
    score: device.score,
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

const DEFAULT_PAGE = 50;

export function createDeviceService({
  storage,
  audit,
  reasons,
}: {
  readonly storage: Storage;
  readonly audit: AuditService;
  readonly reasons: ReasonService;
}): DeviceService {
  return {
    async list({ cursor, limit = DEFAULT_PAGE }, operator) {
      const rows = await storage.store.devices.list(parseCursor(cursor), limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      await audit.recordListing(
        shown.map((device) => device.deviceId),
        { actor: operator.name, action: "devices_listed" },
      );
      return {
        devices: shown.map(toSummary),
        nextCursor:
          rows.length > limit && last !== undefined
            ? formatCursor({ atMs: last.enrolledAtMs, id: last.deviceId })
            : null,
      };
    },
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
        await reasons.requireForDevice(store, deviceId, operator);
        await audit.record(store, [deviceId], { actor: operator.name, action: "device_read" });
        const rows = await store.state.load(deviceId);
        const findings = await store.findings.standing({ kind: "device", id: deviceId });
        return {
          ...toSummary(device),
          signals: rows.flatMap(toSignal).sort(byKindAndKey),
          gaps: rows.flatMap(toGap),
          findings: findings.map((one) => one.finding).sort((a, b) => b.weightTenths - a.weightTenths),
        };
      }),
  };
}
