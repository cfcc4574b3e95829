import { toMillis } from "@clearseat/shared";
import { isPlainObject, type Plain } from "./patch.ts";

/** Who touches the laptop: somebody until a time, nobody since a time, or whatever a step wrote by hand. In milliseconds. */
export type Activity =
  | { readonly kind: "used"; readonly until: number }
  | { readonly kind: "idle"; readonly since: number }
  | { readonly kind: "written" };

interface Step {
  readonly at: string;
  readonly activeUntil?: string | undefined;
}

interface ActivityHolder {
  readonly activity: Activity;
  readonly silence: object | null;
}

/** A step may say until when somebody uses the laptop, or write the idle time itself. */
export function nextActivity<State extends ActivityHolder>(state: State, step: Step, patch: Plain | undefined): State {
  if (step.activeUntil !== undefined)
    return { ...state, activity: { kind: "used", until: toMillis(step.activeUntil) } };
  if (isPlainObject(patch) && Object.hasOwn(patch, "idleSeconds")) return { ...state, activity: { kind: "written" } };
  return state;
}

/** Seconds without input at an instant; null where the step wrote them itself. */
export function idleSecondsAt(activity: Activity, ms: number): number | null {
  if (activity.kind === "written") return null;
  const idleSince = activity.kind === "used" ? activity.until : activity.since;
  return Math.max(0, Math.round((ms - idleSince) / 1_000));
}
