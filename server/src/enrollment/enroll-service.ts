import { stateDigestOf } from "@clearseat/proof";
import type { Clock, EnrollAnswer, EnrollmentStatus, PublicJwk, ServerSettings } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { leaveFleet } from "../alerts/judge-device.ts";
import { AppError } from "../app-error.ts";
import { AUDIT_GENESIS } from "../audit/audit-chain.ts";
import type { AuditService } from "../audit/audit-service.ts";
import type { DeviceRecord } from "../devices/device-store.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { Storage, Store } from "../store.ts";
import { type ProvenEnrollment, readEnrollment } from "./read-enrollment.ts";
import type { SecretService } from "./secret-service.ts";

export interface EnrollService {
  /** Throws an AppError for everything that is not an enrollment by somebody who may. */
  enroll(body: unknown): Promise<EnrollAnswer>;
  /** Throws `not_found`, or `transition_refused` when the device does not wait. */
  decide(deviceId: string, decision: "approve" | "reject", operator: Operator): Promise<EnrollmentStatus>;
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
  };
}

/**
 * The older keys of the same hardware give way; nothing of them is merged into the new device. Happens only when the
 * new one is active: else whoever knows a serial could push a working laptop out.
 */
async function supersedeOlder(store: Store, device: DeviceRecord, nowMs: number): Promise<ServerEvent[]> {
  if (device.serial === null || device.uuid === null) return [];
  const older = (await store.devices.withHardware(device.serial, device.uuid)).filter(
    (one) => one.deviceId !== device.deviceId,
  );
  for (const one of older) {
    await store.devices.setStatus(one.deviceId, "superseded", device.deviceId);
    await leaveFleet(store, one.deviceId, nowMs);
  }
  return older.map((one) => ({ name: "device.superseded", deviceId: one.deviceId, successorId: device.deviceId }));
}

/** The same key again: the first answer was lost. Before its first report the chain may begin at the newer message. */
async function repeat(store: Store, known: DeviceRecord, originHash: string): Promise<EnrollmentStatus> {
  const head = await store.reports.head(known.deviceId);
  if (head?.sequence === 0 && originHash !== known.originHash) {
    await store.devices.setOrigin(known.deviceId, originHash);
    await store.reports.moveOrigin(known.deviceId, originHash);
  }
  return known.status;
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

export function createEnrollService({
  storage,
  clock,
  settings,
  secrets,
  audit,
  collector,
  onEvent,
}: EnrollDeps): EnrollService {
  async function admit(
    store: Store,
    proven: ProvenEnrollment,
  ): Promise<{ status: EnrollmentStatus; events: readonly ServerEvent[] }> {
    const nowMs = clock.now();
    const { secret, hardware, agentVersion } = proven.payload;
    const known = await store.devices.find(proven.deviceId);
    if (known !== null) return { status: await repeat(store, known, proven.originHash), events: [] };
    await secrets.redeem(store, secret, hardware.serial);
    const device = toDevice(proven, await firstStatus(store, settings, hardware.serial), nowMs);
    await store.devices.insert(device);
    await store.reports.openChain({
      deviceId: device.deviceId,
      originHash: device.originHash,
      stateDigest: EMPTY_STATE,
      auditHead: AUDIT_GENESIS,
      agentVersion,
    });
    const superseded = device.status === "active" ? await supersedeOlder(store, device, nowMs) : [];
    return {
      status: device.status,
      events: [{ name: "device.enrolled", deviceId: device.deviceId, status: device.status }, ...superseded],
    };
  }

  async function enroll(body: unknown): Promise<EnrollAnswer> {
    const proven = readEnrollment(body, collector.id);
    const { status, events } = await storage.transaction((store) => admit(store, proven));
    events.forEach(onEvent);
    return { deviceId: proven.deviceId, status, collectorKey: collector.publicJwk };
  }

  async function decide(
    deviceId: string,
    decision: "approve" | "reject",
    operator: Operator,
  ): Promise<EnrollmentStatus> {
    const status = decision === "approve" ? "active" : "rejected";
    const events = await storage.transaction(async (store) => {
      const device = await waitingDevice(store, deviceId);
      await store.devices.setStatus(deviceId, status, null);
      const action = decision === "approve" ? "device_approved" : "device_rejected";
      await audit.record(store, [deviceId], { actor: operator.name, action });
      return status === "active" ? supersedeOlder(store, device, clock.now()) : [];
    });
    events.forEach(onEvent);
    return status;
  }

  return { enroll, decide };
}
