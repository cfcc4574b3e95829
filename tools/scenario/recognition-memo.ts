import type { Recognition, RecognizeContext } from "@clearseat/agent";
import { type Gap, type Signal, SNAPSHOT_SECTIONS, type Snapshot } from "@clearseat/shared";

type Recognize = (snapshot: Snapshot, context: RecognizeContext) => Recognition;

/** Sections of which one kind of the same name is made, and nothing else: waking and traveling change these alone. */
const LIGHT = ["lifecycle", "clock", "power"] as const;

/** One look that may answer for later ones. */
interface Remembered {
  readonly snapshot: Snapshot;
  readonly context: RecognizeContext;
  readonly keyMark: string;
  readonly recognition: Recognition;
}

/**
 * Recognition of one simulated laptop that does not name again what it named a moment ago.
 *
 * A scenario's laptop sees the same objects from look to look until a step patches it, and naming 150 processes costs
 * more than the rest of the agent together. So the answer to the look before is given again, with the time of this
 * one, while everything that recognition rests on is the same: every section, the catalog, the company key. Where only
 * light sections are others, what is made of them is named anew. Looks with tool logs, sessions or counted input are
 * always recognized anew, because there the answer depends on the time. A real laptop's looks are never the same
 * objects, so this belongs to the runner and not to the agent.
 */
export function rememberRecognition(recognize: Recognize): Recognize {
  let last: Remembered | null = null;
  const name = (snapshot: Snapshot, context: RecognizeContext, keyMark: string): Recognition => {
    if (last === null || last.keyMark !== keyMark || !isSameSight(last, snapshot, context))
      return recognize(snapshot, context);
    const known = withTime(last.recognition, snapshot.takenAt);
    if (LIGHT.every((section) => last?.snapshot[section] === snapshot[section])) return known;
    return joined(known, recognize(lightPartOf(snapshot), context));
  };
  return (snapshot, context) => {
    const keyMark = context.hash("scenario", "which key");
    const recognition = name(snapshot, context, keyMark);
    last = isTimeless(snapshot, recognition) ? { snapshot, context, keyMark, recognition } : null;
    return recognition;
  };
}

/** Is everything the same, but perhaps for the light sections? */
function isSameSight(last: Remembered, snapshot: Snapshot, context: RecognizeContext): boolean {
  return (
    last.context.catalog === context.catalog &&
    last.snapshot.platform === snapshot.platform &&
    last.snapshot.gaps === snapshot.gaps &&
    SNAPSHOT_SECTIONS.every((section) => isLight(section) || last.snapshot[section] === snapshot[section])
  );
}

function isLight(name: string): boolean {
  return LIGHT.some((section) => section === name);
}

const WITHOUT_THE_REST = Object.fromEntries(
  SNAPSHOT_SECTIONS.filter((section) => !isLight(section)).map((section) => [section, undefined]),
);

function lightPartOf(snapshot: Snapshot): Snapshot {
  return { ...snapshot, ...WITHOUT_THE_REST };
}

function joined(known: Recognition, light: Recognition): Recognition {
  const parts = <Part extends Gap | Signal>(all: readonly Part[], anew: readonly Part[]): Part[] => [
    ...all.filter(({ kind }) => !isLight(kind)),
    ...anew.filter(({ kind }) => isLight(kind)),
  ];
  return {
    signals: parts(known.signals, light.signals).sort(inOrder),
    gaps: parts(known.gaps, light.gaps),
  };
}

function inOrder(a: Signal, b: Signal): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function isTimeless(snapshot: Snapshot, { signals }: Recognition): boolean {
  const isTimed =
    (snapshot.toolLogs ?? []).length > 0 || (snapshot.sessions ?? []).some(({ kind }) => kind !== "console");
  return !isTimed && snapshot.activity === undefined && !signals.some(({ kind }) => kind === "remote_session");
}

function withTime({ signals, gaps }: Recognition, observedAt: string): Recognition {
  return { signals: signals.map((signal) => ({ ...signal, observedAt })), gaps };
}
