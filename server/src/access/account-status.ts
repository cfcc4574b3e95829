import type { Account } from "./access-store.ts";

export type AccountStatus = "active" | "invited" | "locked" | "disabled";

export function statusOf({ disabledAtMs, lockedUntilMs, passwordHash }: Account, nowMs: number): AccountStatus {
  if (disabledAtMs !== null) return "disabled";
  if (lockedUntilMs !== null && nowMs < lockedUntilMs) return "locked";
  return passwordHash === null ? "invited" : "active";
}
