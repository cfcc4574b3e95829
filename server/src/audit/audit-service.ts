import { type Clock, HOUR_MS } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Storage, Store } from "../store.ts";
import type { AuditAction } from "./audit-actions.ts";
import { AUDIT_GENESIS, chainAudit, chainOperation, OPERATIONS_GENESIS } from "./audit-chain.ts";

/** Lists are looked at over and over; one entry an hour and person says the same as a hundred. */
const LISTING_MS = HOUR_MS;
const MAX_REMEMBERED = 100_000;

export interface Look {
  readonly actor: string;
  readonly actorId?: string | null;
  readonly action: AuditAction;
  readonly detail?: Readonly<Record<string, string>>;
}

/** What happens without anybody asking. */
export const THE_COLLECTOR: Operator = { name: "clearseat" };

/** Whether somebody of this name would be taken for the collector itself, in histories and access logs. */
export function isCollectorsName(name: string): boolean {
  return name.trim().toLowerCase() === THE_COLLECTOR.name;
}

/** Who it was, by name and by what no other has. */
export function byOperator({ name, id = null }: Operator): Pick<Look, "actor" | "actorId"> {
  return { actor: name, actorId: id };
}

/** Keeps who looked at whose data, before it is shown, and what was done that is about no single laptop. */
export interface AuditService {
  /** Writes one entry for each device, in the caller's transaction, which has locked them. */
  record(store: Store, deviceIds: readonly string[], look: Look): Promise<void>;
  /** The same in a transaction of its own. */
  recordNow(deviceIds: readonly string[], look: Look): Promise<void>;
  /** For lists: at most one entry an hour for each device and person. */
  recordListing(deviceIds: readonly string[], look: Look): Promise<void>;
  /** Writes into the log of operations, in the caller's transaction. */
  note(store: Store, look: Look): Promise<void>;
  /** The same in a transaction of its own. */
  noteNow(look: Look): Promise<void>;
  /** For what is read over and over: at most one entry an hour for each person. */
  noteReading(look: Look): Promise<void>;
}

/** Whether something is to be written again, because it was not within the hour. */
function createHourly(clock: Clock): { isDue(key: string): boolean; done(keys: readonly string[]): void } {
  const writtenAt = new Map<string, number>();
  return {
    // Either way round: a clock that was set back must not leave looks unwritten.
    isDue: (key) => Math.abs(clock.now() - (writtenAt.get(key) ?? -Infinity)) >= LISTING_MS,
    done(keys) {
      if (writtenAt.size > MAX_REMEMBERED) writtenAt.clear();
      for (const key of keys) writtenAt.set(key, clock.now());
    },
  };
}

export function createAuditService({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): AuditService {
  const hourly = createHourly(clock);
  const written = ({ actor, actorId = null, action, detail = {} }: Look) => ({
    ...{ atMs: clock.now(), actor, actorId, action, detail },
  });

  async function record(store: Store, deviceIds: readonly string[], look: Look): Promise<void> {
    // A laptop without a key has no access log: nothing was collected on it that anybody could look at.
    for (const deviceId of deviceIds.filter((id) => serialOfExpected(id) === null)) {
      const head = (await store.audit.head(deviceId)) ?? { position: 0, hash: AUDIT_GENESIS };
      await store.audit.append(chainAudit(head, { deviceId, ...written(look) }));
    }
  }

  const recordNow = (deviceIds: readonly string[], look: Look) =>
    storage.transaction(async (store) => {
      await store.locks.devices(deviceIds);
      await record(store, deviceIds, look);
    });

  async function recordListing(deviceIds: readonly string[], look: Look): Promise<void> {
    const keyOf = (deviceId: string) => [look.actor, look.actorId, look.action, deviceId].join("\u0000");
    const due = [...new Set(deviceIds)].filter((deviceId) => hourly.isDue(keyOf(deviceId)));
    if (due.length === 0) return;
    await recordNow(due, look);
    hourly.done(due.map(keyOf));
  }

  async function note(store: Store, look: Look): Promise<void> {
    const last = (await store.audit.lastOperation()) ?? { position: 0, hash: OPERATIONS_GENESIS };
    await store.audit.appendOperation(chainOperation(last, written(look)));
  }

  const noteNow = (look: Look) => storage.transaction((store) => note(store, look));

  async function noteReading(look: Look): Promise<void> {
    const key = [look.actor, look.actorId, look.action].join("\u0000");
    if (!hourly.isDue(key)) return;
    await noteNow(look);
    hourly.done([key]);
  }

  return { record, recordNow, recordListing, note, noteNow, noteReading };
}
