import { type SignalKind, signalDefinition } from "@clearseat/shared";
import type { Store } from "../store.ts";

/** When somebody rests or works is nobody's business while nothing is suspected. */
export const RHYTHM_WITHHELD =
  "When and why it was silent, and half-hours with input: shown only while an alert about it is open.";

/** Does a kind of signal tell when somebody rests or works? */
export function isRhythm(kind: SignalKind): boolean {
  return signalDefinition(kind).retention === "rhythm";
}

/** Is an alert about a device, or about its site, not closed? */
export async function isSuspected(store: Store, deviceId: string): Promise<boolean> {
  const statuses = ["open", "in_triage", "suppressed"] as const;
  return (await store.alerts.list({ deviceId, statuses }, null, 1)).length > 0;
}
