import { toInstant } from "@clearseat/shared";
import { type Kysely, sql } from "kysely";
import type { Silence } from "../../detection/device-case.ts";
import type { KeptStay, NewStay, PlaceStore } from "../../places/place-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { SilenceTable } from "../tables/silence.ts";
import type { StayTable } from "../tables/stay.ts";
import type { Tables } from "../tables/tables.ts";
import { createSiteRows } from "./site-rows.ts";

type StayRow = StayTable & {
  site_id: string | null;
  site_declared: string | null;
  site_class: string | null;
};

const loadStays = prepareQuery<{ device_id: string; limit: number }, StayRow>((db, parameter) =>
  db
    .selectFrom("stay")
    .leftJoin("place", "place.place_id", "stay.place_id")
    .leftJoin("site", "site.site_id", "place.site_id")
    .selectAll("stay")
    .select(["place.site_id", "site.declared as site_declared", "site.network_class as site_class"])
    .where("stay.device_id", "=", parameter("device_id"))
    .orderBy("stay.sequence", "desc")
    .limit(parameter("limit")),
);

const loadSilences = prepareQuery<{ device_id: string; limit: number }, SilenceTable>((db, parameter) =>
  db
    .selectFrom("silence")
    .selectAll()
    .where("device_id", "=", parameter("device_id"))
    .orderBy("sequence", "desc")
    .limit(parameter("limit")),
);

/** A place that was just forgotten because nobody seemed to be there is a site of its own. */
function siteOf(row: StayRow): KeptStay["site"] {
  const siteId = row.site_id ?? row.place_id;
  return siteId === null ? null : { siteId, declared: row.site_declared, networkClass: row.site_class };
}

function toStay(row: StayRow): KeptStay {
  return {
    sequence: row.sequence,
    placeId: row.place_id,
    path: row.path,
    declared: row.declared,
    egressHash: row.egress_hash,
    facts: {
      country: row.country,
      region: row.region,
      timeZone: row.time_zone,
      networkClass: row.network_class,
      isOperatorVpn: row.operator_vpn === 1,
    },
    fromMs: row.from_at,
    toMs: row.to_at,
    reportHash: row.report_hash,
    site: siteOf(row),
  };
}

function toRow(deviceId: string, stay: NewStay): StayTable {
  return {
    device_id: deviceId,
    sequence: stay.sequence,
    place_id: stay.placeId,
    path: stay.path,
    declared: stay.declared,
    egress_hash: stay.egressHash,
    country: stay.facts.country,
    region: stay.facts.region,
    time_zone: stay.facts.timeZone,
    network_class: stay.facts.networkClass,
    operator_vpn: stay.facts.isOperatorVpn ? 1 : 0,
    from_at: stay.fromMs,
    to_at: null,
    report_hash: stay.reportHash,
  };
}

function toSilence(row: SilenceTable): Silence {
  return { from: row.from_at, to: row.to_at, receivedAt: toInstant(row.received_at), reportHash: row.report_hash };
}

async function forget(db: Kysely<Tables>, deviceId: string): Promise<void> {
  await db.deleteFrom("stay").where("device_id", "=", deviceId).execute();
  await db.deleteFrom("silence").where("device_id", "=", deviceId).execute();
  await db.updateTable("chain_head").set({ egress: null }).where("device_id", "=", deviceId).execute();
}

/** A few at a time, so that reports do not wait long behind it. */
async function purge(db: Kysely<Tables>, beforeMs: number, limit: number): Promise<boolean> {
  const stays = await sql`delete from stay where (device_id, sequence) in
    (select device_id, sequence from stay where to_at < ${beforeMs} limit ${limit}) returning sequence`.execute(db);
  const silences = await sql`delete from silence where (device_id, sequence) in
    (select device_id, sequence from silence where received_at < ${beforeMs} limit ${limit}) returning sequence`.execute(
    db,
  );
  return stays.rows.length + silences.rows.length > 0;
}

/** Sites and marks go with their places, and a place goes when nobody stayed there for as long as stays are kept. */
async function dropUnused(db: Kysely<Tables>): Promise<void> {
  await sql`delete from place where not exists (select 1 from stay where stay.place_id = place.place_id)`.execute(db);
  await sql`delete from place_mark where not exists
    (select 1 from place where place.place_id = place_mark.place_id)`.execute(db);
  // What somebody declared stays declared, also while nobody is there.
  await sql`delete from site where not exists (select 1 from place where place.site_id = site.site_id)
    and not exists (select 1 from site_declaration where site_declaration.site_id = site.site_id)`.execute(db);
}

export function createPlaceStore(db: Kysely<Tables>): PlaceStore {
  const stays = async (deviceId: string, limit: number) =>
    (await loadStays(db, { device_id: deviceId, limit })).map(toStay).reverse();
  return {
    ...createSiteRows(db),
    stays,
    openStay: async (deviceId) => (await stays(deviceId, 1))[0] ?? null,
    async move(deviceId, endedMs, stay) {
      await db
        .updateTable("stay")
        .set({ to_at: endedMs })
        .where("device_id", "=", deviceId)
        .where("to_at", "is", null)
        .execute();
      await db.insertInto("stay").values(toRow(deviceId, stay)).execute();
    },
    addSilence: async (deviceId, sequence, { from, to, receivedAt, reportHash }) =>
      void (await db
        .insertInto("silence")
        .values({
          device_id: deviceId,
          sequence,
          from_at: from,
          to_at: to,
          received_at: Date.parse(receivedAt),
          report_hash: reportHash,
        })
        .execute()),
    silences: async (deviceId, limit) =>
      (await loadSilences(db, { device_id: deviceId, limit })).map(toSilence).reverse(),
    forget: (deviceId) => forget(db, deviceId),
    purge: (beforeMs, limit) => purge(db, beforeMs, limit),
    dropUnused: () => dropUnused(db),
  };
}
