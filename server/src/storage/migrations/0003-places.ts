import { type Kysely, sql } from "kysely";
import type { TextType } from "./text-type.ts";

/** Rows to lock for a site: two laptops of one home must not judge it side by side. */
const SITE_LOCKS = Array.from({ length: 64 }, (_, index) => `site-${index}`);

async function createSites({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("site")
    .addColumn("site_id", text, (column) => column.notNull())
    .addColumn("declared", text)
    .addColumn("network_class", text)
    .addPrimaryKeyConstraint("site_key", ["site_id"] as never)
    .execute();
  await schema
    .createTable("place")
    .addColumn("place_id", text, (column) => column.notNull())
    .addColumn("site_id", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("place_key", ["place_id"] as never)
    .execute();
  await schema.createIndex("place_site").on("place").column("site_id").execute();
  await schema
    .createTable("place_mark")
    .addColumn("mark", text, (column) => column.notNull())
    .addColumn("place_id", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("place_mark_key", ["mark"] as never)
    .execute();
  await schema.createIndex("place_mark_place").on("place_mark").column("place_id").execute();
}

async function createStays({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("stay")
    .addColumn("device_id", text, (column) => column.notNull())
    .addColumn("sequence", "bigint", (column) => column.notNull())
    .addColumn("place_id", text)
    .addColumn("path", text, (column) => column.notNull())
    .addColumn("declared", text)
    .addColumn("egress_hash", text)
    .addColumn("country", text)
    .addColumn("region", text)
    .addColumn("time_zone", text)
    .addColumn("network_class", text)
    .addColumn("operator_vpn", "integer", (column) => column.notNull())
    .addColumn("from_at", "bigint", (column) => column.notNull())
    .addColumn("to_at", "bigint")
    .addColumn("report_hash", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("stay_key", ["device_id", "sequence"] as never)
    .execute();
  await schema.createIndex("stay_place").on("stay").column("place_id").execute();
  await schema.createIndex("stay_to_at").on("stay").column("to_at").execute();
}

async function createSilences({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("silence")
    .addColumn("device_id", text, (column) => column.notNull())
    .addColumn("sequence", "bigint", (column) => column.notNull())
    .addColumn("from_at", text, (column) => column.notNull())
    .addColumn("to_at", text, (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("report_hash", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("silence_key", ["device_id", "sequence"] as never)
    .execute();
  await schema.createIndex("silence_received_at").on("silence").column("received_at").execute();
}

/** Where laptops were and when they were silent. Addresses are kept as keyed hashes only, with what was known of them. */
export async function keepPlaces(db: Kysely<unknown>, text: TextType): Promise<void> {
  await createSites(db, text);
  await createStays(db, text);
  await createSilences(db, text);
  for (const name of SITE_LOCKS) await sql`insert into named_lock (name) values (${name})`.execute(db);
  // Empty in a device that has not reported since: its next report then tells all of it anew.
  for (const column of ["observed_at", "egress"])
    await db.schema.alterTable("chain_head").addColumn(column, text).execute();
  await db.schema
    .alterTable("device")
    .addColumn("strongest", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}
