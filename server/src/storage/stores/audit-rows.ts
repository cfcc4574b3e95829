import type { Kysely } from "kysely";
import type { AuditEntry, AuditFilter, AuditHead, AuditStore, EntryStart } from "../../audit/audit-store.ts";
import type { AuditEntryTable } from "../tables/audit-entry.ts";
import type { Tables } from "../tables/tables.ts";
import { createOperations, toOperation } from "./operation-rows.ts";

function toEntry(row: AuditEntryTable): AuditEntry {
  return { deviceId: row.device_id, ...toOperation(row) };
}

function entryQuery(db: Kysely<Tables>, { actor, actions, deviceId, fromMs, untilMs }: AuditFilter) {
  let query = db.selectFrom("audit_entry").selectAll();
  if (actor !== undefined)
    query = query.where((where) => where.or([where("actor", "=", actor), where("actor_id", "=", actor)]));
  if (actions !== undefined) query = query.where("action", "in", [...actions]);
  if (deviceId !== undefined) query = query.where("device_id", "=", deviceId);
  if (fromMs !== undefined) query = query.where("at", ">=", fromMs);
  if (untilMs !== undefined) query = query.where("at", "<", untilMs);
  return query;
}

async function readEntryPage(
  db: Kysely<Tables>,
  filter: AuditFilter,
  start: EntryStart | null,
  limit: number,
): Promise<AuditEntry[]> {
  let query = entryQuery(db, filter);
  if (start !== null) {
    const { atMs, deviceId, position } = start;
    query = query.where(({ eb, refTuple, tuple }) =>
      deviceId === null
        ? eb("at", "<", atMs)
        : eb(refTuple("at", "device_id", "position"), "<", tuple(atMs, deviceId, position)),
    );
  }
  const rows = await query
    .orderBy("at", "desc")
    .orderBy("device_id", "desc")
    .orderBy("position", "desc")
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

async function readHead(db: Kysely<Tables>, deviceId: string): Promise<AuditHead | null> {
  const row = await db
    .selectFrom("chain_head")
    .select(["audit_position", "audit_head"])
    .where("device_id", "=", deviceId)
    .executeTakeFirst();
  return row === undefined ? null : { position: row.audit_position, hash: row.audit_head };
}

export function createAuditStore(db: Kysely<Tables>): AuditStore {
  return {
    ...createOperations(db),
    head: (deviceId) => readHead(db, deviceId),
    async append(entry) {
      await db
        .insertInto("audit_entry")
        .values({
          device_id: entry.deviceId,
          position: entry.position,
          at: entry.atMs,
          actor: entry.actor,
          actor_id: entry.actorId,
          action: entry.action,
          detail: JSON.stringify(entry.detail),
          previous_hash: entry.previousHash,
          hash: entry.hash,
        })
        .execute();
      await db
        .updateTable("chain_head")
        .set({ audit_position: entry.position, audit_head: entry.hash })
        .where("device_id", "=", entry.deviceId)
        .execute();
    },
    async entries(deviceId) {
      const rows = await db
        .selectFrom("audit_entry")
        .selectAll()
        .where("device_id", "=", deviceId)
        .orderBy("position")
        .execute();
      return rows.map(toEntry);
    },
    async devicesAt(atMs, position) {
      const rows = await db
        .selectFrom("audit_entry")
        .select("device_id")
        .where("at", "=", atMs)
        .where("position", "=", position)
        .execute();
      return rows.map((row) => row.device_id);
    },
    entryPage: (filter, start, limit) => readEntryPage(db, filter, start, limit),
  };
}
