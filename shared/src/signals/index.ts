import { z } from "zod";
import { boundedText } from "../primitives/text.ts";
import { Instant } from "../primitives/time.ts";
import { activity } from "./activity.ts";
import { antiIdle } from "./anti-idle.ts";
import { clock } from "./clock.ts";
import { display } from "./display.ts";
import { inputHardware } from "./input-hardware.ts";
import { kvmDisplay } from "./kvm-display.ts";
import { kvmNeighbor } from "./kvm-neighbor.ts";
import { kvmUsb } from "./kvm-usb.ts";
import { lifecycle } from "./lifecycle.ts";
import { networkPlace } from "./network-place.ts";
import { osSession } from "./os-session.ts";
import { power } from "./power.ts";
import { proxyware } from "./proxyware.ts";
import { remoteSession } from "./remote-session.ts";
import { remoteTool } from "./remote-tool.ts";
import { tunnel } from "./tunnel.ts";
import { virtualMachine } from "./virtual-machine.ts";
import { vpn } from "./vpn.ts";

/** Every kind of fact an agent may send. What is not here cannot be sent. */
export const SIGNALS = [
  remoteTool,
  remoteSession,
  osSession,
  tunnel,
  kvmUsb,
  kvmDisplay,
  kvmNeighbor,
  display,
  inputHardware,
  networkPlace,
  vpn,
  proxyware,
  antiIdle,
  clock,
  power,
  activity,
  virtualMachine,
  lifecycle,
] as const;

export type SignalKind = (typeof SIGNALS)[number]["kind"];
export const SIGNAL_KINDS = SIGNALS.map((signal) => signal.kind) as [SignalKind, ...SignalKind[]];

type DefinitionOf<Kind extends SignalKind> = Extract<(typeof SIGNALS)[number], { kind: Kind }>;
export type SignalPayload<Kind extends SignalKind> = z.infer<DefinitionOf<Kind>["payload"]>;

/** One typed, timed, neutral fact. `key` tells two of one kind apart and is stable from look to look. */
export type SignalOf<Kind extends SignalKind> = Kind extends SignalKind
  ? { kind: Kind; key: string; observedAt: string; payload: SignalPayload<Kind> }
  : never;
export type Signal = SignalOf<SignalKind>;

const SIGNAL_SHAPES = SIGNALS.map((signal) =>
  z.strictObject({
    kind: z.literal(signal.kind),
    key: boundedText(200).min(1),
    observedAt: Instant,
    payload: signal.payload.strict(),
  }),
);

/** The wire gate: strict in every object, so an undeclared field cannot pass. */
export const Signal = z.discriminatedUnion("kind", SIGNAL_SHAPES as never) as unknown as z.ZodType<Signal>;
// The cast is needed because zod cannot infer a union from a mapped list; the registry above fixes the type.

const DEFINITIONS = new Map<string, (typeof SIGNALS)[number]>(SIGNALS.map((signal) => [signal.kind, signal]));

/** The declaration of a kind. Throws on a kind that is not declared. */
export function signalDefinition(kind: SignalKind): (typeof SIGNALS)[number] {
  const definition = DEFINITIONS.get(kind);
  if (definition === undefined) throw new RangeError(`no such signal kind: ${kind}`);
  return definition;
}

export const GAP_REASONS = ["denied", "timed_out", "missing", "unsupported", "redacted", "unparsable"] as const;

/** A signal we tried to get and could not. Never to be confused with "not there". */
export const Gap = z.strictObject({
  kind: z.enum(SIGNAL_KINDS),
  reason: z.enum(GAP_REASONS),
  /** The snapshot section that could not be read. */
  section: boundedText(40).min(1),
});
export type Gap = z.infer<typeof Gap>;
