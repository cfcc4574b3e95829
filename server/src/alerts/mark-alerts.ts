import type { Storage, Store } from "../store.ts";
import { keyOfOperator, type Operator } from "./act-on-alert.ts";
import type { AlertRecord } from "./alert-store.ts";
import { partsOf } from "./lock-alert.ts";

/** The operator has seen an alert and what became part of its case, as they stand. */
export async function seeAlert(store: Store, alert: AlertRecord, operator: Operator): Promise<void> {
  const parts = await partsOf(store, alert.alertId);
  const changedAtMs = Math.max(alert.updatedAtMs, ...parts.map((part) => part.updatedAtMs));
  await store.triage.see(keyOfOperator(operator), alert.alertId, changedAtMs);
}

/** Marks alerts as seen by an operator, or as not seen. What is not there is passed over. */
export async function markAlerts(
  storage: Storage,
  {
    alertIds,
    unread,
    operator,
  }: { readonly alertIds: readonly string[]; readonly unread: boolean; readonly operator: Operator },
): Promise<void> {
  await storage.transaction(async (store) => {
    if (unread) return store.triage.unsee(keyOfOperator(operator), alertIds);
    for (const alertId of new Set(alertIds)) {
      const alert = await store.alerts.find(alertId);
      if (alert !== null) await seeAlert(store, alert, operator);
    }
  });
}
