import { type Answer, failed, found } from "../../platform/answer.ts";
import type { IdleHint } from "./parse-idle-hints.ts";

/** Hardly anybody works longer than this without the pause after which a desktop goes idle; then the hint stands still. */
const LONGEST_WITHOUT_PAUSE_MS = 4 * 60 * 60_000;
/** Terminals and logind keep time by the same clock as the agent, which may just have been set. */
const CLOCK_SLACK_MS = 60_000;

/** A time of an input that is still to come says nothing. */
export function heldToPast(atMs: number, nowMs: number): Answer<number> {
  return atMs > nowMs + CLOCK_SLACK_MS ? failed("unparsable", "an input later than now") : found(Math.min(atMs, nowMs));
}

/**
 * The last input that a desktop's hint stands for. Whether a person is there is told only where the hint can be
 * believed: many desktops never set it, and one that is kept awake, or that was told never to go idle, does not move it.
 */
export function lastInputOf(hint: IdleHint, nowMs: number, isKeptAwake: boolean): Answer<number> {
  if (hint.changedAtMs === null) return failed("unsupported", "the desktop tells logind nothing");
  if (hint.isIdle) return heldToPast(hint.changedAtMs, nowMs);
  if (isKeptAwake) return failed("redacted", "a program keeps the desktop from going idle");
  if (nowMs - hint.changedAtMs > LONGEST_WITHOUT_PAUSE_MS) return failed("redacted", "the hint stands still");
  const changed = heldToPast(hint.changedAtMs, nowMs);
  return changed.ok ? found(nowMs) : changed;
}
