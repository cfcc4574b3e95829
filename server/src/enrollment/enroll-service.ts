import { stateDigestOf } from "@clearseat/proof";
import {
  type Clock,
  type EnrollAnswer,
  type EnrollmentStatus,
  type Instant,
  type PublicJwk,
  type ServerSettings,
  toInstant,
} from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { leaveFleet } from "../alerts/judge-device.ts";
import { AppError } from "../app-error.ts";
import type { AuditAction } from "../audit/audit-actions.ts";
import { AUDIT_GENESIS } from "../audit/audit-chain.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import type { DeviceRecord } from "../devices/device-store.ts";
import { formatCursor, parseCursor } from "../devices/page-cursor.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { Storage, Store } from "../store.ts";
import { type ProvenEnrollment, readEnrollment } from "./read-enrollment.ts";
import type { SecretService } from "./secret-service.ts";

export type Decision = "approve" | "reject";

/** What came of deciding on one device among several. */
export interface DecisionOutcome {
  readonly deviceId: string;
  /** Null: it was refused. */
  readonly status: EnrollmentStatus | null;
  readonly refused: { readonly code: string; readonly detail: string } | null;
}

/** A device that waits to be let in. */
export interface WaitingDevice
  extends Pick<DeviceRecord, "deviceId" | "serial" | "vendor" | "model" | "platform" | "osName"> {
  readonly enrolledAt: Instant;
  /** Devices of the same hardware that would give way to it. */
  readonly takesThePlaceOf: readonly string[];
}

export interface EnrollService {
  /** Throws an AppError for everything that is not an enrollment by somebody who may. */
  enroll(body: unknown): Promise<EnrollAnswer>;
  /** Throws `not_found`, or `transition_refused` when the device does not wait. */
  decide(deviceId: string, decision: Decision, operator: Operator): Promise<EnrollmentStatus>;
  /** The same for several, each on its own. */
  decideAll(deviceIds: readonly string[], decision: Decision, operator: Operator): Promise<readonly DecisionOutcome[]>;
  /** The longest waiting first. Whoever looks stands in the access log of each device shown. */
  waiting(
    request: { readonly cursor?: string | undefined; readonly limit: number },
    operator: Operator,
  ): Promise<{ readonly devices: readonly WaitingDevice[]; readonly nextCursor: string | null }>;
}

export interface EnrollDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly secrets: SecretService;
  readonly audit: AuditService;
  readonly collector: { readonly id: string; readonly publicJwk: PublicJwk };
  readonly onEvent: EventSink;
}

const EMPTY_STATE = stateDigestOf(new Map());

type HardwareOf = Pick<DeviceRecord, "deviceId" | "serial" | "uuid">;

function toDevice(proven: ProvenEnrollment, status: EnrollmentStatus, nowMs: number): DeviceRecord {
  const { platform, os, hardware } = proven.payload;
  return {
    deviceId: proven.deviceId,
    publicKey: JSON.stringify(proven.publicJwk),
    status,
    successorId: null,
    platform,
    serial: hardware.serial,
    uuid: hardware.uuid,
    vendor: hardware.vendor,
    model: hardware.model,
    osName: os.name,
    osVersion: os.version,
    osArch: os.arch,
    enrolledAtMs: nowMs,
    originHash: proven.originHash,
    signalCount: 0,
    gapCount: 0,
    score: 0,
    strongestTenths: 0,
  };
}

/** Of keys that enroll for one hardware at the same time each must see the one before. */
function lockHardware(store: Store, { serial, uuid, deviceId }: HardwareOf): Promise<void> {
  return store.locks.name(`hardware ${serial === null || uuid === null ? deviceId : `${serial} ${uuid}`}`);
}

async function olderKeys(store: Store, { serial, uuid, deviceId }: HardwareOf): Promise<readonly DeviceRecord[]> {
  if (serial === null || uuid === null) return [];
  return (await store.devices.withHardware(serial, uuid)).filter((one) => one.deviceId !== deviceId);
}

/**
 * The older keys of the same hardware give way; nothing of them is merged into the new device. Happens only when the
 * new one is active: else whoever knows a serial could push a working laptop out. The caller has locked them all.
 */
async function supersede(
  store: Store,
  older: readonly DeviceRecord[],
  device: DeviceRecord,
  nowMs: number,
): Promise<ServerEvent[]> {
  for (const one of older) {
    await store.devices.setStatus(one.deviceId, "superseded", device.deviceId);
    await leaveFleet(store, one.deviceId, nowMs);
  }
  return older.map((one) => ({ name: "device.superseded", deviceId: one.deviceId, successorId: device.deviceId }));
}

/** The same key again: the first answer was lost. Before its first report the chain may begin at the newer message. */
async function repeat(store: Store, { deviceId, originHash }: ProvenEnrollment): Promise<EnrollmentStatus> {
  await store.locks.devices([deviceId]);
  const head = await store.reports.head(deviceId);
  if (head === null) throw new AppError("unknown_device");
  if (head.sequence === 0 && originHash !== head.originHash) {
    await store.devices.setOrigin(deviceId, originHash);
    await store.reports.moveOrigin(deviceId, originHash);
  }
  return head.status;
}

/** A laptop that the directory knows may report at once; the others wait where the company wants that. */
async function firstStatus(store: Store, settings: ServerSettings, serial: string | null): Promise<EnrollmentStatus> {
  if (!settings.requireApproval) return "active";
  const isKnown = serial !== null && (await store.directory.find(serial)) !== null;
  return isKnown ? "active" : "pending_approval";
}

