import { type Kysely, sql } from "kysely";
import type { AlertEventKind } from "../../alerts/alert-store.ts";
import type { Attempt, Delivery, DeliveryStore } from "../../delivery/delivery-store.ts";
import type { DeliveryTable } from "../tables/delivery.ts";
import type { Tables } from "../tables/tables.ts";

function toDelivery(row: DeliveryTable): Delivery {
  return {
    deliveryId: row.delivery_id,
    alertId: row.alert_id,
    type: row.type,
    target: row.target,
    happenedAtMs: row.happened_at,
    status: row.status,
    attempts: row.attempts,
    nextAtMs: row.next_at,
  };
}

function toRow(delivery: Delivery): DeliveryTable {
  return {
    delivery_id: delivery.deliveryId,
    alert_id: delivery.alertId,
    type: delivery.type,
    target: delivery.target,
    happened_at: delivery.happenedAtMs,
    status: delivery.status,
    attempts: delivery.attempts,
    next_at: delivery.nextAtMs,
  };
}

function createAnnouncements(db: Kysely<Tables>): Pick<DeliveryStore, "announced" | "dropAnnounced"> {
  return {
    async announced(limit) {
      const rows = await db
        .selectFrom("announcement")
        .innerJoin("alert_event", (join) =>
          join
            .onRef("alert_event.alert_id", "=", "announcement.alert_id")
            .onRef("alert_event.position", "=", "announcement.position"),
        )
        .select(["announcement.alert_id", "announcement.position", "alert_event.at", "kind", "detail"])
        .orderBy("alert_event.at")
        .orderBy("announcement.alert_id")
        .orderBy("announcement.position")
        .limit(limit)
        .execute();
      return rows.map(({ alert_id, position, at, kind, detail }) => ({
        alertId: alert_id,
        position,
        event: { atMs: at, kind: kind as AlertEventKind, detail: JSON.parse(detail) as Record<string, string> },
      }));
    },
    dropAnnounced: async ({ alertId, position }) =>
      void (await db
        .deleteFrom("announcement")
        .where("alert_id", "=", alertId)
        .where("position", "=", position)
        .execute()),
  };
}

function createAttempts(db: Kysely<Tables>): Pick<DeliveryStore, "addAttempt" | "attemptsOf"> {
  return {
    addAttempt: async (deliveryId, { atMs, outcome }) =>
      void (await db
        .insertInto("delivery_attempt")
        .columns(["delivery_id", "position", "at", "outcome"])
        .expression((from) =>
          from
            .selectFrom("delivery_attempt")
            .where("delivery_id", "=", deliveryId)
            .select([
              sql.val(deliveryId).as("delivery_id"),
              sql<number>`coalesce(max(position), 0) + 1`.as("position"),
              sql.val(atMs).as("at"),
              sql.val(outcome).as("outcome"),
            ]),
        )
        .execute()),
    async attemptsOf(deliveryIds) {
      if (deliveryIds.length === 0) return new Map();
      const rows = await db
        .selectFrom("delivery_attempt")
        .selectAll()
        .where("delivery_id", "in", [...deliveryIds])
        .orderBy("delivery_id")
        .orderBy("position")
        .execute();
      const attempts = new Map<string, Attempt[]>();
      for (const { delivery_id, at, outcome } of rows)
        attempts.set(delivery_id, [...(attempts.get(delivery_id) ?? []), { atMs: at, outcome }]);
      return attempts;
    },
  };
}

function createTargets(
  db: Kysely<Tables>,
): Pick<DeliveryStore, "failWaiting" | "isGone" | "setGone" | "pausedUntil" | "pause"> {
  return {
    async failWaiting(target) {
      const rows = await db
        .updateTable("delivery")
        .set({ status: "failed", next_at: null })
        .where("target", "=", target)
        .where("next_at", "is not", null)
        .returning("delivery_id")
        .execute();
      return rows.length;
    },
    isGone: async (target) =>
      (await db.selectFrom("gone_target").select("target").where("target", "=", target).execute()).length > 0,
    async setGone(target, goneAtMs) {
      await db.deleteFrom("gone_target").where("target", "=", target).execute();
      if (goneAtMs !== null) await db.insertInto("gone_target").values({ target, gone_at: goneAtMs }).execute();
    },
    async pausedUntil(target) {
      const row = await db.selectFrom("paused_target").select("until").where("target", "=", target).executeTakeFirst();
      return row?.until ?? null;
    },
    pause: async (target, until) =>
      void (await db
        .insertInto("paused_target")
        .values({ target, until })
        .onConflict((conflict) =>
          conflict.column("target").doUpdateSet({ until }).where("paused_target.until", "<", until),
        )
        .execute()),
  };
}

async function purgeOver(db: Kysely<Tables>, beforeMs: number, limit: number): Promise<number> {
  const rows = await db
    .selectFrom("delivery")
    .select("delivery_id")
    .where("next_at", "is", null)
    .where("happened_at", "<", beforeMs)
    .orderBy("happened_at")
    .limit(limit)
    .execute();
  const ids = rows.map((row) => row.delivery_id);
  if (ids.length === 0) return 0;
  await db.deleteFrom("delivery_attempt").where("delivery_id", "in", ids).execute();
  await db.deleteFrom("delivery").where("delivery_id", "in", ids).execute();
  return ids.length;
}

export function createDeliveryStore(db: Kysely<Tables>): DeliveryStore {
  return {
    ...createAnnouncements(db),
    ...createAttempts(db),
    ...createTargets(db),
    insert: async (delivery) => void (await db.insertInto("delivery").values(toRow(delivery)).execute()),
    async find(deliveryId) {
      const row = await db.selectFrom("delivery").selectAll().where("delivery_id", "=", deliveryId).executeTakeFirst();
      return row === undefined ? null : toDelivery(row);
    },
    async list({ status, alertId, target }, start, limit) {
      let query = db.selectFrom("delivery").selectAll();
      if (status !== undefined) query = query.where("status", "=", status);
      if (alertId !== undefined) query = query.where("alert_id", "=", alertId);
      if (target !== undefined) query = query.where("target", "=", target);
      if (start !== null)
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple("happened_at", "delivery_id"), "<", tuple(start.atMs, start.id)),
        );
      const rows = await query.orderBy("happened_at", "desc").orderBy("delivery_id", "desc").limit(limit).execute();
      return rows.map(toDelivery);
    },
    async due(target, nowMs, limit) {
      const rows = await db
        .selectFrom("delivery")
        .selectAll()
        .where("target", "=", target)
        .where("next_at", "<=", nowMs)
        .orderBy("next_at")
        .orderBy("delivery_id")
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    async claim({ deliveryId, nextAtMs }, untilMs) {
      const rows = await db
        .updateTable("delivery")
        .set({ next_at: untilMs })
        .where("delivery_id", "=", deliveryId)
        .where("next_at", "=", nextAtMs)
        .returning("delivery_id")
        .execute();
      return rows.length > 0;
    },
    purge: (beforeMs, limit) => purgeOver(db, beforeMs, limit),
    async update(delivery) {
      const { delivery_id, ...row } = toRow(delivery);
      await db.updateTable("delivery").set(row).where("delivery_id", "=", delivery_id).execute();
    },
  };
}
