import { type Kysely, sql } from "kysely";
import type { TextType } from "./text-type.ts";

/** Messages about alerts: who is still to be told, who was, and what came of each try. */
export async function keepDeliveries(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("announcement")
    .addColumn("alert_id", text, (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("announcement_key", ["alert_id", "position"] as never)
    .execute();
  await schema
    .createTable("delivery")
    .addColumn("delivery_id", text, (column) => column.notNull())
    .addColumn("alert_id", text, (column) => column.notNull())
    .addColumn("type", text, (column) => column.notNull())
    .addColumn("target", text, (column) => column.notNull())
    .addColumn("happened_at", "bigint", (column) => column.notNull())
    .addColumn("status", text, (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("next_at", "bigint")
    .addPrimaryKeyConstraint("delivery_key", ["delivery_id"] as never)
    .execute();
  await sql`create index delivery_waiting on delivery (target, next_at) where next_at is not null`.execute(db);
  await schema.createIndex("delivery_order").on("delivery").columns(["happened_at", "delivery_id"]).execute();
  await schema.createIndex("delivery_alert").on("delivery").column("alert_id").execute();
  await schema
    .createTable("delivery_attempt")
    .addColumn("delivery_id", text, (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("outcome", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("delivery_attempt_key", ["delivery_id", "position"] as never)
    .execute();
  await schema
    .createTable("gone_target")
    .addColumn("target", text, (column) => column.notNull())
    .addColumn("gone_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("gone_target_key", ["target"] as never)
    .execute();
  // Collectors of one database make deliveries one after the other.
  await sql`insert into named_lock (name) values ('announcements')`.execute(db);
}
