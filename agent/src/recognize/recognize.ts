import {
  type Gap,
  type Signal,
  type SignalKind,
  type SignalPayload,
  type Snapshot,
  toBoundedText,
} from "@clearseat/shared";
import { findGaps } from "./find-gaps.ts";
import { recognizeActivity } from "./kinds/activity.ts";
import { recognizeAntiIdle } from "./kinds/anti-idle.ts";
import { recognizeClock } from "./kinds/clock.ts";
import { recognizeDisplay } from "./kinds/display.ts";
import { recognizeInputHardware } from "./kinds/input-hardware.ts";
import { recognizeKvmDisplay } from "./kinds/kvm-display.ts";
import { recognizeKvmNeighbor } from "./kinds/kvm-neighbor.ts";
import { recognizeKvmUsb } from "./kinds/kvm-usb.ts";
import { recognizeLifecycle } from "./kinds/lifecycle.ts";
import { recognizeNetworkPlace } from "./kinds/network-place.ts";
import { recognizeOsSession } from "./kinds/os-session.ts";
import { recognizePower } from "./kinds/power.ts";
import { recognizeProxyware } from "./kinds/proxyware.ts";
import { recognizeRemoteSession } from "./kinds/remote-session.ts";
import { recognizeRemoteTool } from "./kinds/remote-tool.ts";
import { recognizeTunnel } from "./kinds/tunnel.ts";
import { recognizeVirtualMachine } from "./kinds/virtual-machine.ts";
import { recognizeVpn } from "./kinds/vpn.ts";
import { type Look, prepareLook, type RecognizeContext, type Recognized, signalKey } from "./look.ts";

export { type KeyedHash, type RecognizeContext, signalKey } from "./look.ts";

/** What one look tells. */
export interface Recognition {
  /** At most one per kind and key, sorted by kind, then key. */
  readonly signals: Signal[];
  /** Kinds that could not be looked at, or not wholly. */
  readonly gaps: Gap[];
}

type Recognizers = { readonly [Kind in SignalKind]: (look: Look) => Recognized<SignalPayload<Kind>>[] };

/** Exactly one for each kind that may be sent. */
const RECOGNIZERS: Recognizers = {
  remote_tool: recognizeRemoteTool,
  remote_session: recognizeRemoteSession,
  os_session: recognizeOsSession,
  tunnel: recognizeTunnel,
  kvm_usb: recognizeKvmUsb,
  kvm_display: recognizeKvmDisplay,
  kvm_neighbor: recognizeKvmNeighbor,
  display: recognizeDisplay,
  input_hardware: recognizeInputHardware,
  network_place: recognizeNetworkPlace,
  vpn: recognizeVpn,
  proxyware: recognizeProxyware,
  anti_idle: recognizeAntiIdle,
  clock: recognizeClock,
  power: recognizePower,
  activity: recognizeActivity,
  virtual_machine: recognizeVirtualMachine,
  lifecycle: recognizeLifecycle,
};

/** Names what a snapshot shows. Pure: the same snapshot and context give the same answer. */
export function recognize(snapshot: Snapshot, context: RecognizeContext): Recognition {
  const look = prepareLook(snapshot, context);
  const signals = (Object.keys(RECOGNIZERS) as SignalKind[]).flatMap((kind) =>
    toSignals(kind, RECOGNIZERS[kind](look), snapshot.takenAt).map((signal) => withKnownMarks(signal, context)),
  );
  return { signals: signals.sort(byKindAndKey), gaps: findGaps(snapshot) };
}

/** With room for the number of an equal one within what the wire takes. */
const LONGEST_KEY = 190;

/** Equal devices share a key; from the second on they are numbered, so that none hides another. */
function toSignals(kind: SignalKind, found: readonly Recognized<unknown>[], observedAt: string): Signal[] {
  const counts = new Map<string, number>();
  return found.map(({ key: whole, payload }) => {
    const key = toBoundedText(whole, LONGEST_KEY);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { kind, key: count === 1 ? key : `${key}#${count}`, observedAt, payload } as Signal;
  });
}

/**
 * A name leaves the resolver's memory while the program that asked for it stays: what it once confirmed stays confirmed
 * for as long as the program is here.
 */
function withKnownMarks(signal: Signal, { previous }: RecognizeContext): Signal {
  const before = previous.get(signalKey(signal.kind, signal.key));
  if (before === undefined || !("matchedOn" in signal.payload) || !("matchedOn" in before.payload)) return signal;
  const { matchedOn } = signal.payload;
  if (matchedOn.includes("dns") || !before.payload.matchedOn.includes("dns")) return signal;
  return { ...signal, payload: { ...signal.payload, matchedOn: [...matchedOn, "dns"].sort() } } as Signal;
}

function byKindAndKey(left: Signal, right: Signal): number {
  const [leftKey, rightKey] = [signalKey(left.kind, left.key), signalKey(right.kind, right.key)];
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}
