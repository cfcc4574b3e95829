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
  readonly nowMs: number;
}

/** Whether a device was silent between two reports. */
export function isSilence({ from, to }: Pick<Interval, "from" | "to">, settings: ServerSettings): boolean {
  return from !== null && toMillis(to) - toMillis(from) > longestOrdinaryMs(settings);
}

/** Writes down that a device was silent before this report. Returns whether it was. */
export async function keepSilence(store: Store, interval: Interval, settings: ServerSettings): Promise<boolean> {
  const { deviceId, sequence, reportHash, from, to, nowMs } = interval;
  if (from === null || !isSilence(interval, settings)) return false;
  await store.places.addSilence(deviceId, sequence, { from, to, receivedAt: toInstant(nowMs), reportHash });
  return true;
}
