import { randomToken, sha256 } from "@clearseat/proof";
import { HOUR_MS } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Account } from "./access-store.ts";
import type { AccountDeps, AccountService } from "./account-service.ts";
import { statusOf } from "./account-status.ts";
import { codeUri, createCodeSecret } from "./one-time-code.ts";
import type { Role } from "./roles.ts";

type Keeper = Pick<AccountService, "create" | "invite" | "disable" | "list" | "isAnybody" | "useCode" | "inviteFirst">;

const INVITED_FOR_MS = 72 * HOUR_MS;
/** Whoever sets the collector up is this one first. */
const FIRST = "administrator";
const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}.@_+-]{0,99}$/u;

async function find(store: Store, login: string): Promise<Account> {
  const account = await store.access.findLogin(login);
  if (account === null) throw new AppError("not_found", "There is no such account.");
  return account;
}

async function makeLink(store: Store, accountId: string, nowMs: number): Promise<string> {
  const token = randomToken(24);
  await store.access.insertInvitation({ linkHash: sha256(token), accountId, expiresAtMs: nowMs + INVITED_FOR_MS });
  return token;
}

function newAccount(login: string, role: Role, createdAtMs: number): Account {
  return {
    ...{ accountId: `ac_${randomToken(12)}`, login, role, passwordHash: null, codeSecret: null, codeStep: 0 },
    ...{ failures: 0, lockedUntilMs: null, createdAtMs, disabledAtMs: null },
  };
}

function refuseBadLogin(login: string): void {
  if (LOGIN.test(login)) return;
  throw new AppError("malformed_message", "login: must be a name of letters, digits and . @ _ + -", {
    field: "login",
  });
}

/** Accounts as administrators keep them. */
export function createAccountKeeper({ storage, clock, log }: AccountDeps): Keeper {
  async function create(login: string, role: Role, operator: Operator): Promise<string> {
    refuseBadLogin(login);
    const account = newAccount(login, role, clock.now());
    const token = await storage.transaction(async (store) => {
      if ((await store.access.findLogin(login)) !== null)
        throw new AppError("malformed_message", "login: is taken", { field: "login" });
      await store.access.insertAccount(account);
      return makeLink(store, account.accountId, clock.now());
    });
    log.info({ by: operator.name, accountId: account.accountId, role }, "account created");
    return token;
  }

  /** Changes an account and tells the log. */
  async function change<T>(
    { login, operator, did }: { readonly login: string; readonly operator: Operator; readonly did: string },
    work: (store: Store, account: Account) => Promise<T>,
  ): Promise<T> {
    const done = await storage.transaction(async (store) => work(store, await find(store, login)));
    log.info({ by: operator.name, did }, "account changed");
    return done;
  }

  async function isAnybody(): Promise<boolean> {
    return (await storage.store.access.accounts()).some(({ passwordHash }) => passwordHash !== null);
  }

  return {
    create,
    isAnybody,
    invite: (login, operator) =>
      change({ login, operator, did: "invited" }, (store, { accountId }) => makeLink(store, accountId, clock.now())),
    disable: (login, operator) =>
      change({ login, operator, did: "disabled" }, async (store, account) => {
        await store.access.updateAccount({ ...account, disabledAtMs: clock.now() });
        await store.access.dropInvitations(account.accountId);
        await store.access.dropSessionsOf(account.accountId);
      }),
    useCode: (login, operator) =>
      change({ login, operator, did: "code" }, async (store, account) => {
        const codeSecret = createCodeSecret();
        await store.access.updateAccount({ ...account, codeSecret, codeStep: 0 });
        return codeUri(account.login, codeSecret);
      }),
    list: async () =>
      (await storage.store.access.accounts()).map((account) => ({
        login: account.login,
        role: account.role,
        status: statusOf(account, clock.now()),
        usesCode: account.codeSecret !== null,
      })),
    async inviteFirst() {
      if (await isAnybody()) return null;
      const known = await storage.store.access.findLogin(FIRST);
      if (known === null) return create(FIRST, "administrator", { name: "clearseat" });
      return storage.transaction(async (store) => {
        await store.access.dropInvitations(known.accountId);
        return makeLink(store, known.accountId, clock.now());
      });
    },
  };
}
