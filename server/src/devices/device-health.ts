import {
  DAY_MS,
  type DeviceHealth,
  type EnrollmentStatus,
  type HealthState,
  HOUR_MS,
  MINUTE_MS,
  type ServerSettings,
} from "@clearseat/shared";
import { longestOrdinaryMs } from "../places/keep-silence.ts";

type Limits = Pick<ServerSettings, "checkInMinutes" | "silentDays">;

/** Devices of one health: their status, and when they were heard of last. From is in the range, before is not. */
export interface HealthRange {
  readonly state: HealthState;
  readonly statuses: readonly EnrollmentStatus[];
  readonly heardFromMs: number;
  readonly heardBeforeMs: number;
}

/** Every health once, so that each device lies in exactly one range. */
export function healthRanges(limits: Limits, nowMs: number): readonly HealthRange[] {
  const lateMs = nowMs - 2 * limits.checkInMinutes * MINUTE_MS;
  const awayMs = nowMs - longestOrdinaryMs(limits);
  const silentMs = nowMs - limits.silentDays * DAY_MS;
  const active = (state: HealthState, heardFromMs: number, heardBeforeMs: number): HealthRange => ({
    state,
    statuses: ["active"],
    heardFromMs,
    heardBeforeMs,
  });
  const always = { heardFromMs: 0, heardBeforeMs: Number.MAX_SAFE_INTEGER };
  return [
    active("reporting", lateMs, always.heardBeforeMs),
    active("late", awayMs, lateMs),
    active("asleep", silentMs, awayMs),
    active("silent", 0, silentMs),
    { state: "pending", statuses: ["pending_approval"], ...always },
    { state: "revoked", statuses: ["rejected", "superseded"], ...always },
  ];
}

function sayFor(passedMs: number): string {
  const [value, unit] =
    passedMs < 2 * HOUR_MS
      ? [Math.floor(passedMs / MINUTE_MS), "minutes"]
      : passedMs < 2 * DAY_MS
        ? [Math.floor(passedMs / HOUR_MS), "hours"]
        : [Math.floor(passedMs / DAY_MS), "days"];
  return `${value} ${unit}`;
}

export interface HealthFacts {
  readonly status: EnrollmentStatus;
  readonly enrolledAtMs: number;
  readonly lastReportAtMs: number | null;
}

/** When it was heard of last: its newest report, before the first one its enrollment. */
function heardAtMs({ lastReportAtMs, enrolledAtMs }: HealthFacts): number {
  return lastReportAtMs ?? enrolledAtMs;
}

/** A silence that goes on has no reason yet: only a laptop that is back can say that it slept. */
function wordsOf(state: HealthState, facts: HealthFacts, nowMs: number): string {
  const passed = sayFor(Math.max(0, nowMs - heardAtMs(facts)));
  const heard = facts.lastReportAtMs === null ? "Nothing since it enrolled" : "No report for";
  const words: Readonly<Record<HealthState, string>> = {
    reporting:
      facts.lastReportAtMs === null ? "Enrolled just now; its first report is on its way." : "Reports in time.",
    late: `${heard} ${passed}; more than one check-in was missed.`,
    asleep: `${heard} ${passed}: asleep, off or without a network. It says which when it is back.`,
    silent: `${heard} ${passed}, longer than sleep or a holiday usually lasts.`,
    pending: "Waits for somebody to approve it; nothing that it sends is taken until then.",
    revoked:
      facts.status === "superseded"
        ? "Replaced by a newer enrollment of the same hardware."
        : "Turned away; nothing that it sends is taken.",
  };
  return words[state];
}

/** How a device keeps in touch, with what that means. */
export function healthOf(facts: HealthFacts, limits: Limits, nowMs: number): DeviceHealth {
  const at = heardAtMs(facts);
  const range = healthRanges(limits, nowMs).find(
    ({ statuses, heardFromMs, heardBeforeMs }) =>
      statuses.includes(facts.status) && at >= heardFromMs && at < heardBeforeMs,
  );
  const state = range?.state ?? "silent";
  return { state, words: wordsOf(state, facts, nowMs) };
}
