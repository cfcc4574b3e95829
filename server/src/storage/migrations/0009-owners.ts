import { type Kysely, sql } from "kysely";
import type { TextType } from "./text-type.ts";

/** Who works on an alert, and since when HR may read it. */
export async function keepOwners(db: Kysely<unknown>, text: TextType): Promise<void> {
  await db.schema.alterTable("alert").addColumn("owner", text).execute();
  await db.schema.alterTable("alert").addColumn("handed_over_at", "bigint").execute();
  await sql`create index alert_handed_over on alert (opened_at, alert_id) where handed_over_at is not null`.execute(db);
}
