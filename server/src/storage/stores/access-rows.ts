import type { Kysely } from "kysely";
import type { AccessStore, Account } from "../../access/access-store.ts";
import type { AccountTable } from "../tables/access.ts";
import type { Tables } from "../tables/tables.ts";

function toAccount(row: AccountTable): Account {
  return {
    accountId: row.account_id,
    login: row.login,
    role: row.role,
    passwordHash: row.password_hash,
    codeSecret: row.code_secret,
    codeStep: row.code_step,
    failures: row.failures,
    lockedUntilMs: row.locked_until,
    createdAtMs: row.created_at,
    disabledAtMs: row.disabled_at,
    signedInAtMs: row.signed_in_at,
  };
}

function toRow(account: Account): AccountTable {
  return {
    account_id: account.accountId,
    login: account.login,
    login_key: account.login.toLowerCase(),
    role: account.role,
    password_hash: account.passwordHash,
    code_secret: account.codeSecret,
    code_step: account.codeStep,
    failures: account.failures,
    locked_until: account.lockedUntilMs,
    created_at: account.createdAtMs,
    disabled_at: account.disabledAtMs,
    signed_in_at: account.signedInAtMs,
  };
}

type Accounts = Pick<AccessStore, "insertAccount" | "updateAccount" | "findAccount" | "findLogin" | "accounts">;

function createAccounts(db: Kysely<Tables>): Accounts {
  return {
    insertAccount: async (account) => void (await db.insertInto("account").values(toRow(account)).execute()),
    async updateAccount(account) {
      const { account_id, ...row } = toRow(account);
      await db.updateTable("account").set(row).where("account_id", "=", account_id).execute();
    },
    async findAccount(accountId) {
      const row = await db.selectFrom("account").selectAll().where("account_id", "=", accountId).executeTakeFirst();
      return row === undefined ? null : toAccount(row);
    },
    async findLogin(login) {
      const row = await db
        .selectFrom("account")
        .selectAll()
        .where("login_key", "=", login.toLowerCase())
        .executeTakeFirst();
      return row === undefined ? null : toAccount(row);
    },
    accounts: async () => (await db.selectFrom("account").selectAll().orderBy("login_key").execute()).map(toAccount),
  };
}

type Invitations = Pick<AccessStore, "insertInvitation" | "findInvitation" | "dropInvitations">;

function createInvitations(db: Kysely<Tables>): Invitations {
  return {
    insertInvitation: async ({ linkHash, accountId, expiresAtMs }) =>
      void (await db
        .insertInto("invitation")
        .values({ link_hash: linkHash, account_id: accountId, expires_at: expiresAtMs })
        .execute()),
    async findInvitation(linkHash) {
      const row = await db.selectFrom("invitation").selectAll().where("link_hash", "=", linkHash).executeTakeFirst();
      return row === undefined
        ? null
        : { linkHash: row.link_hash, accountId: row.account_id, expiresAtMs: row.expires_at };
    },
    dropInvitations: async (accountId) =>
      void (await db.deleteFrom("invitation").where("account_id", "=", accountId).execute()),
  };
}

type Sessions = Pick<AccessStore, "insertSession" | "findSession" | "seeSession" | "dropSession" | "dropSessionsOf">;

function createSessions(db: Kysely<Tables>): Sessions {
  return {
    insertSession: async (session) =>
      void (await db
        .insertInto("session")
        .values({
          session_hash: session.sessionHash,
          account_id: session.accountId,
          subject: session.subject,
          name: session.name,
          role: session.role,
          created_at: session.createdAtMs,
          seen_at: session.seenAtMs,
        })
        .execute()),
    async findSession(sessionHash) {
      const row = await db.selectFrom("session").selectAll().where("session_hash", "=", sessionHash).executeTakeFirst();
      if (row === undefined) return null;
      return {
        sessionHash: row.session_hash,
        accountId: row.account_id,
        subject: row.subject,
        name: row.name,
        role: row.role,
        createdAtMs: row.created_at,
        seenAtMs: row.seen_at,
      };
    },
    seeSession: async (sessionHash, seenAtMs) =>
      void (await db
        .updateTable("session")
        .set({ seen_at: seenAtMs })
        .where("session_hash", "=", sessionHash)
        .execute()),
    dropSession: async (sessionHash) =>
      void (await db.deleteFrom("session").where("session_hash", "=", sessionHash).execute()),
    dropSessionsOf: async (accountId) =>
      void (await db.deleteFrom("session").where("account_id", "=", accountId).execute()),
  };
}

/** Removes all but the newest attempts. */
async function dropOldestAttempts(db: Kysely<Tables>, most: number): Promise<void> {
  await db
    .deleteFrom("sign_in_attempt")
    .where("state_hash", "in", (from) =>
      from
        .selectFrom("sign_in_attempt")
        .select("state_hash")
        .orderBy("expires_at", "desc")
        .orderBy("state_hash")
        .limit(DROPPED_AT_ONCE)
        .offset(most),
    )
    .execute();
}

/** One is added at a time, so more than this never wait to go. */
const DROPPED_AT_ONCE = 100;

export function createAccessStore(db: Kysely<Tables>): AccessStore {
  return {
    ...createAccounts(db),
    ...createInvitations(db),
    ...createSessions(db),
    async insertAttempt({ stateHash, verifier, nonce, expiresAtMs }, most) {
      await db
        .insertInto("sign_in_attempt")
        .values({ state_hash: stateHash, verifier, nonce, expires_at: expiresAtMs })
        .execute();
      await dropOldestAttempts(db, most);
    },
    async takeAttempt(stateHash) {
      const [row] = await db.deleteFrom("sign_in_attempt").where("state_hash", "=", stateHash).returningAll().execute();
      return row === undefined
        ? null
        : { stateHash: row.state_hash, verifier: row.verifier, nonce: row.nonce, expiresAtMs: row.expires_at };
    },
    async sweep({ seenMs, begunMs, nowMs }) {
      await db
        .deleteFrom("session")
        .where((where) => where.or([where("seen_at", "<", seenMs), where("created_at", "<", begunMs)]))
        .execute();
      await db.deleteFrom("sign_in_attempt").where("expires_at", "<", nowMs).execute();
      await db.deleteFrom("invitation").where("expires_at", "<", nowMs).execute();
    },
  };
}
