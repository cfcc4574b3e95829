import { type Signal, type Snapshot, toBoundedText } from "@clearseat/shared";
import type { CompiledCatalog } from "./compile-catalog.ts";
import { type DisplayReading, readDisplays } from "./edid/read-displays.ts";
import { findPrograms, type Programs } from "./programs/find-programs.ts";
import { type OpenSockets, pickSocketsWhenAsked } from "./programs/open-sockets.ts";
import { readUsbDevices, type UsbReading } from "./usb/read-usb-devices.ts";

/** Keyed hash: 22 characters of base64url. The domain keeps serials, addresses and subnets apart. */
export type KeyedHash = (domain: string, value: string) => string;

export interface RecognizeContext {
  readonly catalog: CompiledCatalog;
  readonly hash: KeyedHash;
  /** Signals of the look before, by {@link signalKey}; they lend "since when" to what has no start time of its own. */
  readonly previous: ReadonlyMap<string, Signal>;
}

/** One snapshot, prepared once for all recognizers. */
export interface Look {
  readonly snapshot: Snapshot;
  readonly context: RecognizeContext;
  readonly programs: Programs;
  readonly sockets: () => OpenSockets;
  readonly usb: readonly UsbReading[];
  readonly displays: readonly DisplayReading[];
}

/** Where a signal is filed among those of one look. */
export function signalKey(kind: string, key: string): string {
  return `${kind}\u0000${key}`;
}

export function prepareLook(snapshot: Snapshot, context: RecognizeContext): Look {
  const programs = findPrograms(snapshot, context.catalog);
  return {
    snapshot,
    context,
    programs,
    sockets: pickSocketsWhenAsked(snapshot, programs, context.catalog),
    usb: readUsbDevices(snapshot.usb ?? []),
    displays: readDisplays(snapshot.displays ?? []),
  };
}

/** A payload with the key that tells it from others of its kind. */
export interface Recognized<Payload> {
  readonly key: string;
  readonly payload: Payload;
}

const MAX_TEXT = 200;

/** Texts on the wire are bounded; nothing that is longer is a name. */
export function toShortText<T extends string | null>(text: T): T {
  return (text === null ? null : toBoundedText(text, MAX_TEXT)) as T;
}