/** Throws `not_found`, or `transition_refused` when the device does not wait. */
async function waitingDevice(store: Store, deviceId: string): Promise<DeviceRecord> {
  const device = await store.devices.find(deviceId);
  if (device === null) throw new AppError("not_found", "There is no such device.");
  if (device.status === "pending_approval") return device;
  throw new AppError(
    "transition_refused",
    `The device is ${device.status}; only one that waits for approval can be decided on.`,
  );
}

/** The device that waits, with the keys that give way to it; nobody else can decide on them now. */
async function lockWaiting(store: Store, deviceId: string): Promise<DeviceRecord> {
  const device = await waitingDevice(store, deviceId);
  await lockHardware(store, device);
  const others = (await olderKeys(store, device)).map((one) => one.deviceId);
  await store.locks.devices([deviceId, ...others]);
  return waitingDevice(store, deviceId);
}

function toWaiting(device: DeviceRecord, older: readonly DeviceRecord[]): WaitingDevice {
  const { deviceId, serial, vendor, model, platform, osName, enrolledAtMs } = device;
  return {
    ...{ deviceId, serial, vendor, model, platform, osName, enrolledAt: toInstant(enrolledAtMs) },
    takesThePlaceOf: older.filter(({ status }) => status === "active").map((one) => one.deviceId),
  };
}

async function admit(
  store: Store,
  proven: ProvenEnrollment,
  { settings, secrets, clock }: Pick<EnrollDeps, "settings" | "secrets" | "clock">,
): Promise<{ status: EnrollmentStatus; events: readonly ServerEvent[] }> {
  const nowMs = clock.now();
  const { secret, hardware, agentVersion } = proven.payload;
  await lockHardware(store, { ...hardware, deviceId: proven.deviceId });
  if ((await store.devices.find(proven.deviceId)) !== null) return { status: await repeat(store, proven), events: [] };
  await secrets.redeem(store, secret, hardware.serial);
  const device = toDevice(proven, await firstStatus(store, settings, hardware.serial), nowMs);
  const older = device.status === "active" ? await olderKeys(store, device) : [];
  await store.locks.devices(older.map((one) => one.deviceId));
  await store.devices.insert(device);
  await store.reports.openChain({
    deviceId: device.deviceId,
    originHash: device.originHash,
    stateDigest: EMPTY_STATE,
    auditHead: AUDIT_GENESIS,
    agentVersion,
  });
  const superseded = await supersede(store, older, device, nowMs);
  return {
    status: device.status,
    events: [{ name: "device.enrolled", deviceId: device.deviceId, status: device.status }, ...superseded],
  };
}

/** One after the other; a refusal is an outcome, a failure of the store is not. */
async function decideEach(
  deviceIds: readonly string[],
  decide: (deviceId: string) => Promise<EnrollmentStatus>,
): Promise<readonly DecisionOutcome[]> {
  const outcomes: DecisionOutcome[] = [];
  for (const deviceId of new Set(deviceIds)) {
    try {
      outcomes.push({ deviceId, status: await decide(deviceId), refused: null });
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      outcomes.push({ deviceId, status: null, refused: { code: error.code, detail: error.message } });
    }
  }
  return outcomes;
}

export function createEnrollService({
  storage,
  clock,
  settings,
  secrets,
  audit,
  collector,
  onEvent,
}: EnrollDeps): EnrollService {
  async function enroll(body: unknown): Promise<EnrollAnswer> {
    const proven = readEnrollment(body, collector.id);
    const { status, events } = await storage.transaction((store) => admit(store, proven, { settings, secrets, clock }));
    events.forEach(onEvent);
    return { deviceId: proven.deviceId, status, collectorKey: collector.publicJwk };
  }

  async function decide(deviceId: string, decision: Decision, operator: Operator): Promise<EnrollmentStatus> {
    const status = decision === "approve" ? "active" : "rejected";
    const events = await storage.transaction(async (store) => {
      const device = await lockWaiting(store, deviceId);
      const older = status === "active" ? await olderKeys(store, device) : [];
      await store.devices.setStatus(deviceId, status, null);
      const action: AuditAction = decision === "approve" ? "device_approved" : "device_rejected";
      await audit.record(store, [deviceId], { ...byOperator(operator), action });
      return supersede(store, older, device, clock.now());
    });
    events.forEach(onEvent);
    return status;
  }

  const waiting: EnrollService["waiting"] = async ({ cursor, limit }, operator) => {
    const rows = await storage.store.devices.waiting(parseCursor(cursor), limit + 1);
    const shown = rows.slice(0, limit);
    await audit.recordListing(
      shown.map(({ deviceId }) => deviceId),
      { ...byOperator(operator), action: "devices_listed" },
    );
    const devices: WaitingDevice[] = [];
    for (const device of shown) devices.push(toWaiting(device, await olderKeys(storage.store, device)));
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      devices,
      nextCursor: last === undefined ? null : formatCursor({ atMs: last.enrolledAtMs, id: last.deviceId }),
    };
  };

  const decideAll: EnrollService["decideAll"] = (deviceIds, decision, operator) =>
    decideEach(deviceIds, (deviceId) => decide(deviceId, decision, operator));

  return { enroll, decide, decideAll, waiting };
}
