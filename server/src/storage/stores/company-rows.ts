import { toInstant, toMillis } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { DirectoryEntry } from "../../directory/directory-entry.ts";
import type { DirectoryStore } from "../../directory/directory-store.ts";
import type { SecretStore } from "../../enrollment/secret-store.ts";
import type { TokenStore } from "../../enrollment/token-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { DirectoryEntryTable } from "../tables/directory-entry.ts";
import type { Tables } from "../tables/tables.ts";

export function createSecretStore(db: Kysely<Tables>): SecretStore {
  return {
    insert: async (secret) =>
      void (await db
        .insertInto("enroll_secret")
        .values({
          secret_id: secret.secretId,
          secret_hash: secret.secretHash,
          serial: secret.serial,
          max_uses: secret.maxUses,
          used: secret.used,
          created_at: secret.createdAtMs,
          expires_at: secret.expiresAtMs,
        })
        .execute()),
    async findByHash(secretHash) {
      const row = await db
        .selectFrom("enroll_secret")
        .selectAll()
        .where("secret_hash", "=", secretHash)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        secretId: row.secret_id,
        secretHash: row.secret_hash,
        serial: row.serial,
        maxUses: row.max_uses,
        used: row.used,
        createdAtMs: row.created_at,
        expiresAtMs: row.expires_at,
      };
    },
    async use(secretId) {
      const result = await db
        .updateTable("enroll_secret")
        .set((set) => ({ used: set("used", "+", 1) }))
        .where("secret_id", "=", secretId)
        .whereRef("used", "<", "max_uses")
        .executeTakeFirst();
      return Number(result.numUpdatedRows) === 1;
    },
  };
}

export function createTokenStore(db: Kysely<Tables>): TokenStore {
  return {
    insert: async (token) =>
      void (await db
        .insertInto("operator_token")
        .values({
          token_id: token.tokenId,
          token_hash: token.tokenHash,
          name: token.name,
          created_at: token.createdAtMs,
          expires_at: token.expiresAtMs,
        })
        .execute()),
    async findByHash(tokenHash) {
      const row = await db
        .selectFrom("operator_token")
        .selectAll()
        .where("token_hash", "=", tokenHash)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        tokenId: row.token_id,
        tokenHash: row.token_hash,
        name: row.name,
        createdAtMs: row.created_at,
        expiresAtMs: row.expires_at,
      };
    },
  };
}

function toEntry(row: DirectoryEntryTable): DirectoryEntry {
  return {
    assignee: row.assignee,
    country: row.country,
    timeZone: row.time_zone,
    region: row.region,
    deviceSerial: row.serial,
    issuedAt: row.issued_at === null ? null : toInstant(row.issued_at),
    manager: row.manager,
    group: row.group_name,
    travel: JSON.parse(row.travel) as DirectoryEntry["travel"],
  };
}

function toRow(entry: DirectoryEntry): DirectoryEntryTable {
  return {
    serial: entry.deviceSerial,
    assignee: entry.assignee,
    country: entry.country,
    time_zone: entry.timeZone,
    region: entry.region,
    issued_at: entry.issuedAt === null ? null : toMillis(entry.issuedAt),
    manager: entry.manager,
    group_name: entry.group,
    travel: JSON.stringify(entry.travel),
  };
}

const DIRECTORY_FIELDS = [
  "serial",
  "assignee",
  "country",
  "time_zone",
  "region",
  "issued_at",
  "manager",
  "group_name",
  "travel",
] as const satisfies readonly (keyof DirectoryEntryTable)[];

/** Prepared, because an import writes tens of thousands in one transaction and reports wait for it. */
const putEntry = prepareQuery<DirectoryEntryTable>((db, parameter) =>
  db
    .insertInto("directory_entry")
    .values(Object.fromEntries(DIRECTORY_FIELDS.map((field) => [field, parameter(field)])) as never)
    .onConflict((conflict) =>
      conflict
        .column("serial")
        .doUpdateSet((set) =>
          Object.fromEntries(DIRECTORY_FIELDS.slice(1).map((field) => [field, set.ref(`excluded.${field}`)])),
        ),
    ),
);

export function createDirectoryStore(db: Kysely<Tables>): DirectoryStore {
  return {
    all: async () => (await db.selectFrom("directory_entry").selectAll().orderBy("serial").execute()).map(toEntry),
    async find(serial) {
      const row = await db.selectFrom("directory_entry").selectAll().where("serial", "=", serial).executeTakeFirst();
      return row === undefined ? null : toEntry(row);
    },
    put: async (entry) => void (await putEntry(db, toRow(entry))),
    remove: async (serial) => void (await db.deleteFrom("directory_entry").where("serial", "=", serial).execute()),
  };
}
