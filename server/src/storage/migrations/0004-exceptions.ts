import type { Kysely } from "kysely";
import type { TextType } from "./text-type.ts";

async function createSuppressions({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("suppression")
    .addColumn("suppression_id", text, (column) => column.notNull())
    .addColumn("rule", text)
    .addColumn("device_id", text)
    .addColumn("assignee", text)
    .addColumn("group_name", text)
    .addColumn("site_id", text)
    .addColumn("tool", text)
    .addColumn("owner", text, (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("created_by", text, (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("ended_at", "bigint")
    .addColumn("ended_by", text)
    .addPrimaryKeyConstraint("suppression_key", ["suppression_id"] as never)
    .execute();
  await schema.createIndex("suppression_expires_at").on("suppression").column("expires_at").execute();
  await schema.alterTable("finding").addColumn("suppressed_by", text).execute();
  await schema.createIndex("finding_suppressed_by").on("finding").column("suppressed_by").execute();
}

async function createApprovals({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("approval")
    .addColumn("approval_id", text, (column) => column.notNull())
    .addColumn("tool", text, (column) => column.notNull())
    .addColumn("instance", text)
    .addColumn("group_name", text)
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("created_by", text, (column) => column.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("ended_at", "bigint")
    .addColumn("ended_by", text)
    .addPrimaryKeyConstraint("approval_key", ["approval_id"] as never)
    .execute();
}

/** Exceptions that end, what was tried on the history, since when a laptop is expected, and what a token opens. */
export async function keepExceptions(db: Kysely<unknown>, text: TextType): Promise<void> {
  await createSuppressions(db, text);
  await createApprovals(db, text);
  await db.schema
    .createTable("backtest")
    .addColumn("rules_digest", text, (column) => column.notNull())
    .addColumn("tried_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("backtest_key", ["rules_digest"] as never)
    .execute();
  // 0 in a directory that is older than this: known long enough.
  await db.schema
    .alterTable("directory_entry")
    .addColumn("known_at", "bigint", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable("operator_token")
    .addColumn("scope", text, (column) => column.notNull().defaultTo("operator"))
    .execute();
}
