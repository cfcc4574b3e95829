import { DAY_MS, type Instant, toInstant, toMillis } from "@clearseat/shared";
import type { DeviceCase, SignalRecord } from "./device-case.ts";
import { recordsOf } from "./signal-records.ts";

/**
 * How long a session that ended still counts.
 * A month: long enough that a weekend, a holiday or a change of shift does not wipe out a pattern, short enough that
 * nobody answers in spring for a support call in winter.
 */
export const SESSION_LOOKBACK_DAYS = 30;

const SECOND_MS = 1_000;

export type SessionRecord = SignalRecord<"remote_session"> | SignalRecord<"os_session">;

/** When it began; when the system does not say, when it was first seen. */
export function startOf(session: SessionRecord): Instant {
  return session.payload.since ?? session.firstObservedAt;
}

/** The sessions of one kind that go on or ended within the look-back. */
export function recentSessionsOf<Kind extends "remote_session" | "os_session">(
  deviceCase: DeviceCase,
  kind: Kind,
): SignalRecord<Kind>[] {
  const oldest = toMillis(deviceCase.now) - SESSION_LOOKBACK_DAYS * DAY_MS;
  return recordsOf(deviceCase, kind).filter((session) => toMillis(endOf(session, deviceCase)) >= oldest);
}

/** When each of these sessions stops counting; a second late, so that it has stopped by then. */
export function lookbackEndsOf(sessions: readonly SessionRecord[], deviceCase: DeviceCase): Instant[] {
  return sessions.map((session) =>
    toInstant(toMillis(endOf(session, deviceCase)) + SESSION_LOOKBACK_DAYS * DAY_MS + SECOND_MS),
  );
}

/** The UTC days that sessions speak for: the day each began, and the day each was last seen once it lasted a day or longer. */
export function daysOf(sessions: readonly SessionRecord[], deviceCase: DeviceCase): ReadonlySet<string> {
  const days = sessions.flatMap((session) => {
    const [start, end] = [startOf(session), endOf(session, deviceCase)];
    // An evening in Chicago crosses midnight UTC; that alone is no second day.
    const isLong = toMillis(end) - toMillis(start) >= DAY_MS;
    return isLong ? [dayOf(start), dayOf(end)] : [dayOf(start)];
  });
  return new Set(days);
}

/** While it goes on, the last report that confirmed it; a log entry says only when it began. */
function endOf(session: SessionRecord, deviceCase: DeviceCase): Instant {
  if (session.clearedAt !== null) return session.clearedAt;
  const isOver = session.kind === "remote_session" && !session.payload.active;
  return isOver ? startOf(session) : deviceCase.device.lastReportAt;
}

function dayOf(instant: Instant): string {
  return toInstant(toMillis(instant)).slice(0, 10);
}
