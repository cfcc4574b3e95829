import { type Clock, HOUR_MS } from "@clearseat/shared";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Storage, Store } from "../store.ts";
import { AUDIT_GENESIS, chainAudit } from "./audit-chain.ts";

/** Lists are looked at over and over; one entry an hour and person says the same as a hundred. */
const LISTING_MS = HOUR_MS;
const MAX_REMEMBERED = 100_000;

export interface Look {
  readonly actor: string;
  /** `device_read`, `devices_listed`, `reason_given`, `alert_read`, `alerts_listed`, `alert_action`, `alert_sent`, `alert_resent`, `device_approved`, `device_rejected`, `signal_erased`. */
  readonly action: string;
  readonly detail?: Readonly<Record<string, string>>;
}

/** Keeps who looked at whose data, before it is shown. */
export interface AuditService {
  /** Writes one entry for each device, in the caller's transaction, which has locked them. */
  record(store: Store, deviceIds: readonly string[], look: Look): Promise<void>;
  /** The same in a transaction of its own. */
  recordNow(deviceIds: readonly string[], look: Look): Promise<void>;
  /** For lists: at most one entry an hour for each device and person. */
  recordListing(deviceIds: readonly string[], look: Look): Promise<void>;
}

export function createAuditService({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): AuditService {
  const listedAt = new Map<string, number>();

  async function record(store: Store, deviceIds: readonly string[], look: Look): Promise<void> {
    // A laptop without a key has no access log: nothing was collected on it that anybody could look at.
    for (const deviceId of deviceIds.filter((id) => serialOfExpected(id) === null)) {
      const head = (await store.audit.head(deviceId)) ?? { position: 0, hash: AUDIT_GENESIS };
      await store.audit.append(
        chainAudit(head, {
          deviceId,
          atMs: clock.now(),
          actor: look.actor,
          action: look.action,
          detail: look.detail ?? {},
        }),
      );
    }
  }

  const recordNow = (deviceIds: readonly string[], look: Look) =>
    storage.transaction(async (store) => {
      await store.locks.devices(deviceIds);
      await record(store, deviceIds, look);
    });

  async function recordListing(deviceIds: readonly string[], look: Look): Promise<void> {
    const nowMs = clock.now();
    const keyOf = (deviceId: string) => `${look.actor}\u0000${look.action}\u0000${deviceId}`;
    const due = [...new Set(deviceIds)].filter(
      // Either way round: a clock that was set back must not leave looks unwritten.
      (deviceId) => Math.abs(nowMs - (listedAt.get(keyOf(deviceId)) ?? -Infinity)) >= LISTING_MS,
    );
    if (due.length === 0) return;
    await recordNow(due, look);
    if (listedAt.size > MAX_REMEMBERED) listedAt.clear();
    for (const deviceId of due) listedAt.set(keyOf(deviceId), nowMs);
  }

  return { record, recordNow, recordListing };
}
