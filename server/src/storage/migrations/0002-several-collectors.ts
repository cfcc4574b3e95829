import { type Kysely, sql } from "kysely";
import type { TextType } from "./text-type.ts";

/** Rows to lock, one after the other, where no row of data stands for what must not happen twice at once. */
const LOCKS = ["directory", ...Array.from({ length: 64 }, (_, index) => `hardware-${index}`)];

async function createTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("store_identity")
    .addColumn("only", "integer", (column) => column.notNull())
    .addColumn("collector_key", text, (column) => column.notNull())
    .addColumn("company_key_id", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("store_identity_key", ["only"] as never)
    .execute();
  await schema
    .createTable("named_lock")
    .addColumn("name", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("named_lock_key", ["name"] as never)
    .execute();
  await schema
    .createTable("job_run")
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("last_at", "bigint", (column) => column.notNull())
    .addColumn("cursor", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("job_run_key", ["name"] as never)
    .execute();
}

/** What several collectors on one database need: whose store it is, who does what time brings, what changed meanwhile. */
export async function prepareForSeveralCollectors(db: Kysely<unknown>, text: TextType): Promise<void> {
  await createTables(db, text);
  for (const name of LOCKS) await sql`insert into named_lock (name) values (${name})`.execute(db);
  for (const column of ["marks", "echoes"])
    await db.schema
      .alterTable("judge_due")
      .addColumn(column, "integer", (added) => added.notNull().defaultTo(0))
      .execute();
  await sql`create unique index alert_not_closed on alert (subject_kind, subject_id) where status <> 'closed'`.execute(
    db,
  );
}
