import type { Place } from "../scenario.ts";
import type { PatchPart } from "./patch-parts.ts";
import { type Draft, type IssueFacts, issue, seat } from "./people.ts";
import type { Region } from "./places.ts";
import { type DayPlan, type Habit, liveThrough, ordinaryHabit, type Step } from "./rhythm.ts";

/** One household or person of the company. Adds laptops to the draft. */
export type Pattern = (draft: Draft) => void;

interface Life {
  readonly plan: (day: number) => DayPlan;
  readonly habit?: Partial<Habit>;
  /** True from its first moment on; what needs to know the laptop's system is a function. */
  readonly setup?: PatchPart | ((platform: "windows" | "macos" | "linux") => PatchPart);
  readonly facts?: IssueFacts;
  /** The first day on which it is there, when not the day after it was issued. */
  readonly firstDay?: number;
  /** What happens beside the days. */
  readonly also?: readonly Step[];
}

/** One honest laptop and its days. */
export function live(draft: Draft, region: Region, life: Life): string {
  const { plan, setup = {}, also = [] } = life;
  const { chance, span } = draft;
  const issued = issue(draft, region, life.facts);
  const ordinary = ordinaryHabit(chance, region.timeZone);
  // Where most days are slept through, only a laptop that has to stand awake does.
  const isPatient = span.dailyFrom !== undefined;
  const habit = { ...ordinary, ...(isPatient ? { neverSleeps: false } : {}), ...life.habit };
  const firstDay = life.firstDay ?? issued.firstDay;
  const made = typeof setup === "function" ? setup(issued.platform) : setup;
  const days = liveThrough({ chance, span, habit, firstDay, plan, setup: made });
  // What happens before it is there happens to nobody.
  const [first] = days;
  const happens = also.filter(({ at }) => first !== undefined && at > first.at);
  seat(draft, issued, { truth: "honest" }, [...days, ...happens]);
  return issued.id;
}

export const at = (place: Place): DayPlan => ({ place: place.id });
