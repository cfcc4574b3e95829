import { type Kysely, sql } from "kysely";
import type { Observable } from "../../detection/device-case.ts";
import type { FarmStore, Holding, Presence, PresenceRules } from "../../farm/farm-store.ts";
import type { ObservableTable } from "../tables/observable.ts";
import type { Tables } from "../tables/tables.ts";

interface PresenceRow {
  device_id: string;
  site_id: string;
  from_at: number;
  to_at: number | null;
  country: string | null;
}

/**
 * Joins the stays of each device at each site into presences: a stay that begins long after everything before it had
 * ended begins another one, and one that ended just now may go on.
 * @param which whose stays, as a condition on stay and place
 */
function selectPresences(which: ReturnType<typeof sql>, { gapMs, leastMs, nowMs }: PresenceRules) {
  return sql<PresenceRow>`with at_site as (
      select stay.device_id, coalesce(place.site_id, stay.place_id) as site_id, stay.from_at, stay.to_at,
        coalesce(stay.to_at, ${nowMs}) as until_at, stay.country
      from stay left join place on place.place_id = stay.place_id
      where stay.place_id is not null and ${which}),
    with_before as (
      select at_site.*, max(until_at) over (partition by device_id, site_id order by from_at, until_at
        rows between unbounded preceding and 1 preceding) as before_at
      from at_site),
    numbered as (
      select with_before.*, sum(case when before_at is null or from_at - before_at > ${gapMs} then 1 else 0 end)
        over (partition by device_id, site_id order by from_at, until_at) as presence
      from with_before)
    select device_id, site_id, min(from_at) as from_at,
      case when max(until_at) > ${nowMs - gapMs} then null else max(to_at) end as to_at, max(country) as country
    from numbered group by device_id, site_id, presence
    having count(*) > count(to_at) or sum(until_at - from_at) >= ${leastMs}`;
}

function toPresence(row: PresenceRow): Presence {
  return {
    deviceId: row.device_id,
    siteId: row.site_id,
    fromMs: row.from_at,
    toMs: row.to_at,
    country: row.country,
  };
}

function toHolding(row: ObservableTable): Holding {
  return { kind: row.kind as Observable["kind"], value: row.value, deviceId: row.device_id, sinceMs: row.since };
}

async function readShared(db: Kysely<Tables>, kinds: readonly string[], most: number): Promise<readonly Holding[]> {
  const { rows } = await sql<ObservableTable>`select observable.* from observable join (
      select kind, value from observable where kind in (${sql.join(kinds.map((kind) => sql.val(kind)))})
      group by kind, value having count(*) between 2 and ${most}) as several
    on several.kind = observable.kind and several.value = observable.value
    order by observable.kind, observable.value, observable.device_id`.execute(db);
  return rows.map(toHolding);
}

async function readAlertsSince(db: Kysely<Tables>, sinceMs: number) {
  const rows = await db
    .selectFrom("alert")
    .select(["subject_id", "severity", "opened_at", "status", "updated_at"])
    .where((where) => where.or([where("status", "<>", "closed"), where("updated_at", ">=", sinceMs)]))
    .orderBy("opened_at")
    .orderBy("alert_id")
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    severity: row.severity,
    openedAtMs: row.opened_at,
    closedAtMs: row.status === "closed" ? row.updated_at : null,
  }));
}

async function readSameEgress(db: Kysely<Tables>, deviceId: string, limit: number) {
  const own = await db
    .selectFrom("stay")
    .select("egress_hash")
    .where("device_id", "=", deviceId)
    .where("to_at", "is", null)
    .executeTakeFirst();
  const hash = own?.egress_hash ?? null;
  if (hash === null) return [];
  const rows = await db
    .selectFrom("stay")
    .select(["device_id", "from_at"])
    .where("egress_hash", "=", hash)
    .where("to_at", "is", null)
    .where("device_id", "<>", deviceId)
    .orderBy("device_id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ deviceId: row.device_id, sinceMs: row.from_at }));
}

/** Of an office that saw thousands of stays, not all are walked through. */
const STAYS_OF_SITE = 20_000;

async function readDevicesAt(db: Kysely<Tables>, siteId: string, limit: number): Promise<readonly string[]> {
  const places = sql`(select place_id from place where site_id = ${siteId} union select ${siteId})`;
  const present = await sql<{ device_id: string }>`select distinct device_id from stay
    where place_id in ${places} and to_at is null order by device_id limit ${limit}`.execute(db);
  if (present.rows.length >= limit) return present.rows.map((row) => row.device_id);
  const past = await sql<{ device_id: string }>`select device_id from (
      select device_id, from_at from stay where place_id in ${places} limit ${STAYS_OF_SITE}) as there
    group by device_id order by max(from_at) desc, device_id limit ${limit}`.execute(db);
  return [...new Set([...present.rows, ...past.rows].map((row) => row.device_id))].slice(0, limit);
}

/** Parameters that one statement takes in either store. */
const AT_ONCE = 500;

function createFarmPlaces(db: Kysely<Tables>): Pick<FarmStore, "presencesOf" | "devicesAt" | "sites"> {
  return {
    async presencesOf(deviceIds, rules) {
      if (deviceIds.length === 0) return [];
      const which = sql`stay.device_id in (${sql.join(deviceIds.map((id) => sql.val(id)))})`;
      return (await selectPresences(which, rules).execute(db)).rows.map(toPresence);
    },
    devicesAt: (siteId, limit) => readDevicesAt(db, siteId, limit),
    async sites(siteIds) {
      const found = [];
      for (let from = 0; from < siteIds.length; from += AT_ONCE) {
        const ids = siteIds.slice(from, from + AT_ONCE);
        found.push(...(await db.selectFrom("site").selectAll().where("site_id", "in", ids).execute()));
      }
      return found.map((row) => ({ siteId: row.site_id, declared: row.declared, networkClass: row.network_class }));
    },
  };
}

export function createFarmStore(db: Kysely<Tables>): FarmStore {
  return {
    ...createFarmPlaces(db),
    async nodesOf(deviceIds) {
      const rows = await db
        .selectFrom("device")
        .select(["device_id", "platform", "score"])
        .where("device_id", "in", [...deviceIds])
        .where("status", "=", "active")
        .orderBy("device_id")
        .execute();
      return rows.map((row) => ({ deviceId: row.device_id, platform: row.platform, score: row.score }));
    },
    homes: async () =>
      (await db.selectFrom("observable").selectAll().where("kind", "=", "home").execute()).map(toHolding),
    shared: (kinds, most) => readShared(db, kinds, most),
    alertsSince: (sinceMs) => readAlertsSince(db, sinceMs),
    atSameEgress: (deviceId, limit) => readSameEgress(db, deviceId, limit),
  };
}
