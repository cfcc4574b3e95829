import type { Recognition, RecognizeContext } from "@clearseat/agent";
import { SNAPSHOT_SECTIONS, type Snapshot } from "@clearseat/shared";

type Recognize = (snapshot: Snapshot, context: RecognizeContext) => Recognition;

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
 * one, while everything that recognition rests on is the same: every section, the catalog, the company key. Looks with
 * tool logs, sessions or counted input are always recognized anew, because there the answer depends on the time. A
 * real laptop's looks are never the same objects, so this belongs to the runner and not to the agent.
 */
export function rememberRecognition(recognize: Recognize): Recognize {
  let last: Remembered | null = null;
  return (snapshot, context) => {
    const keyMark = context.hash("scenario", "which key");
    if (last !== null && isSameSight(last, snapshot, context) && last.keyMark === keyMark)
      return withTime(last.recognition, snapshot.takenAt);
    const recognition = recognize(snapshot, context);
    last = isTimeless(snapshot, recognition) ? { snapshot, context, keyMark, recognition } : null;
    return recognition;
  };
}

function isSameSight(last: Remembered, snapshot: Snapshot, context: RecognizeContext): boolean {
  return (
    last.context.catalog === context.catalog &&
    last.snapshot.platform === snapshot.platform &&
    last.snapshot.gaps === snapshot.gaps &&
    SNAPSHOT_SECTIONS.every((section) => last.snapshot[section] === snapshot[section])
  );
}

function isTimeless(snapshot: Snapshot, { signals }: Recognition): boolean {
  const isTimed =
    (snapshot.toolLogs ?? []).length > 0 || (snapshot.sessions ?? []).some(({ kind }) => kind !== "console");
  return !isTimed && snapshot.activity === undefined && !signals.some(({ kind }) => kind === "remote_session");
}

function withTime({ signals, gaps }: Recognition, observedAt: string): Recognition {
  return { signals: signals.map((signal) => ({ ...signal, observedAt })), gaps };
}
