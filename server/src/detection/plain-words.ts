import { isIP } from "node:net";
import type { Instant } from "@clearseat/shared";

const MAX_QUOTED = 60;
/** Stands where a program or device put an address into its own name: a sentence that is forwarded carries none. */
const HIDDEN = "[address]";
const EMAIL = /\S+@\S+/gu;
const MAC = /(?<![0-9a-f])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![0-9a-f])/giu;
const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/gu;
const IPV6 = /(?<![\w:])[0-9a-f]*:[0-9a-f.:]*[0-9a-f:](?![\w:])/giu;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * Text that a device or program chose for itself, fit for a sentence: one line, printable, not long, without addresses.
 * Whoever builds the device chooses its name, so the name must not be able to steer a terminal or a page.
 */
export function quoteText(text: string): string {
  const clean = withoutAddresses(printable(text).trim());
  return clean.length > MAX_QUOTED ? `${clean.slice(0, MAX_QUOTED - 1)}…` : clean;
}

/** Mail, hardware and network addresses name people and homes; they stay in the evidence. */
function withoutAddresses(text: string): string {
  return text
    .replaceAll(EMAIL, HIDDEN)
    .replaceAll(MAC, HIDDEN)
    .replaceAll(IPV6, (part) => (isIP(part) === 6 ? HIDDEN : part))
    .replaceAll(IPV4, HIDDEN);
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
