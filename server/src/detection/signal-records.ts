import { type Evidence, type Instant, type SignalKind, toMillis } from "@clearseat/shared";
import type { DeviceCase, SharedObservable, SignalRecord } from "./device-case.ts";

type Signals = Pick<DeviceCase, "signals">;

/** All records of one kind, ended ones too. */
export function recordsOf<Kind extends SignalKind>(deviceCase: Signals, kind: Kind): SignalRecord<Kind>[] {
  // The kind decides the payload; the compiler cannot follow that through a type parameter.
  return deviceCase.signals.filter((record) => record.kind === kind) as SignalRecord<Kind>[];
}

/** The records of one kind that stand now. */
export function standingRecordsOf<Kind extends SignalKind>(deviceCase: Signals, kind: Kind): SignalRecord<Kind>[] {
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

/** What the fleet index knows of another laptop, as evidence: the value under this field's name and the times, not to whom it belongs. */
export function toSharedEvidence(
  { deviceId, kind, value, since, lastReportAt }: SharedObservable,
  field: string,
): Evidence {
  return {
    deviceId,
    kind,
    key: value,
    observedAt: since,
    receivedAt: lastReportAt,
    reportHash: null,
    payload: { [field]: value },
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
