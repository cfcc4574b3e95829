import type { Kysely } from "kysely";
import type { PageStart } from "../../devices/device-store.ts";
import type { SecretRecord, SecretStore } from "../../enrollment/secret-store.ts";
import type { TokenRecord, TokenStore } from "../../enrollment/token-store.ts";
import type { EnrollSecretTable } from "../tables/enroll-secret.ts";
import type { OperatorTokenTable } from "../tables/operator-token.ts";
import type { Tables } from "../tables/tables.ts";

function toSecret(row: EnrollSecretTable): SecretRecord {
  return {
    secretId: row.secret_id,
    secretHash: row.secret_hash,
    serial: row.serial,
    maxUses: row.max_uses,
    used: row.used,
    createdAtMs: row.created_at,
    expiresAtMs: row.expires_at,
    note: row.note,
    createdBy: row.created_by,
    endedAtMs: row.ended_at,
  };
}

async function readSecrets(db: Kysely<Tables>, start: PageStart | null, limit: number): Promise<SecretRecord[]> {
  let query = db.selectFrom("enroll_secret").selectAll();
  if (start !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("created_at", "secret_id"), "<", tuple(start.atMs, start.id)),
    );
  return (await query.orderBy("created_at", "desc").orderBy("secret_id", "desc").limit(limit).execute()).map(toSecret);
}

export function createSecretStore(db: Kysely<Tables>): SecretStore {
  const all = () => db.selectFrom("enroll_secret").selectAll();
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
          note: secret.note,
          created_by: secret.createdBy,
          ended_at: secret.endedAtMs,
        })
        .execute()),
    async find(secretId) {
      const row = await all().where("secret_id", "=", secretId).executeTakeFirst();
      return row === undefined ? null : toSecret(row);
    },
    async findByHash(secretHash) {
      const row = await all().where("secret_hash", "=", secretHash).executeTakeFirst();
      return row === undefined ? null : toSecret(row);
    },
    list: (start, limit) => readSecrets(db, start, limit),
    async use(secretId) {
      const result = await db
        .updateTable("enroll_secret")
        .set((set) => ({ used: set("used", "+", 1) }))
        .where("secret_id", "=", secretId)
        .where("ended_at", "is", null)
        .whereRef("used", "<", "max_uses")
        .executeTakeFirst();
      return Number(result.numUpdatedRows) === 1;
    },
    async end(secretId, atMs) {
      const rows = await db
        .updateTable("enroll_secret")
        .set({ ended_at: atMs })
        .where("secret_id", "=", secretId)
        .where("ended_at", "is", null)
        .returning("secret_id")
        .execute();
      return rows.length > 0;
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
      const rows = await db.deleteFrom("operator_token").where("token_id", "=", tokenId).returning("name").execute();
      return rows[0]?.name ?? null;
    },
  };
}
