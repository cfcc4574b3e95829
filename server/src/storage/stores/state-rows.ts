import type { Gap } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { EntryHolding, StateRow, StateStore } from "../../devices/state-store.ts";
import { prepareQuery, prepareRows } from "../prepared-query.ts";
import type { DeviceStateTable } from "../tables/device-state.ts";
import type { Tables } from "../tables/tables.ts";

function toState(row: DeviceStateTable): StateRow {
  return {
    place: row.place,
    commitment: row.commitment,
    kind: row.kind,
    key: row.key,
    payload: row.payload === null ? null : (JSON.parse(row.payload) as Record<string, unknown>),
    section: row.section,
    reason: row.reason,
    firstObservedAt: row.first_observed_at,
    lastObservedAt: row.last_observed_at,
    receivedAtMs: row.received_at,
    reportHash: row.report_hash,
    clearedAt: row.cleared_at,
    clearedReceivedAtMs: row.cleared_received_at,
  };
}

function toRow(deviceId: string, state: StateRow): DeviceStateTable {
  return {
    device_id: deviceId,
    place: state.place,
    commitment: state.commitment,
    kind: state.kind,
    key: state.key,
    payload: state.payload === null ? null : JSON.stringify(state.payload),
    section: state.section,
    reason: state.reason,
    first_observed_at: state.firstObservedAt,
    last_observed_at: state.lastObservedAt,
    received_at: state.receivedAtMs,
    report_hash: state.reportHash,
    cleared_at: state.clearedAt,
    cleared_received_at: state.clearedReceivedAtMs,
  };
}

const loadState = prepareQuery<{ device_id: string }, DeviceStateTable>((db, parameter) =>
  db.selectFrom("device_state").selectAll().where("device_id", "=", parameter("device_id")),
);

const COLUMNS = [
  "device_id",
  "place",
  "commitment",
  "kind",
  "key",
  "payload",
  "section",
  "reason",
  "first_observed_at",
  "last_observed_at",
  "received_at",
  "report_hash",
  "cleared_at",
  "cleared_received_at",
] as const satisfies readonly (keyof DeviceStateTable)[];

const saveStates = prepareRows<DeviceStateTable>((db, rows) => {
  const values = rows.map((parameter) => Object.fromEntries(COLUMNS.map((column) => [column, parameter(column)])));
  const replaced = COLUMNS.filter((column) => column !== "device_id" && column !== "place");
  return db
    .insertInto("device_state")
    .values(values as never)
    .onConflict((conflict) =>
      conflict
        .columns(["device_id", "place"])
        .doUpdateSet((set) => Object.fromEntries(replaced.map((column) => [column, set.ref(`excluded.${column}`)]))),
    );
});

async function readGaps(
  db: Kysely<Tables>,
  deviceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Gap[]>> {
  if (deviceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("device_state")
    .select(["device_id", "kind", "section", "reason"])
    .where("device_id", "in", [...deviceIds])
    .where("reason", "is not", null)
    .where("cleared_at", "is", null)
    .execute();
  const gaps = new Map<string, Gap[]>();
  for (const { device_id: deviceId, kind, section, reason } of rows) {
    if (section === null || reason === null) continue;
    gaps.set(deviceId, [...(gaps.get(deviceId) ?? []), { kind, section, reason }]);
  }
  return gaps;
}

async function readWithEntry(
  db: Kysely<Tables>,
  after: EntryHolding | null,
  limit: number,
): Promise<readonly EntryHolding[]> {
  let query = db
    .selectFrom("device_state")
    .select(["device_id", "place", "payload"])
    .where("payload", "like", '%"entryId"%')
    .where("cleared_at", "is", null);
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("device_id", "place"), ">", tuple(after.deviceId, after.place)),
    );
  const rows = await query.orderBy("device_id").orderBy("place").limit(limit).execute();
  return rows.map(({ device_id: deviceId, place, payload }) => {
    const { entryId } = JSON.parse(payload ?? "{}") as { readonly entryId?: unknown };
    return { deviceId, place, entryId: typeof entryId === "string" ? entryId : "" };
  });
}

export function createStateStore(db: Kysely<Tables>): StateStore {
  return {
    load: async (deviceId) => (await loadState(db, { device_id: deviceId })).map(toState),
    gapsOf: (deviceIds) => readGaps(db, deviceIds),
    withEntry: (after, limit) => readWithEntry(db, after, limit),
    save: async (deviceId, rows) =>
      void (await saveStates(
        db,
        rows.map((row) => toRow(deviceId, row)),
      )),
    async forget(deviceId, places) {
      for (const place of places)
        await db.deleteFrom("device_state").where("device_id", "=", deviceId).where("place", "=", place).execute();
    },
    async withEnded(kinds, clearedBeforeMs, limit) {
      // Asked for distinct devices, SQLite walks the whole table in their order.
      const rows = await db
        .selectFrom("device_state")
        .select("device_id")
        .where("kind", "in", [...kinds])
        .where("cleared_received_at", "<", clearedBeforeMs)
        .limit(limit)
        .execute();
      return [...new Set(rows.map((row) => row.device_id))];
    },
    purge: async (deviceIds, kinds, clearedBeforeMs) =>
      void (await db
        .deleteFrom("device_state")
        .where("device_id", "in", [...deviceIds])
        .where("kind", "in", [...kinds])
        .where("cleared_received_at", "<", clearedBeforeMs)
        .execute()),
  };
}
