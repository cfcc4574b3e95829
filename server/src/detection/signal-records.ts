import { type Evidence, type Instant, type SignalKind, toMillis } from "@clearseat/shared";
import type { DeviceCase, SignalRecord } from "./device-case.ts";

/** All records of one kind, ended ones too. */
export function recordsOf<Kind extends SignalKind>(deviceCase: DeviceCase, kind: Kind): SignalRecord<Kind>[] {
  // The kind decides the payload; the compiler cannot follow that through a type parameter.
  return deviceCase.signals.filter((record) => record.kind === kind) as SignalRecord<Kind>[];
}

/** The records of one kind that stand now. */
export function standingRecordsOf<Kind extends SignalKind>(deviceCase: DeviceCase, kind: Kind): SignalRecord<Kind>[] {
  return recordsOf(deviceCase, kind).filter((record) => record.clearedAt === null);
}

/** A record as evidence: the payload as it was sent last and the report that carried it. */
export function toEvidence(record: SignalRecord): Evidence {
  return {
    deviceId: record.deviceId,
    kind: record.kind,
    key: record.key,
    observedAt: record.lastObservedAt,
    receivedAt: record.receivedAt,
    reportHash: record.reportHash,
    payload: record.payload,
  };
}

/** The earliest of some instants; they compare as times, because text with and without a fraction sorts wrongly. */
export function earliest(instants: readonly [Instant, ...Instant[]]): Instant {
  return instants.reduce((a, b) => (toMillis(b) < toMillis(a) ? b : a));
}

export function latest(instants: readonly [Instant, ...Instant[]]): Instant {
  return instants.reduce((a, b) => (toMillis(b) > toMillis(a) ? b : a));
}

/** Narrows a list to one that is known to hold something; null when it is empty. */
export function nonEmpty<T>(list: readonly T[]): readonly [T, ...T[]] | null {
  const [first, ...rest] = list;
  return first === undefined ? null : [first, ...rest];
}
