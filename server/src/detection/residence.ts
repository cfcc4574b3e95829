import { DAY_MS, HALF_HOUR_MS, HOUR_MS, type Instant, toMillis } from "@clearseat/shared";
import type { SignalRecord, Silence, Stay } from "./device-case.ts";

/** Somebody lives where a laptop was on so many days, */
const LIVING_DAYS = 3;
/** out of the last so many before its newest report: one that is off for a holiday has not moved. */
const LOOK_BACK_MS = 7 * DAY_MS;
/** A shorter break is none that divides one day from the next. */
const SHORTEST_REST_MS = 3 * HOUR_MS;
/** Two rests that end closer together belong to one day, and the longer one counts. */
const ONE_DAY_MS = 18 * HOUR_MS;
/** A laptop that wakes may take a while to find its network. */
const NEAR_MS = 2 * HOUR_MS;
/** A day without rest counts where the laptop was nearly all of it. */
const WHOLE_DAY_MS = 20 * HOUR_MS;

/** What tells where a device lives. Times of stays and of `lastReportAt` are the server's. */
export interface Whereabouts {
  readonly stays: readonly Stay[];
  readonly silences: readonly Silence[];
  /** Those of kind `lifecycle` count: where check-ins are rare, a night shows in them alone. */
  readonly signals: readonly SignalRecord[];
  readonly lastReportAt: Instant;
  /** Nights on the bench where IT sets a laptop up are nobody's nights at home. Null: not known. */
  readonly issuedAt: Instant | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const length = ({ from, to }: Span): number => to - from;
const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** A silence as the server saw it: its end came with the report after it. */
function toSpan({ from, to, receivedAt }: Silence): Span {
  const end = toMillis(receivedAt);
  return { from: end - (toMillis(to) - toMillis(from)), to: end };
}

function sleepOf(record: SignalRecord): Span[] {
  if (record.kind !== "lifecycle") return [];
  const { event, from, halfHours } = record.payload;
  if (event !== "slept" && event !== "shut_down") return [];
  return [{ from: toMillis(from), to: toMillis(from) + halfHours * HALF_HOUR_MS }];
}

/** The longest rest of each day that ended within the look-back, whenever that device's days begin. */
function dailyRests({ silences, signals }: Whereabouts, within: Span): Span[] {
  const rests = [...silences.map(toSpan), ...signals.flatMap(sleepOf)]
    .filter((rest) => length(rest) >= SHORTEST_REST_MS && rest.to > within.from && rest.to <= within.to)
    .sort((a, b) => length(b) - length(a) || b.to - a.to);
  const chosen: Span[] = [];
  for (const rest of rests)
    if (chosen.every((other) => Math.abs(other.to - rest.to) >= ONE_DAY_MS && overlap(other, rest) === 0))
      chosen.push(rest);
  return chosen;
}

interface Seat extends Span {
  readonly siteId: string;
}

function siteNear(seats: readonly Seat[], span: Span, side: "first" | "last"): string | null {
  const near = seats.filter((seat) => seat.from <= span.to && seat.to >= span.from);
  return (side === "first" ? near[0] : near.at(-1))?.siteId ?? null;
}

/** Where it was both before and after a rest; null when it moved. */
function siteAround(seats: readonly Seat[], rest: Span): string | null {
  const before = siteNear(seats, { from: rest.from - NEAR_MS, to: rest.from }, "last");
  const after = siteNear(seats, { from: rest.to, to: rest.to + NEAR_MS }, "first");
  return before === after ? before : null;
}

/** Where it was nearly all day; null when it was anywhere else too. */
function siteThrough(seats: readonly Seat[], day: Span): string | null {
  const there = seats.filter((seat) => overlap(seat, day) > 0);
  const sites = new Set(there.map((seat) => seat.siteId));
  const ms = there.reduce((sum, seat) => sum + overlap(seat, day), 0);
  return sites.size === 1 && ms >= WHOLE_DAY_MS ? (there[0]?.siteId ?? null) : null;
}

/** Whole days, counted back from the newest report, in which it did not rest. */
function restlessDays(rests: readonly Span[], within: Span): Span[] {
  const days: Span[] = [];
  for (let to = within.to; to - DAY_MS >= within.from; to -= DAY_MS) days.push({ from: to - DAY_MS, to });
  return days.filter((day) => rests.every((rest) => overlap(rest, day) === 0));
}

/** A rest of several days is as many days at its place. */
function daysOf(rest: Span, within: Span): number {
  return Math.max(1, Math.floor(overlap(rest, within) / DAY_MS));
}

/** Stays at one site that follow one another, as one. */
function seatsOf(stays: readonly Stay[]): Seat[] {
  return stays.flatMap(({ siteId, from, to }) =>
    siteId === null ? [] : [{ siteId, from: toMillis(from), to: toMillis(to) }],
  );
}

function issuedAtMs({ issuedAt }: Whereabouts): number {
  return issuedAt === null ? Number.NEGATIVE_INFINITY : toMillis(issuedAt);
}

/**
 * The site where a device lives: on 3 of the last 7 days it was there both before and after its longest rest, or all
 * day when it did not rest, counted from its issue on. Null when there is none. Being awake at night is not needed.
 */
export function findHomeSite(whereabouts: Whereabouts): string | null {
  const to = toMillis(whereabouts.lastReportAt);
  const within = { from: Math.max(to - LOOK_BACK_MS, issuedAtMs(whereabouts)), to };
  const seats = seatsOf(whereabouts.stays);
  const rests = dailyRests(whereabouts, within);
  const days = new Map<string, number>();
  const count = (siteId: string | null, times: number): void => {
    if (siteId !== null) days.set(siteId, (days.get(siteId) ?? 0) + times);
  };
  for (const rest of rests) count(siteAround(seats, rest), daysOf(rest, within));
  for (const day of restlessDays(rests, within)) count(siteThrough(seats, day), 1);
  const lived = [...days].filter(([, times]) => times >= LIVING_DAYS);
  return lived.sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
