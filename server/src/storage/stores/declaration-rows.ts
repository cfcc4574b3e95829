import { type Kysely, sql } from "kysely";
import type { DeclarationStore, SiteDeclaration, SiteRow } from "../../sites/declaration-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { SiteDeclarationTable } from "../tables/site-declaration.ts";
import type { Tables } from "../tables/tables.ts";

/** Prepared, because every judgment asks. */
const allDeclarations = prepareQuery<object, SiteDeclarationTable>((db) =>
  db.selectFrom("site_declaration").selectAll().orderBy("name"),
);

function toDeclaration(row: SiteDeclarationTable): SiteDeclaration {
  return {
    name: row.name,
    siteId: row.site_id,
    kind: row.kind,
    reason: row.reason,
    declaredAtMs: row.declared_at,
    declaredBy: row.declared_by,
  };
}

/** Sites with how many laptops live there. */
function selectSites(db: Kysely<Tables>) {
  const residents = db
    .selectFrom("observable")
    .select(["value", (select) => select.fn.countAll().as("count")])
    .where("kind", "=", "home")
    .groupBy("value")
    .as("lived_in");
  return db
    .selectFrom("site")
    .leftJoin(residents, "lived_in.value", "site.site_id")
    .select(["site.site_id", "site.declared", "site.network_class"])
    .select(sql<number | string>`coalesce(lived_in.count, 0)`.as("residents"));
}

interface FoundSite {
  readonly site_id: string;
  readonly declared: string | null;
  readonly network_class: string | null;
  /** PostgreSQL counts beyond what a number holds, and hands text over. */
  readonly residents: number | string;
}

function toSite(row: FoundSite): SiteRow {
  return {
    siteId: row.site_id,
    declared: row.declared,
    networkClass: row.network_class,
    residents: Number(row.residents),
  };
}

const COUNT = sql<number>`coalesce(lived_in.count, 0)`;

export function createDeclarationStore(db: Kysely<Tables>): DeclarationStore {
  return {
    all: async () => (await allDeclarations(db, {})).map(toDeclaration),
    insert: async (one) =>
      void (await db
        .insertInto("site_declaration")
        .values({
          name: one.name,
          site_id: one.siteId,
          kind: one.kind,
          reason: one.reason,
          declared_at: one.declaredAtMs,
          declared_by: one.declaredBy,
        })
        .execute()),
    remove: async (name) => void (await db.deleteFrom("site_declaration").where("name", "=", name).execute()),
    async sites({ isDeclared, leastResidents }, start, limit) {
      let query = selectSites(db);
      if (isDeclared !== undefined) query = query.where("site.declared", isDeclared ? "is not" : "is", null);
      if (leastResidents !== undefined) query = query.where(COUNT, ">=", leastResidents);
      if (start !== null)
        query = query.where((where) =>
          where.or([
            where(COUNT, "<", start.residents),
            where.and([where(COUNT, "=", start.residents), where("site.site_id", ">", start.siteId)]),
          ]),
        );
      return (await query.orderBy("residents", "desc").orderBy("site.site_id").limit(limit).execute()).map(toSite);
    },
    async site(siteId) {
      const row = await selectSites(db).where("site.site_id", "=", siteId).executeTakeFirst();
      return row === undefined ? null : toSite(row);
    },
  };
}
