import { DAY_MS, Instant, isTimeZone, offsetMinutes, toInstant, toMillis } from "@clearseat/shared";
import { z } from "zod";
import { Duration, parseDuration } from "./duration.ts";

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
/** What a step can happen again at most: every minute of a working day, for years of days. */
const MOST_TIMES = 4_000;

/**
 * A step that happens again and again, so that a daily rhythm takes two lines instead of sixty.
 * The first time is the step's `at`; in `zone` a repetition keeps its hour of the wall clock over daylight saving.
 */
export const Repeat = z.strictObject({
  every: Duration.refine((text) => (parseDuration(text) ?? 1) > 0, "must be longer than nothing"),
  /** The last instant at which it may happen. */
  until: Instant,
  /** Weekdays in `zone`; any other day is left out, also the first. */
  on: z.array(z.enum(WEEKDAYS)).min(1).optional(),
  zone: z.string().refine(isTimeZone, "must be an IANA time zone such as America/Chicago").default("UTC"),
});
export type Repeat = z.infer<typeof Repeat>;

interface Repeatable {
  readonly at: string;
  readonly repeat?: Repeat | undefined;
}

/** How often a step would happen; a scenario that repeats without end is a slip. */
export function findRepeatFault({ at, repeat }: Repeatable): string | null {
  if (repeat === undefined) return null;
  if (toMillis(repeat.until) < toMillis(at)) return "must not end before the step";
  const times = (toMillis(repeat.until) - toMillis(at)) / (parseDuration(repeat.every) ?? DAY_MS);
  return times > MOST_TIMES ? `must not happen more than ${MOST_TIMES} times` : null;
}

/** The steps for which one repeated step stands; one without `repeat` stands for itself. */
export function expandStep<Step extends Repeatable>(step: Step): Step[] {
  const { repeat, ...once } = step;
  if (repeat === undefined) return [step];
  const first = toMillis(step.at);
  const every = parseDuration(repeat.every) ?? DAY_MS;
  const count = Math.floor((toMillis(repeat.until) - first) / every) + 1;
  return Array.from({ length: count }, (_, index) => onWallClock(first, index * every, repeat.zone))
    .filter((at) => isOn(at, repeat))
    .map((at) => moveTimes(once, at - first) as Step);
}

function onWallClock(first: number, later: number, zone: string): number {
  const before = offsetMinutes(zone, first) ?? 0;
  const after = offsetMinutes(zone, first + later) ?? 0;
  return first + later - (after - before) * 60_000;
}

function isOn(at: number, { on, zone }: Repeat): boolean {
  if (on === undefined) return true;
  const local = new Date(at + (offsetMinutes(zone, at) ?? 0) * 60_000);
  const weekday = WEEKDAYS[local.getUTCDay()];
  return weekday !== undefined && on.includes(weekday);
}

/** Fields that hold an instant, in a step and in the snapshot sections that it patches. */
const TIMES = new Set(["at", "activeUntil", "since", "from", "to", "startedAt", "installedAt"]);

/** The same with every time in it moved; what is repeated on Tuesday began on Tuesday. */
function moveTimes(value: unknown, byMs: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moveTimes(item, byMs));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      TIMES.has(key) && typeof part === "string" ? moveTime(part, byMs) : moveTimes(part, byMs),
    ]),
  );
}

function moveTime(text: string, byMs: number): string {
  return Instant.safeParse(text).success ? toInstant(toMillis(text) + byMs) : text;
}
