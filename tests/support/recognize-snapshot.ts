import { createHmac } from "node:crypto";
import { compileCatalog, type KeyedHash, type Recognition, recognize } from "@clearseat/agent";
import { CATALOG, type Signal, type SignalKind, type SignalOf, Snapshot, type SnapshotInput } from "@clearseat/shared";

const COMPILED = compileCatalog(CATALOG);

/** A keyed hash with a made-up company key. */
export const sampleHash: KeyedHash = (domain, value) =>
  createHmac("sha256", "test company key").update(`${domain}\u0000${value}`).digest("base64url").slice(0, 22);

/** Every section looked at and empty: a laptop on which nothing at all was found. */
export function emptySnapshot(patch: Partial<SnapshotInput> = {}): SnapshotInput {
  return {
    format: "clearseat.snapshot/1",
    takenAt: "2026-03-02T14:00:00Z",
    platform: "linux",
    os: { name: "Debian", version: "12" },
    hardware: { vendor: "Dell Inc.", model: "Latitude 7450", hypervisor: null },
    processes: [],
    services: [],
    applications: [],
    sockets: [],
    sessions: [],
    toolLogs: [],
    usb: [],
    displays: [],
    power: { hasBattery: true, onAc: true, lidClosed: false },
    network: { interfaces: [], defaultRoute: null, neighbors: [], mdns: [] },
    clock: { timeZone: "America/Chicago", utcOffsetMinutes: -360, automaticTimeZone: true },
    inhibitors: [],
    lifecycle: { bootId: "b", events: [] },
    ...patch,
  };
}

/** Parses and recognizes; `previous` are the signals of the look before. */
export function recognizeSnapshot(
  input: SnapshotInput,
  previous: readonly Signal[] = [],
  catalog = COMPILED,
): Recognition {
  const before = new Map(previous.map((signal) => [`${signal.kind}\u0000${signal.key}`, signal]));
  return recognize(Snapshot.parse(input), { catalog, hash: sampleHash, previous: before });
}

/** The signals of one kind. */
export function signalsOf<Kind extends SignalKind>({ signals }: Recognition, kind: Kind): SignalOf<Kind>[] {
  return signals.filter((signal): signal is SignalOf<Kind> => signal.kind === kind);
}
