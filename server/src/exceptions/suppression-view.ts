import { type Instant, toInstant } from "@clearseat/shared";
import type { SuppressionScope } from "../detection/suppressions.ts";
import type { SuppressionRecord } from "./suppression-store.ts";

/** A suppression as people see it. */
export interface SuppressionView {
  readonly id: string;
  readonly status: "in_force" | "lapsed" | "ended";
  readonly scope: SuppressionScope;
  readonly owner: string;
  readonly reason: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly until: Instant;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  /** Laptops and sites of which it hides something now. */
  readonly hides: number;
}

/** How a suppression stands at a time. */
export function toView(record: SuppressionRecord, nowMs: number, hides: number): SuppressionView {
  const { suppressionId, scope, owner, reason, createdAtMs, createdBy, expiresAtMs, endedAtMs, endedBy } = record;
  const lapsed = expiresAtMs <= nowMs ? "lapsed" : "in_force";
  return {
    id: suppressionId,
    status: endedAtMs === null ? lapsed : "ended",
    scope,
    owner,
    reason,
    createdAt: toInstant(createdAtMs),
    createdBy,
    until: toInstant(expiresAtMs),
    endedAt: endedAtMs === null ? null : toInstant(endedAtMs),
    endedBy,
    hides,
  };
}
