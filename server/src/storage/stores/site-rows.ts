import { type Kysely, sql } from "kysely";
import type { PlaceStore } from "../../places/place-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { SiteTable } from "../tables/site.ts";
import type { Tables } from "../tables/tables.ts";

const siteOfPlace = prepareQuery<{ place_id: string }, SiteTable>((db, parameter) =>
  db
    .selectFrom("place")
    .innerJoin("site", "site.site_id", "place.site_id")
    .selectAll("site")
    .where("place.place_id", "=", parameter("place_id")),
);

async function findSite(db: Kysely<Tables>, placeId: string): Promise<SiteTable | undefined> {
  return (await siteOfPlace(db, { place_id: placeId }))[0];
}

/** A place nobody has seen before is a site of its own. */
async function makeSite(db: Kysely<Tables>, placeId: string): Promise<SiteTable> {
  await db
    .insertInto("site")
    .values({ site_id: placeId, declared: null, network_class: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto("place")
    .values({ place_id: placeId, site_id: placeId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await findSite(db, placeId);
  if (made === undefined) throw new Error("a place that was just written must be there");
  return made;
}

async function firstWithMark(db: Kysely<Tables>, mark: string): Promise<string | null> {
  const row = await db.selectFrom("place_mark").select("place_id").where("mark", "=", mark).executeTakeFirst();
  return row?.place_id ?? null;
}

export function createSiteRows(db: Kysely<Tables>): Pick<PlaceStore, "siteOf" | "saveSite" | "mark" | "join"> {
  return {
    async siteOf(placeId) {
      const row = (await findSite(db, placeId)) ?? (await makeSite(db, placeId));
      return { siteId: row.site_id, declared: row.declared, networkClass: row.network_class };
    },
    saveSite: async (siteId, { declared, networkClass }) =>
      void (await db
        .updateTable("site")
        .set({ declared, network_class: networkClass })
        .where("site_id", "=", siteId)
        .execute()),
    async mark(mark, placeId) {
      const known = await firstWithMark(db, mark);
      if (known !== null) return known;
      await db
        .insertInto("place_mark")
        .values({ mark, place_id: placeId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await firstWithMark(db, mark)) ?? placeId;
    },
    async join(siteId, other) {
      const [kept, gone] = siteId < other ? [siteId, other] : [other, siteId];
      // Both are written, so that whoever joins one of them at the same time has to wait and looks again.
      await sql`update place set site_id = ${kept} where site_id in (${kept}, ${gone})`.execute(db);
    },
  };
}
