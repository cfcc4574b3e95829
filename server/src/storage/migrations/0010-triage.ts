import { type Kysely, sql } from "kysely";
import type { TextType } from "./text-type.ts";

/** How severe an alert is as a number, spelled as the queue asks for it, so that the index serves its order. */
const URGENCY =
  "case current_severity when 'critical' then 4 when 'high' then 3 when 'medium' then 2 when 'low' then 1 else 0 end";

async function createTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("case_reason")
    .addColumn("operator", text, (column) => column.notNull())
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("given_at", "bigint", (column) => column.notNull())
    .addColumn("ends_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("case_reason_key", ["operator", "case_id"] as never)
    .execute();
  await schema
    .createTable("alert_seen")
    .addColumn("operator", text, (column) => column.notNull())
    .addColumn("alert_id", text, (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("alert_seen_key", ["operator", "alert_id"] as never)
    .execute();
  await schema
    .createTable("saved_view")
    .addColumn("view_id", text, (column) => column.notNull())
    .addColumn("owner", text, (column) => column.notNull())
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("query", text, (column) => column.notNull())
    .addColumn("shared", "integer", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("saved_view_key", ["view_id"] as never)
    .execute();
  await schema.createIndex("saved_view_owner").on("saved_view").columns(["owner", "name"]).execute();
}

/** What people need to work through a queue: why they looked, what they saw, their views, and alerts that are one case. */
export async function keepTriage(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
  await createTables(db, text);
  await schema.createIndex("case_reason_end").on("case_reason").column("ends_at").execute();
  await schema.alterTable("alert").addColumn("merged_into", text).execute();
  await sql`create index alert_merged on alert (merged_into) where merged_into is not null`.execute(db);
  await schema.createIndex("alert_changed").on("alert").columns(["updated_at", "alert_id"]).execute();
  await sql`create index alert_urgency on alert ((${sql.raw(URGENCY)}), opened_at, alert_id)`.execute(db);
  await sql`create index alert_undecided on alert (opened_at, alert_id) where status in ('open', 'in_triage')`.execute(
    db,
  );
}
