import type { Kysely } from "kysely";
import type { AuditStore } from "../../audit/audit-store.ts";
import type { Tables } from "../tables/tables.ts";

export function createAuditStore(db: Kysely<Tables>): AuditStore {
  return {
    async head(deviceId) {
      const row = await db
        .selectFrom("chain_head")
        .select(["audit_position", "audit_head"])
        .where("device_id", "=", deviceId)
        .executeTakeFirst();
      return row === undefined ? null : { position: row.audit_position, hash: row.audit_head };
    },
    async append(entry) {
      await db
        .insertInto("audit_entry")
        .values({
          device_id: entry.deviceId,
          position: entry.position,
          at: entry.atMs,
          actor: entry.actor,
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
      return rows.map((row) => ({
        deviceId: row.device_id,
        position: row.position,
        atMs: row.at,
        actor: row.actor,
        action: row.action,
        detail: JSON.parse(row.detail) as Record<string, string>,
        previousHash: row.previous_hash,
        hash: row.hash,
      }));
    },
  };
}
