import { type Instant, toInstant, toMillis } from "@clearseat/shared";
import { MAX_SUPPRESSION_MS, type Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { byOperator, type Look } from "../audit/audit-service.ts";
import type { Store } from "../store.ts";
import { type ExceptionDeps, judgeAffected } from "./judge-affected.ts";
import type { ExtendRequest } from "./suppression-request.ts";
import type { SuppressionRecord } from "./suppression-store.ts";
import { type SuppressionView, toView } from "./suppression-view.ts";

/** When a suppression lapses. Throws `malformed_message` outside of a year. */
export function expiryOf(until: Instant, nowMs: number): number {
  const untilMs = toMillis(until);
  if (untilMs <= nowMs) throw new AppError("malformed_message", "until: must lie in the future", { field: "until" });
  if (untilMs > nowMs + MAX_SUPPRESSION_MS)
    throw new AppError("malformed_message", "until: must lie within a year", { field: "until" });
  return untilMs;
}

/** What an access log says of it; reasons are for operators. */
export function auditDetail({
  suppressionId,
  scope,
  expiresAtMs,
}: SuppressionRecord): Readonly<Record<string, string>> {
  return {
    suppressionId,
    until: toInstant(expiresAtMs),
    ...(scope.rule === null ? {} : { rule: scope.rule }),
    ...(scope.tool === null ? {} : { tool: scope.tool }),
  };
}

/** How many laptops and sites it hides something of now. */
export async function countHidden(store: Store, id: string): Promise<number> {
  return (await store.findings.suppressedBy(id)).length;
}

/** What can be done with a suppression that is in force. */
export function createSuppressionChanges(deps: ExceptionDeps) {
  const { storage, clock, audit } = deps;

  async function extend(id: string, { until, reason }: ExtendRequest, operator: Operator): Promise<SuppressionView> {
    const nowMs = clock.now();
    const record = await storage.store.suppressions.find(id);
    if (record === null) throw new AppError("not_found", "There is no such suppression.");
    if (record.expiresAtMs <= nowMs || record.endedAtMs !== null)
      throw new AppError("transition_refused", "The suppression is over already; make another one.");
    const extended = { ...record, expiresAtMs: expiryOf(until, nowMs) };
    const detail = { ...auditDetail(extended), reason };
    await storage.transaction(async (store) => {
      await store.suppressions.extend(id, extended.expiresAtMs);
      await audit.note(store, { ...byOperator(operator), action: "suppression_extended", detail });
    });
    // What it hides names the day until which it does.
    const subjects = await storage.store.findings.suppressedBy(id);
    await judgeAffected(deps, subjects, {
      ...byOperator(operator),
      action: "suppression_extended",
      detail: auditDetail(extended),
    });
    return toView(extended, nowMs, await countHidden(storage.store, id));
  }

  async function end(id: string, operator: Operator): Promise<SuppressionView> {
    const nowMs = clock.now();
    const record = await storage.store.suppressions.find(id);
    if (record === null) throw new AppError("not_found", "There is no such suppression.");
    const look: Look = { ...byOperator(operator), action: "suppression_ended", detail: auditDetail(record) };
    await storage.transaction(async (store) => {
      const isEnded =
        record.expiresAtMs > nowMs && (await store.suppressions.end(id, { atMs: nowMs, actor: operator.name }));
      if (!isEnded) throw new AppError("transition_refused", "The suppression is over already.");
      await audit.note(store, look);
    });
    const subjects = await storage.store.findings.suppressedBy(id);
    await judgeAffected(deps, subjects, look);
    return toView({ ...record, endedAtMs: nowMs, endedBy: operator.name }, nowMs, 0);
  }

  return { extend, end };
}
