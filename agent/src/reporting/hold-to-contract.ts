import { Gap, Signal, signalDefinition } from "@clearseat/shared";
import type { Recognition } from "../recognize/recognize.ts";

/** What of a look may be sealed. */
export interface Held extends Recognition {
  /** Kinds of the signals that did not pass. */
  readonly refused: readonly Signal["kind"][];
}

function toGap({ kind }: Signal): Gap {
  return { kind, reason: "unparsable", section: signalDefinition(kind).sections[0] };
}

/**
 * Holds a look to the wire's own schema before it is sealed. A report that the collector must refuse would stay at the
 * front of the outbox for ever, and whoever can make a laptop see something odd could silence it; so a signal that
 * does not pass becomes a gap. Pure.
 */
export function holdToContract({ signals, gaps }: Recognition): Held {
  const passing = new Set(signals.filter((signal) => Signal.safeParse(signal).success));
  const refused = signals.filter((signal) => !passing.has(signal));
  const places = new Map(
    [...refused.map(toGap), ...gaps.filter((gap) => Gap.safeParse(gap).success)].map((gap) => [
      `${gap.kind} ${gap.section}`,
      gap,
    ]),
  );
  return { signals: [...passing], gaps: [...places.values()], refused: refused.map(({ kind }) => kind) };
}
