import type { Kysely } from "kysely";
import type { TextType } from "./text-type.ts";

async function createAccounts({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("account")
    .addColumn("account_id", text, (column) => column.notNull())
    .addColumn("login", text, (column) => column.notNull())
    .addColumn("login_key", text, (column) => column.notNull())
    .addColumn("role", text, (column) => column.notNull())
    .addColumn("password_hash", text)
    .addColumn("code_secret", text)
    .addColumn("code_step", "bigint", (column) => column.notNull())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("locked_until", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("disabled_at", "bigint")
    .addPrimaryKeyConstraint("account_key", ["account_id"] as never)
    .execute();
  await schema.createIndex("account_login").unique().on("account").column("login_key").execute();
  await schema
    .createTable("invitation")
    .addColumn("link_hash", text, (column) => column.notNull())
    .addColumn("account_id", text, (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("invitation_key", ["link_hash"] as never)
    .execute();
}

/** People with passwords, their invitations, and who is signed in or about to be. */
export async function keepAccounts(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
  await createAccounts(db, text);
  await schema
    .createTable("session")
    .addColumn("session_hash", text, (column) => column.notNull())
    .addColumn("account_id", text)
    .addColumn("name", text, (column) => column.notNull())
    .addColumn("role", text, (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("session_key", ["session_hash"] as never)
    .execute();
  await schema.createIndex("session_seen_at").on("session").column("seen_at").execute();
  await schema
    .createTable("sign_in_attempt")
    .addColumn("state_hash", text, (column) => column.notNull())
    .addColumn("verifier", text, (column) => column.notNull())
    .addColumn("nonce", text, (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("sign_in_attempt_key", ["state_hash"] as never)
    .execute();
}
