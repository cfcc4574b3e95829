import { type Kysely, sql } from "kysely";
import type { TextType } from "./text-type.ts";

/** People as an identity provider tells of them, without their names. */
export async function keepPeople({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("person")
    .addColumn("person_id", text, (column) => column.notNull())
    .addColumn("user_name", text, (column) => column.notNull())
    .addColumn("name_key", text, (column) => column.notNull())
    .addColumn("active", "integer", (column) => column.notNull())
    .addColumn("country", text)
    .addColumn("time_zone", text)
    .addColumn("department", text)
    .addColumn("manager_id", text)
    .addColumn("device_serial", text)
    .addColumn("issued_at", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("person_key", ["person_id"] as never)
    .execute();
  await schema.createIndex("person_name").unique().on("person").column("name_key").execute();
  await schema.createIndex("directory_assignee").on("directory_entry").expression(sql`lower(assignee)`).execute();
}
