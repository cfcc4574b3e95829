import type { Instant } from "@clearseat/shared";

const MAX_QUOTED = 60;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * Text that a device or program chose for itself, fit for a sentence: one line, printable, not long.
 * Whoever builds the device chooses its name, so the name must not be able to steer a terminal or a page.
 */
export function quoteText(text: string): string {
  const clean = printable(text).trim();
  return clean.length > MAX_QUOTED ? `${clean.slice(0, MAX_QUOTED - 1)}…` : clean;
}

/** Without control, format and line-breaking characters. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}

/** `2026-03-03T15:00:20Z` -> `2026-03-03 15:00 UTC`. */
export function sayInstant(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** `1 session`, `2 sessions`. */
export function sayCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function sayList(items: readonly string[]): string {
  if (items.length <= 1) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
