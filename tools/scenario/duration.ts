import { DAY_MS, HOUR_MS, MINUTE_MS } from "@clearseat/shared";
import { z } from "zod";

const UNIT_MS = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS, s: 1_000 } as const;
const DURATION = /^(?=\d)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/u;

/** `15m`, `3h`, `3d` or `1d12h` -> milliseconds; null for text that is no duration. */
export function parseDuration(text: string): number | null {
  const parts = DURATION.exec(text);
  if (parts === null) return null;
  const [, days, hours, minutes, seconds] = parts;
  return amount(days, "d") + amount(hours, "h") + amount(minutes, "m") + amount(seconds, "s");
}

function amount(digits: string | undefined, unit: keyof typeof UNIT_MS): number {
  return digits === undefined ? 0 : Number(digits) * UNIT_MS[unit];
}

/** A length of time as a person writes it; stays text, so that it can be shown as it was written. */
export const Duration = z
  .string({ error: "must be a duration such as 15m, 3h or 3d" })
  .refine((text) => parseDuration(text) !== null, "must be a duration such as 15m, 3h or 3d");
