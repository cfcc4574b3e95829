import type { EnrollmentStatus, Platform } from "@clearseat/shared";
import type { HealthRange } from "./device-health.ts";

/** An enrolled device as it is kept. Times in milliseconds. */
export interface DeviceRecord {
  readonly deviceId: string;
  /** JSON Web Key as text. */
  readonly publicKey: string;
  readonly status: EnrollmentStatus;
  readonly successorId: string | null;
  readonly platform: Platform;
  readonly serial: string | null;
  readonly uuid: string | null;
  readonly vendor: string | null;
  readonly model: string | null;
  readonly osName: string | null;
  readonly osVersion: string | null;
  readonly osArch: string | null;
  readonly enrolledAtMs: number;
  /** Hash of the signed enrollment. */
  readonly originHash: string;
  readonly signalCount: number;
  readonly gapCount: number;
  readonly score: number;
  /** Weight of its strongest finding that counts, outside co-location and posture, in tenths. */
  readonly strongestTenths: number;
}

/** A device with what changes at every report. */
export interface DeviceOverview extends DeviceRecord {
  readonly agentVersion: string;
  /** Null: nothing accepted yet. */
  readonly lastReportAtMs: number | null;
  readonly catalogVersion: string | null;
  /** From the directory, by serial; null when it does not know the serial. */
  readonly assignee: string | null;
}

/** Where a page begins: after this row, in the order of the list. */
export interface PageStart {
  readonly atMs: number;
  readonly id: string;
}

export const DEVICE_SORTS = ["enrolled", "heard", "score", "gaps"] as const;
export type DeviceSort = (typeof DEVICE_SORTS)[number];

/** What is left out leaves nothing out. */
export interface DeviceFilter {
  readonly platform?: Platform | undefined;
  readonly agentVersion?: string | undefined;
  /** Found in serial, assignee or model, whatever the case, or the whole id. */
  readonly text?: string | undefined;
  readonly health?: Pick<HealthRange, "statuses" | "heardFromMs" | "heardBeforeMs"> | undefined;
}

export interface DeviceOrder {
  readonly sort: DeviceSort;
  readonly direction: "asc" | "desc";
}

/** What a laptop is called without its person. */
export type DeviceLabel = Pick<DeviceRecord, "deviceId" | "serial" | "model">;

export interface DeviceCounts {
  readonly signalCount: number;
  readonly gapCount: number;
}

export interface DeviceStore {
  insert(device: DeviceRecord): Promise<void>;
  find(deviceId: string): Promise<DeviceRecord | null>;
  overview(deviceId: string): Promise<DeviceOverview | null>;
  /** What those of the devices that are known are, without whose they are. */
  labels(deviceIds: readonly string[]): Promise<ReadonlyMap<string, DeviceLabel>>;
  /** @param start the value of the sort and the id behind which the page begins */
  list(
    filter: DeviceFilter,
    order: DeviceOrder,
    start: PageStart | null,
    limit: number,
  ): Promise<readonly DeviceOverview[]>;
  count(filter: DeviceFilter): Promise<number>;
  /** Devices that wait to be let in, the longest waiting first. */
  waiting(start: PageStart | null, limit: number): Promise<readonly DeviceRecord[]>;
  /** Ids of active devices in order, for jobs that walk the fleet. */
  activeIdsAfter(deviceId: string, limit: number): Promise<readonly string[]>;
  /** Active and waiting devices with the same serial and hardware UUID. */
  withHardware(serial: string, uuid: string): Promise<readonly DeviceRecord[]>;
  setStatus(deviceId: string, status: EnrollmentStatus, successorId: string | null): Promise<void>;
  setOrigin(deviceId: string, originHash: string): Promise<void>;
  setCounts(deviceId: string, counts: DeviceCounts): Promise<void>;
  setScore(deviceId: string, score: Pick<DeviceRecord, "score" | "strongestTenths">): Promise<void>;
  countByStatus(): Promise<ReadonlyMap<EnrollmentStatus, number>>;
}
