import type { Kysely } from "kysely";
import type { DeviceOverview, DeviceRecord, DeviceStore, PageStart } from "../../devices/device-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { DeviceTable } from "../tables/device.ts";
import type { Tables } from "../tables/tables.ts";
import { countMatching, selectOverview, selectPage } from "./device-list-rows.ts";

function toRecord(row: DeviceTable): DeviceRecord {
  return {
    deviceId: row.device_id,
    publicKey: row.public_key,
    status: row.status,
    successorId: row.successor_id,
    platform: row.platform,
    serial: row.serial,
    uuid: row.uuid,
    vendor: row.vendor,
    model: row.model,
    osName: row.os_name,
    osVersion: row.os_version,
    osArch: row.os_arch,
    enrolledAtMs: row.enrolled_at,
    originHash: row.origin_hash,
    signalCount: row.signal_count,
    gapCount: row.gap_count,
    score: row.score,
    strongestTenths: row.strongest,
  };
}

function toRow(device: DeviceRecord): DeviceTable {
  return {
    device_id: device.deviceId,
    public_key: device.publicKey,
    status: device.status,
    successor_id: device.successorId,
    platform: device.platform,
    serial: device.serial,
    uuid: device.uuid,
    vendor: device.vendor,
    model: device.model,
    os_name: device.osName,
    os_version: device.osVersion,
    os_arch: device.osArch,
    enrolled_at: device.enrolledAtMs,
    origin_hash: device.originHash,
    signal_count: device.signalCount,
    gap_count: device.gapCount,
    score: device.score,
    strongest: device.strongestTenths,
  };
}

type OverviewRow = DeviceTable & {
  agent_version: string | null;
  catalog_version: string | null;
  received_at: number | null;
  assignee: string | null;
};

function toOverview(row: OverviewRow): DeviceOverview {
  return {
    ...toRecord(row),
    agentVersion: row.agent_version ?? "",
    lastReportAtMs: row.received_at,
    catalogVersion: row.catalog_version,
    assignee: row.assignee,
  };
}

/** Prepared, because every judgment asks. */
const overviewOf = prepareQuery<{ device_id: string }, OverviewRow>((db, parameter) =>
  selectOverview(db).where("device.device_id", "=", parameter("device_id")),
);

async function readActiveIds(db: Kysely<Tables>, deviceId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("device")
    .select("device_id")
    .where("device_id", ">", deviceId)
    .where("status", "=", "active")
    .orderBy("device_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.device_id);
}

async function readWaiting(db: Kysely<Tables>, start: PageStart | null, limit: number): Promise<DeviceRecord[]> {
  let query = db.selectFrom("device").selectAll().where("status", "=", "pending_approval");
  if (start !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("enrolled_at", "device_id"), ">", tuple(start.atMs, start.id)),
    );
  return (await query.orderBy("enrolled_at").orderBy("device_id").limit(limit).execute()).map(toRecord);
}

export function createDeviceStore(db: Kysely<Tables>): DeviceStore {
  const update = (deviceId: string, change: Partial<DeviceTable>) =>
    db
      .updateTable("device")
      .set(change)
      .where("device_id", "=", deviceId)
      .execute()
      .then(() => undefined);
  return {
    insert: async (device) => void (await db.insertInto("device").values(toRow(device)).execute()),
    async find(deviceId) {
      const row = await db.selectFrom("device").selectAll().where("device_id", "=", deviceId).executeTakeFirst();
      return row === undefined ? null : toRecord(row);
    },
    async overview(deviceId) {
      const [row] = await overviewOf(db, { device_id: deviceId });
      return row === undefined ? null : toOverview(row);
    },
    async labels(deviceIds) {
      if (deviceIds.length === 0) return new Map();
      const rows = await db
        .selectFrom("device")
        .select(["device_id", "serial", "model"])
        .where("device_id", "in", [...new Set(deviceIds)])
        .execute();
      return new Map(rows.map(({ device_id, serial, model }) => [device_id, { deviceId: device_id, serial, model }]));
    },
    list: async (...page) => (await selectPage(db, ...page).execute()).map(toOverview),
    count: (filter) => countMatching(db, filter),
    waiting: (start, limit) => readWaiting(db, start, limit),
    activeIdsAfter: (deviceId, limit) => readActiveIds(db, deviceId, limit),
    async withHardware(serial, uuid) {
      const rows = await db
        .selectFrom("device")
        .selectAll()
        .where("serial", "=", serial)
        .where("uuid", "=", uuid)
        .where("status", "in", ["active", "pending_approval"])
        .execute();
      return rows.map(toRecord);
    },
    setStatus: (deviceId, status, successorId) => update(deviceId, { status, successor_id: successorId }),
    setOrigin: (deviceId, originHash) => update(deviceId, { origin_hash: originHash }),
    setCounts: (deviceId, counts) => update(deviceId, { signal_count: counts.signalCount, gap_count: counts.gapCount }),
    setScore: (deviceId, { score, strongestTenths }) => update(deviceId, { score, strongest: strongestTenths }),
    async countByStatus() {
      const rows = await db
        .selectFrom("device")
        .select((select) => ["status", select.fn.countAll().as("count")])
        .groupBy("status")
        .execute();
      return new Map(rows.map((row) => [row.status, Number(row.count)]));
    },
  };
}
