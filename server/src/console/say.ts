import { DAY_MS, HOUR_MS, MINUTE_MS, toMillis } from "@clearseat/shared";
import { type Html, html } from "./html.ts";

/** 27 -> `2.7`. */
export function sayTenths(tenths: number): string {
  return (tenths / 10).toFixed(1);
}

function count(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? "" : "s"} ago`;
}

/** `4 hours ago`; a time ahead of the server's clock is said as it is. */
function sayAgo(instant: string, nowMs: number): string {
  const passedMs = nowMs - toMillis(instant);
  if (passedMs < 0) return "in the future";
  if (passedMs < MINUTE_MS) return "just now";
  if (passedMs < HOUR_MS) return count(Math.floor(passedMs / MINUTE_MS), "minute");
  if (passedMs < DAY_MS) return count(Math.floor(passedMs / HOUR_MS), "hour");
  return count(Math.floor(passedMs / DAY_MS), "day");
}

function sayUtc(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** A time with its distance: `2026-03-02 14:00 UTC, 4 hours ago`. */
export function timeOf(instant: string | null, nowMs: number): Html {
  if (instant === null) return html`<span class="quiet">never</span>`;
  return html`<time datetime="${instant}">${sayUtc(instant)}</time> <span class="quiet">${sayAgo(instant, nowMs)}</span>`;
}

/** `pending_approval` -> `pending approval`. */
export function sayCode(code: string): string {
  return code.replaceAll("_", " ");
}

/** `acceptsConnections` -> `accepts connections`. */
export function sayField(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** A payload's value in words. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined) return "unknown";
  if (value === true) return "yes";
  if (value === false) return "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(sayValue).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
