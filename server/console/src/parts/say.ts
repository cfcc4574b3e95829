import { DAY_MS, HOUR_MS, MINUTE_MS } from "@clearseat/shared";

export { sayTenths } from "@clearseat/shared";

/** 1 -> `1 laptop`, 2 -> `2 laptops`. */
export function sayCount(count: number, unit: string, units = `${unit}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? unit : units}`;
}

/** On how many laptops something is seen; null: on so few that they could be somebody. */
export function saySeenOn(laptops: number | null): string {
  return laptops === null ? "fewer than five laptops" : sayCount(laptops, "laptop");
}

/** `in_triage` -> `in triage`. */
export function sayCode(code: string): string {
  return code.replaceAll("_", " ");
}

/** `acceptsConnections` -> `accepts connections`. */
export function sayField(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** `2026-03-02 14:00 UTC`. */
export function sayUtc(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** A length of time in its largest whole unit: `4 hours`. */
export function sayLength(ms: number): string {
  if (ms < HOUR_MS) return sayCount(Math.max(1, Math.floor(ms / MINUTE_MS)), "minute");
  if (ms < 2 * DAY_MS) return sayCount(Math.floor(ms / HOUR_MS), "hour");
  return sayCount(Math.floor(ms / DAY_MS), "day");
}

/** `4 hours ago`, `in 3 days`. */
export function sayAgo(instant: string, nowMs: number): string {
  const passedMs = nowMs - Date.parse(instant);
  if (passedMs < -MINUTE_MS) return `in ${sayLength(-passedMs)}`;
  return passedMs < MINUTE_MS ? "just now" : `${sayLength(passedMs)} ago`;
}

/** A value of a signal in words. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined) return "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(sayValue).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
