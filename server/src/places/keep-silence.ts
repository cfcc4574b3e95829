import { HOUR_MS, type Instant, MINUTE_MS, type ServerSettings, toInstant, toMillis } from "@clearseat/shared";
import type { Store } from "../store.ts";

/** So many missed check-ins are no accident. */
const MISSED_CHECK_INS = 3;

/** Longer than this between two reports is a silence. */
export function longestOrdinaryMs({ checkInMinutes }: Pick<ServerSettings, "checkInMinutes">): number {
  return Math.max(HOUR_MS, MISSED_CHECK_INS * checkInMinutes * MINUTE_MS);
}

/** A report and the one before it, by the device's clock. */
export interface Interval {
  readonly deviceId: string;
  readonly sequence: number;
  readonly reportHash: string;
  readonly from: Instant | null;
  readonly to: Instant;
  /** What the agent says of its looks in between; none from one that does not say. */
  readonly longestPause?: { readonly from: Instant; readonly to: Instant } | undefined;
  readonly nowMs: number;
}

/** Whether a device was silent between two reports. */
export function isSilence({ from, to }: Pick<Interval, "from" | "to">, settings: ServerSettings): boolean {
  return from !== null && toMillis(to) - toMillis(from) > longestOrdinaryMs(settings);
}

/** The part of an interval in which the agent did not look either, as far as it says so. */
function silentPart({ from, to, longestPause }: Interval): { readonly from: Instant; readonly to: Instant } | null {
  if (from === null) return null;
  if (longestPause === undefined) return { from, to };
  return {
    from: toMillis(longestPause.from) > toMillis(from) ? longestPause.from : from,
    to: toMillis(longestPause.to) < toMillis(to) ? longestPause.to : to,
  };
}

/** Writes down that a device was silent before this report. Returns whether it was. */
export async function keepSilence(store: Store, interval: Interval, settings: ServerSettings): Promise<boolean> {
  const { deviceId, sequence, reportHash, nowMs } = interval;
  const part = silentPart(interval);
  if (part === null || !isSilence(part, settings)) return false;
  await store.places.addSilence(deviceId, sequence, { ...part, receivedAt: toInstant(nowMs), reportHash });
  return true;
}
