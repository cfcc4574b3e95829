import { z } from "zod";

/** From context that opens no alert to critical, in rising order. */
export const SEVERITIES = ["info", "low", "medium", "high", "critical"] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

export const Confidence = z.enum(["low", "medium", "high"]);
export type Confidence = z.infer<typeof Confidence>;

/** Is `a` at least as severe as `b`? */
export function isAtLeast(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b);
}

export function maxSeverity(a: Severity, b: Severity): Severity {
  return isAtLeast(a, b) ? a : b;
}
