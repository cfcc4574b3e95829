import { DAY_MS, HALF_HOUR_MS, toMillis } from "@clearseat/shared";
import type { DeviceCase, SignalRecord } from "./device-case.ts";
import { recordsOf } from "./signal-records.ts";

export const HALF_HOURS_A_DAY = 48;

/** A UTC day of which the laptop told its half-hours with input. */
export interface ActiveDay {
  readonly startMs: number;
  /** Rising, 0 to 47. */
  readonly halfHours: readonly number[];
  readonly record: SignalRecord<"activity">;
}

/**
 * Whole UTC days with what was told of them, oldest first; the day that goes on is left out. Empty where the policy
 * does not collect activity. A day on which nothing was told is not there, which is not the same as one without input.
 */
export function activeDaysOf(deviceCase: DeviceCase): readonly ActiveDay[] {
  const days = new Map<string, ActiveDay>();
  for (const record of recordsOf(deviceCase, "activity")) {
    const { day, halfHours } = record.payload;
    const startMs = toMillis(`${day}T00:00:00Z`);
    if (startMs + DAY_MS <= toMillis(deviceCase.now))
      days.set(day, { startMs, halfHours: halfHours.toSorted((a, b) => a - b), record });
  }
  return [...days.values()].toSorted((a, b) => a.startMs - b.startMs);
}

/** Starts of the half-hours with input, oldest first, in milliseconds. */
export function activeMomentsOf(days: readonly ActiveDay[]): readonly number[] {
  return days.flatMap(({ startMs, halfHours }) => halfHours.map((index) => startMs + index * HALF_HOUR_MS));
}
