import type { Kysely } from "kysely";
import type { Observable } from "../../detection/device-case.ts";
import type { FleetIndex, SharedHolding } from "../../devices/fleet-index.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { ObservableTable } from "../tables/observable.ts";
import type { Tables } from "../tables/tables.ts";

const heldBy = prepareQuery<{ device_id: string }, ObservableTable>((db, parameter) =>
  db.selectFrom("observable").selectAll().where("device_id", "=", parameter("device_id")),
);

const sharedWith = prepareQuery<
  { device_id: string; limit: number },
  ObservableTable & {
    assignee: string | null;
    enrolled_at: number;
    received_at: number | null;
  }
>((db, parameter) =>
  db
    .selectFrom("observable as mine")
    .innerJoin("observable as theirs", (join) =>
      join.onRef("theirs.kind", "=", "mine.kind").onRef("theirs.value", "=", "mine.value"),
    )
    .innerJoin("device", "device.device_id", "theirs.device_id")
    .innerJoin("chain_head", "chain_head.device_id", "theirs.device_id")
    .leftJoin("directory_entry", "directory_entry.serial", "device.serial")
    .where("mine.device_id", "=", parameter("device_id"))
    .whereRef("theirs.device_id", "<>", "mine.device_id")
    .where("device.status", "=", "active")
    .selectAll("theirs")
    .select(["directory_entry.assignee", "device.enrolled_at", "chain_head.received_at"])
    // Ordered, so that a limit cuts the same rows every time.
    .orderBy("theirs.kind")
    .orderBy("theirs.value")
    .orderBy("theirs.device_id")
    .limit(parameter("limit")),
);

const takeDue = prepareQuery<{ limit: number; now: number }, { device_id: string }>((db, parameter) =>
  db
    .selectFrom("judge_due")
    .select("device_id")
    .where("due_at", "<=", parameter("now"))
    .orderBy("due_at")
    .orderBy("device_id")
    .limit(parameter("limit")),
);

function toShared(
  row: ObservableTable & { assignee: string | null; enrolled_at: number; received_at: number | null },
): SharedHolding {
  return {
    kind: row.kind as Observable["kind"],
    value: row.value,
    deviceId: row.device_id,
    sinceMs: row.since,
    assignee: row.assignee,
    enrolledAtMs: row.enrolled_at,
    lastReportAtMs: row.received_at,
  };
}

export function createFleetIndex(db: Kysely<Tables>): FleetIndex {
  return {
    heldBy: async (deviceId) =>
      (await heldBy(db, { device_id: deviceId })).map((row) => ({
        kind: row.kind as Observable["kind"],
        value: row.value,
        sinceMs: row.since,
      })),
    add: async (deviceId, { kind, value, sinceMs }) =>
      void (await db
        .insertInto("observable")
        .values({ kind, value, device_id: deviceId, since: sinceMs })
        .onConflict((conflict) => conflict.doNothing())
        .execute()),
    remove: async (deviceId, { kind, value }) =>
      void (await db
        .deleteFrom("observable")
        .where("kind", "=", kind)
        .where("value", "=", value)
        .where("device_id", "=", deviceId)
        .execute()),
    sharedWith: async (deviceId, limit) => (await sharedWith(db, { device_id: deviceId, limit })).map(toShared),
    async holders({ kind, value }, limit) {
      const rows = await db
        .selectFrom("observable")
        .select("device_id")
        .where("kind", "=", kind)
        .where("value", "=", value)
        .orderBy("device_id")
        .limit(limit)
        .execute();
      return rows.map((row) => row.device_id);
    },
    markDue: async (deviceId, atMs) =>
      void (await db
        .insertInto("judge_due")
        .values({ device_id: deviceId, due_at: atMs })
        .onConflict((conflict) =>
          conflict.column("device_id").doUpdateSet({ due_at: atMs }).where("judge_due.due_at", ">", atMs),
        )
        .execute()),
    async takeDue(limit, nowMs) {
      const ids = (await takeDue(db, { limit, now: nowMs })).map((row) => row.device_id);
      if (ids.length > 0) await db.deleteFrom("judge_due").where("device_id", "in", ids).execute();
      return ids;
    },
  };
}
