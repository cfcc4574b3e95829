import { nextStatus } from "@clearseat/shared";
import type { ServerEvent } from "../events.ts";
import type { Store } from "../store.ts";
import type { AlertRecord } from "./alert-store.ts";
import { SERVER_ACTOR } from "./apply-judgment.ts";
import { type CaseContext, inOneTransaction } from "./build-case.ts";
import { judgeSubject, lockSubjects } from "./judge-subject.ts";

async function lapseOne(store: Store, alert: AlertRecord, nowMs: number): Promise<void> {
  if (alert.subject.kind === "site") await store.locks.site(alert.subject.id);
  const status = nextStatus(alert.status, "lapse") ?? alert.status;
  await store.alerts.update({ ...alert, status, updatedAtMs: nowMs, suppressedUntilMs: null });
  await store.alerts.addEvent(alert.alertId, {
    atMs: nowMs,
    kind: "status_changed",
    actor: SERVER_ACTOR,
    reason: "the suppression ended",
    detail: { action: "lapse", from: alert.status, to: status },
  });
}

/**
 * Brings back alerts whose suppression is over, in the caller's transaction. What stands now decides: another
 * suppression may go on after the one that ended first.
 */
export async function lapseAlerts(
  store: Store,
  context: CaseContext,
): Promise<{ readonly count: number; readonly events: readonly ServerEvent[] }> {
  const locked = new Set((await store.alerts.lapsed(context.nowMs)).flatMap((alert) => alert.devices));
  await lockSubjects(store, [...locked]);
  // Read again: others worked until the locks were had. What joined meanwhile is not locked and waits for the next run.
  const readLapsed = async () =>
    (await store.alerts.lapsed(context.nowMs)).filter(({ devices }) => devices.every((id) => locked.has(id)));
  const lapsed = await readLapsed();
  const events: ServerEvent[] = [];
  const common = inOneTransaction(store, context);
  for (const { subject } of lapsed) events.push(...(await judgeSubject(store, subject, common)));
  for (const alert of await readLapsed()) await lapseOne(store, alert, context.nowMs);
  return { count: lapsed.length, events };
}
