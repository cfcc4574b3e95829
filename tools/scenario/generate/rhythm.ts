import { DAY_MS, HOUR_MS, MINUTE_MS, offsetMinutes, toInstant } from "@clearseat/shared";

import type { Chance } from "./chance.ts";
import type { PatchPart } from "./patch-parts.ts";

/** A step as a scenario file writes it. */
export type Step = { readonly at: string } & PatchPart;

/** Simulated days, in milliseconds at midnight UTC. */
export interface Span {
  readonly start: number;
  readonly days: number;
  /**
   * From this day on laptops live every day. Before it those that are not docked are opened once a week, and when there
   * is something new to see, so that a play of months takes as long as one of weeks. Left out: every day.
   */
  readonly dailyFrom?: number | undefined;
}

/** How somebody uses a laptop: hours of the wall clock, and on which days it is opened at all. */
export interface Habit {
  readonly timeZone: string;
  readonly opens: number;
  readonly closes: number;
  /** How often it is opened on a Saturday or Sunday, from 0 to 1. */
  readonly weekends: number;
  /** It stays awake at night: docked, or never put to sleep. */
  readonly neverSleeps?: boolean;
  /** It is shut down instead of put to sleep. */
  readonly shutsDown?: boolean;
}

export function ordinaryHabit(chance: Chance, timeZone: string): Habit {
  const opens = chance.int(7, 10);
  return {
    timeZone,
    opens,
    closes: opens + chance.int(8, 12),
    weekends: chance.pick([0, 0.1, 0.3]),
    neverSleeps: chance.often(0.08),
    shutsDown: chance.often(0.2),
  };
}

/** An instant on the `day`-th day by the wall clock of a zone; hours beyond 24 are the next day's. */
export function onDay({ start }: Span, day: number, hour: number, timeZone: string): number {
  const wall = start + day * DAY_MS + hour * HOUR_MS;
  return wall - (offsetMinutes(timeZone, wall) ?? 0) * MINUTE_MS;
}

/** What is different on a day: the laptop is somewhere else, or stays shut. */
export interface DayPlan {
  readonly place: string | null;
  /** What else is true from the moment at which it is opened. */
  readonly patch?: PatchPart;
}

interface RhythmOptions {
  readonly chance: Chance;
  readonly span: Span;
  readonly habit: Habit;
  /** The first day on which the laptop is there. */
  readonly firstDay: number;
  /** Where it is on a day; null leaves it shut. */
  readonly plan: (day: number) => DayPlan;
  /** True from its first moment on. */
  readonly setup: PatchPart;
}

/** A laptop's days: opened and shut at times that differ from day to day by up to 40 minutes. */
export function liveThrough({ chance, span, habit, firstDay, plan, setup }: RhythmOptions): Step[] {
  const steps: Step[] = [];
  const silent = habit.shutsDown === true ? "off" : "asleep";
  const isDayOff = (day: number): boolean => isWeekend(span, day) && !chance.often(habit.weekends);
  let isAwake = false;
  for (const { day, place, patch = {} } of plannedDays({ chance, span, habit, firstDay, plan })) {
    const opens = onDay(span, day, habit.opens, habit.timeZone) + chance.int(-40, 40) * MINUTE_MS;
    const closes = onDay(span, day, habit.closes, habit.timeZone) + chance.int(-40, 40) * MINUTE_MS;
    const isFirst = steps.length === 0;
    // The first day is the one on which it is unpacked.
    if (place === null || (isDayOff(day) && !isFirst)) {
      // Who never shuts a laptop leaves it running over the weekend, but not over a holiday.
      if (isAwake && place === null) steps.push({ at: toInstant(opens), [silent]: true });
      isAwake = isAwake && place !== null;
      continue;
    }
    steps.push({
      at: toInstant(opens),
      ...(isFirst ? setup : { [silent]: false }),
      place,
      activeUntil: toInstant(closes),
      ...patch,
    });
    isAwake = habit.neverSleeps === true;
    if (!isAwake) steps.push({ at: toInstant(closes), [silent]: true });
  }
  return steps;
}

/** The days on which anything is planned, in order. */
function* plannedDays(options: Omit<RhythmOptions, "setup">): Generator<DayPlan & { readonly day: number }> {
  const { span, firstDay, plan } = options;
  const isSleptThrough = passOverQuietDays(options);
  for (let day = firstDay; day < span.days; day += 1) {
    const planned = plan(day);
    if (!isSleptThrough(day, planned.place)) yield { day, ...planned };
  }
}

const NEW_FOR_DAYS = 7;
const OPENED_AFTER_DAYS = 6;

/** Says which days of a laptop are slept through: before `dailyFrom` all but one a week, unless something is new. */
function passOverQuietDays({
  chance,
  span,
  habit,
  firstDay,
}: Omit<RhythmOptions, "plan" | "setup">): (day: number, place: string | null) => boolean {
  const { dailyFrom } = span;
  if (dailyFrom === undefined || habit.neverSleeps === true) return () => false;
  const known = new Set<string | null>();
  let openedOn = firstDay - chance.int(0, OPENED_AFTER_DAYS);
  return (day, place) => {
    const isNew = firstDay > 0 && day < firstDay + NEW_FOR_DAYS;
    const isDue = day - openedOn >= OPENED_AFTER_DAYS && !isWeekend(span, day);
    const isOpened = day >= dailyFrom || isNew || isDue || !known.has(place);
    known.add(place);
    if (isOpened && place !== null) openedOn = day;
    return !isOpened;
  };
}

function isWeekend({ start }: Span, day: number): boolean {
  const weekday = new Date(start + day * DAY_MS).getUTCDay();
  return weekday === 0 || weekday === 6;
}
