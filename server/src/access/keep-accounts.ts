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

/** For whoever changes it, so that nobody else does meanwhile. Throws `not_found`. */
async function take(store: Store, login: string): Promise<Account> {
  await store.locks.account((await find(store, login)).accountId);
  return find(store, login);
}

async function isAnybody({ access }: Pick<Store, "access">): Promise<boolean> {
  return (await access.accounts()).some(({ passwordHash }) => passwordHash !== null);
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
  /** Makes an account and its link. */
  async function insert(store: Store, login: string, role: Role): Promise<string> {
    const account = newAccount(login, role, clock.now());
    await store.access.insertAccount(account);
    return makeLink(store, account.accountId, clock.now());
  }

  async function create(login: string, role: Role, operator: Operator): Promise<string> {
    refuseBadLogin(login);
    const token = await storage.transaction(async (store) => {
      if ((await store.access.findLogin(login)) !== null)
        throw new AppError("malformed_message", "login: is taken", { field: "login" });
      return insert(store, login, role);
    });
    log.info({ by: operator.name, login, role }, "account created");
    return token;
  }

  /** Changes an account and tells the log. */
  async function change<T>(
    { login, operator, did }: { readonly login: string; readonly operator: Operator; readonly did: string },
    work: (store: Store, account: Account) => Promise<T>,
  ): Promise<T> {
    const done = await storage.transaction(async (store) => work(store, await take(store, login)));
    log.info({ by: operator.name, login, did }, "account changed");
    return done;
  }

  /** Collectors of one database may start together: of two that make the account, one goes again and finds it. */
  async function inviteFirst(store: Store): Promise<string | null> {
    if (await isAnybody(store)) return null;
    if ((await store.access.findLogin(FIRST)) === null) return insert(store, FIRST, "administrator");
    const { accountId, disabledAtMs } = await take(store, FIRST);
    await store.access.dropInvitations(accountId);
    return disabledAtMs === null ? makeLink(store, accountId, clock.now()) : null;
  }

  return {
    create,
    isAnybody: () => isAnybody(storage.store),
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
    inviteFirst: () => storage.transaction(inviteFirst),
  };
}
