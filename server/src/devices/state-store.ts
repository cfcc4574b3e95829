import type { Gap, SignalKind } from "@clearseat/shared";

/** One place of a device's state: a signal, or a gap when `reason` is not null. */
export interface StateRow {
  readonly place: string;
  /** Null once cleared. */
  readonly commitment: string | null;
  readonly kind: SignalKind;
  /** Null in a gap and once erased. */
  readonly key: string | null;
  /** Null in a gap and once erased. */
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly section: string | null;
  readonly reason: Gap["reason"] | null;
  /** By the device's clock. */
  readonly firstObservedAt: string;
  readonly lastObservedAt: string;
  readonly receivedAtMs: number;
  readonly reportHash: string;
  /** By the device's clock; null while it stands. */
  readonly clearedAt: string | null;
  readonly clearedReceivedAtMs: number | null;
}

/** A laptop on which a catalog entry was recognized. */
export interface EntryHolding {
  readonly deviceId: string;
  readonly place: string;
  readonly entryId: string;
}

export interface StateStore {
  /** Everything the device says now and what it said within retention. */
  load(deviceId: string): Promise<readonly StateRow[]>;
  /** The gaps that stand on some devices, by device; one without any is left out. */
  gapsOf(deviceIds: readonly string[]): Promise<ReadonlyMap<string, readonly Gap[]>>;
  /** What stands on laptops and has a catalog entry, in the order of laptops, after a place. */
  withEntry(after: EntryHolding | null, limit: number): Promise<readonly EntryHolding[]>;
  /** Keeps rows, each of another place. */
  save(deviceId: string, rows: readonly StateRow[]): Promise<void>;
  /** Removes single places. */
  forget(deviceId: string, places: readonly string[]): Promise<void>;
  /** Up to `limit` devices of which something is kept that ended before. */
  withEnded(kinds: readonly SignalKind[], clearedBeforeMs: number, limit: number): Promise<readonly string[]>;
  /** Removes what ended before on these devices. */
  purge(deviceIds: readonly string[], kinds: readonly SignalKind[], clearedBeforeMs: number): Promise<void>;
}
