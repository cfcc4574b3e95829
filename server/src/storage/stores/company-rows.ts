import type { Kysely } from "kysely";
import type { SecretStore } from "../../enrollment/secret-store.ts";
import type { TokenRecord, TokenStore } from "../../enrollment/token-store.ts";
import type { OperatorTokenTable } from "../tables/operator-token.ts";
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

function toToken(row: OperatorTokenTable): TokenRecord {
  return {
    tokenId: row.token_id,
    tokenHash: row.token_hash,
    name: row.name,
    scope: row.scope,
    createdAtMs: row.created_at,
    expiresAtMs: row.expires_at,
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
          scope: token.scope,
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
      return row === undefined ? null : toToken(row);
    },
    all: async () =>
      (
        await db.selectFrom("operator_token").selectAll().orderBy("created_at", "desc").orderBy("token_id").execute()
      ).map(toToken),
    async remove(tokenId) {
      const rows = await db
        .deleteFrom("operator_token")
        .where("token_id", "=", tokenId)
        .returning("token_id")
        .execute();
      return rows.length > 0;
    },
  };
}
