import type { Kysely } from "kysely";
import type { Observable } from "../../detection/device-case.ts";
import type { FleetIndex, SharedHolding, SharedHome } from "../../devices/fleet-index.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { ObservableTable } from "../tables/observable.ts";
import type { Tables } from "../tables/tables.ts";

const heldBy = prepareQuery<{ device_id: string }, ObservableTable>((db, parameter) =>
  db.selectFrom("observable").selectAll().where("device_id", "=", parameter("device_id")),
);

/**
 * One value's other holders, in the order of the primary key: a limit then cuts the same rows every time, and a value
 * that a whole company shares costs no more than one that a few share.
 */
const otherHolders = prepareQuery<
  { kind: string; value: string; device_id: string; limit: number },
  ObservableTable & {
    assignee: string | null;
    enrolled_at: number;
    received_at: number | null;
  }
>((db, parameter) =>
  db
    .selectFrom("observable as theirs")
    .innerJoin("device", "device.device_id", "theirs.device_id")
    .innerJoin("chain_head", "chain_head.device_id", "theirs.device_id")
    .leftJoin("directory_entry", "directory_entry.serial", "device.serial")
    .where("theirs.kind", "=", parameter("kind"))
    .where("theirs.value", "=", parameter("value"))
    .where("theirs.device_id", "<>", parameter("device_id"))
    .where("device.status", "=", "active")
    .selectAll("theirs")
    .select(["directory_entry.assignee", "device.enrolled_at", "chain_head.received_at"])
    .orderBy("theirs.device_id")
    .limit(parameter("limit")),
);

interface ResidentRow {
  device_id: string;
  assignee: string | null;
  issued_at: number | null;
  since: number;
  enrolled_at: number;
  received_at: number | null;
  strongest: number;
}

/** Everybody who lives at a site, longest there first. */
const residentsOf = prepareQuery<{ value: string; device_id: string; limit: number }, ResidentRow>((db, parameter) =>
  db
    .selectFrom("observable as theirs")
    .innerJoin("device", "device.device_id", "theirs.device_id")
    .innerJoin("chain_head", "chain_head.device_id", "theirs.device_id")
    .leftJoin("directory_entry", "directory_entry.serial", "device.serial")
    .where("theirs.kind", "=", "home")
    .where("theirs.value", "=", parameter("value"))
    .where("theirs.device_id", "<>", parameter("device_id"))
    .where("device.status", "=", "active")
    .select([
      "theirs.device_id",
      "theirs.since",
      "directory_entry.assignee",
      "directory_entry.issued_at",
      "device.enrolled_at",
      "device.strongest",
      "chain_head.received_at",
    ])
    .orderBy("theirs.since")
    // Of those that came at one instant always the same ones, in every store.
    .orderBy("device.enrolled_at")
    .orderBy("device.serial")
    .orderBy("theirs.device_id")
    .limit(parameter("limit")),
);

function toResident(row: ResidentRow): SharedHome {
  return {
    deviceId: row.device_id,
    assignee: row.assignee,
    issuedAtMs: row.issued_at,
    sinceMs: row.since,
    enrolledAtMs: row.enrolled_at,
    lastReportAtMs: row.received_at,
    strongestTenths: row.strongest,
  };
}

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
    async sharedWith(deviceId, kinds, limit) {
      const shared: SharedHolding[] = [];
      for (const { kind, value } of await heldBy(db, { device_id: deviceId })) {
        if (!kinds.has(kind as Observable["kind"])) continue;
        const holders = await otherHolders(db, { kind, value, device_id: deviceId, limit });
        shared.push(...holders.map(toShared));
      }
      return shared;
    },
    residents: async (siteId, deviceId, limit) =>
      (await residentsOf(db, { value: siteId, device_id: deviceId, limit })).map(toResident),
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
  };
}
