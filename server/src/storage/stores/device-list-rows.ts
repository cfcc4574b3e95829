import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { DeviceFilter, DeviceSort, DeviceStore } from "../../devices/device-store.ts";
import type { Tables } from "../tables/tables.ts";

/** Devices with what changes at every report and what the directory says. */
export function selectOverview(db: Kysely<Tables>) {
  return db
    .selectFrom("device")
    .leftJoin("chain_head", "chain_head.device_id", "device.device_id")
    .leftJoin("directory_entry", "directory_entry.serial", "device.serial")
    .selectAll("device")
    .select([
      "chain_head.agent_version",
      "chain_head.catalog_version",
      "chain_head.received_at",
      "directory_entry.assignee",
    ]);
}

/** Before its first report a device was heard of when it enrolled. */
const HEARD_AT = sql<number>`coalesce(chain_head.received_at, device.enrolled_at)`;

const SORTS: Readonly<Record<DeviceSort, RawBuilder<number>>> = {
  enrolled: sql`device.enrolled_at`,
  heard: HEARD_AT,
  score: sql`device.score`,
  gaps: sql`device.gap_count`,
};

function contains(text: string) {
  const pattern = `%${text.toLowerCase().replaceAll(/[!%_]/gu, "!$&")}%`;
  return sql<SqlBool>`(device.device_id = ${text} or lower(device.serial) like ${pattern} escape '!'
    or lower(device.model) like ${pattern} escape '!' or lower(directory_entry.assignee) like ${pattern} escape '!')`;
}

/** One condition for each part of the filter that is given. */
function conditionsOf({ platform, agentVersion, text, health }: DeviceFilter): RawBuilder<SqlBool>[] {
  const found: RawBuilder<SqlBool>[] = [];
  if (platform !== undefined) found.push(sql`device.platform = ${platform}`);
  if (agentVersion !== undefined) found.push(sql`chain_head.agent_version = ${agentVersion}`);
  if (text !== undefined) found.push(contains(text));
  if (health !== undefined) {
    const statuses = sql.join(health.statuses.map((status) => sql.val(status)));
    found.push(sql`device.status in (${statuses})`);
    if (health.heardFromMs > 0) found.push(sql`${HEARD_AT} >= ${health.heardFromMs}`);
    if (health.heardBeforeMs < Number.MAX_SAFE_INTEGER) found.push(sql`${HEARD_AT} < ${health.heardBeforeMs}`);
  }
  return found;
}

/** One page of the devices that match. */
export function selectPage(db: Kysely<Tables>, ...[filter, order, start, limit]: Parameters<DeviceStore["list"]>) {
  const { direction } = order;
  const by = SORTS[order.sort];
  let query = selectOverview(db).orderBy(by, direction).orderBy("device.device_id", direction).limit(limit);
  for (const condition of conditionsOf(filter)) query = query.where(condition);
  if (start === null) return query;
  const after = sql.raw(direction === "desc" ? "<" : ">");
  return query.where(
    sql<SqlBool>`(${by} ${after} ${start.atMs} or (${by} = ${start.atMs} and device.device_id ${after} ${start.id}))`,
  );
}

export async function countMatching(db: Kysely<Tables>, filter: DeviceFilter): Promise<number> {
  let query = db.selectFrom("device").select((select) => select.fn.countAll().as("count"));
  if (filter.agentVersion !== undefined || filter.health !== undefined)
    query = query.leftJoin("chain_head", "chain_head.device_id", "device.device_id");
  if (filter.text !== undefined) query = query.leftJoin("directory_entry", "directory_entry.serial", "device.serial");
  for (const condition of conditionsOf(filter)) query = query.where(condition);
  return Number((await query.executeTakeFirst())?.count ?? 0);
}
