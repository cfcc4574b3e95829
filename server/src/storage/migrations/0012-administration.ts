import { type Kysely, sql } from "kysely";
import type { TextType } from "./text-type.ts";

/** Added to tables that were there: who it was without a doubt, and what people need to know of a secret or an account. */
async function addColumns({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema.alterTable("audit_entry").addColumn("actor_id", text).execute();
  await schema.createIndex("audit_entry_at").on("audit_entry").columns(["at", "device_id", "position"]).execute();
  await schema.alterTable("session").addColumn("subject", text).execute();
  await schema.alterTable("account").addColumn("signed_in_at", "bigint").execute();
  await schema.alterTable("enroll_secret").addColumn("note", text).execute();
  await schema.alterTable("enroll_secret").addColumn("created_by", text).execute();
  await schema.alterTable("enroll_secret").addColumn("ended_at", "bigint").execute();
}

/** What administrators did that is about no single laptop, sites they declared, rules they set, and receivers that asked for patience. */
export async function keepAdministration(db: Kysely<unknown>, text: TextType): Promise<void> {
  await addColumns(db, text);
  const { schema } = db;
  await schema
    .createTable("operation")
    .addColumn("position", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("actor", text, (column) => column.notNull())
    .addColumn("actor_id", text)
    .addColumn("action", text, (column) => column.notNull())
    .addColumn("detail", text, (column) => column.notNull())
    .addColumn("previous_hash", text, (column) => column.notNull())
    .addColumn("hash", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("operation_key", ["position"] as never)
    .execute();
  await schema.createIndex("operation_at").on("operation").columns(["at", "position"]).execute();
  await schema
    .createTable("site_declaration")
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("site_id", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("declared_at", "bigint", (column) => column.notNull())
    .addColumn("declared_by", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("site_declaration_key", ["name"] as never)
    .execute();
  await schema
    .createTable("rule_setting")
    .addColumn("rule", text, (column) => column.notNull())
    .addColumn("setting", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .addColumn("changed_by", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("rule_setting_key", ["rule"] as never)
    .execute();
  await schema
    .createTable("paused_target")
    .addColumn("target", text, (column) => column.notNull())
    .addColumn("until", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("paused_target_key", ["target"] as never)
    .execute();
  // Of two that change rules at the same time, the second is held against what the first left.
  await sql`insert into named_lock (name) values ('rules')`.execute(db);
  await sql`create index device_waiting on device (enrolled_at, device_id) where status = 'pending_approval'`.execute(
    db,
  );
  await sql`create index delivery_over on delivery (happened_at) where next_at is null`.execute(db);
}
