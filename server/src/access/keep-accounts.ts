import { randomToken, sha256 } from "@clearseat/proof";
import { HOUR_MS, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import type { AuditAction } from "../audit/audit-actions.ts";
import { byOperator, isCollectorsName } from "../audit/audit-service.ts";
import type { Store } from "../store.ts";
import type { Account } from "./access-store.ts";
import type { AccountDeps, AccountService, AccountView } from "./account-service.ts";
import { statusOf } from "./account-status.ts";
import { codeUri, createCodeSecret } from "./one-time-code.ts";
import type { Role } from "./roles.ts";

type Keeper = Omit<AccountService, "invitedBy" | "accept" | "check">;

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
    ...{ failures: 0, lockedUntilMs: null, createdAtMs, disabledAtMs: null, signedInAtMs: null },
  };
}

interface Change {
  readonly login: string;
  readonly operator: Operator;
  readonly action: AuditAction;
  readonly detail?: (account: Account) => Readonly<Record<string, string>>;
}

type Work<T> = (store: Store, account: Account) => Promise<T>;

/** By these an administrator could leave nobody who can let people in. */
const CAN_LOCK_OUT: readonly AuditAction[] = ["account_disabled", "account_changed"];

function refuseBadLogin(login: string): void {
  if (isCollectorsName(login))
    throw new AppError("malformed_message", "login: is how the collector calls itself", { field: "login" });
  if (LOGIN.test(login)) return;
  throw new AppError("malformed_message", "login: must be a name of letters, digits and . @ _ + -", {
    field: "login",
  });
}

/** Without one nobody could let anybody in again but at the command line. */
async function refuseLastAdministrator({ access }: Store, { accountId, role }: Account): Promise<void> {
  const others = (await access.accounts()).filter(
    (other) =>
      other.role === "administrator" &&
      other.accountId !== accountId &&
      other.passwordHash !== null &&
      other.disabledAtMs === null,
  );
  if (role === "administrator" && others.length === 0)
    throw new AppError("transition_refused", "It is the last administrator who can sign in; make another one first.");
}

/** As people see it. */
function toView(account: Account, nowMs: number): AccountView {
  const { login, role, codeSecret, createdAtMs, signedInAtMs } = account;
  return {
    ...{ login, role, status: statusOf(account, nowMs), usesCode: codeSecret !== null },
    createdAt: toInstant(createdAtMs),
    signedInAt: signedInAtMs === null ? null : toInstant(signedInAtMs),
  };
}

/** Keeps a new account and makes its link. */
async function insert(store: Store, account: Account): Promise<string> {
  await store.access.insertAccount(account);
  return makeLink(store, account.accountId, account.createdAtMs);
}

/** Collectors of one database may start together: of two that make the account, one goes again and finds it. */
async function inviteFirst(store: Store, nowMs: number): Promise<string | null> {
  if (await isAnybody(store)) return null;
  if ((await store.access.findLogin(FIRST)) === null) return insert(store, newAccount(FIRST, "administrator", nowMs));
  const { accountId, disabledAtMs } = await take(store, FIRST);
  await store.access.dropInvitations(accountId);
  return disabledAtMs === null ? makeLink(store, accountId, nowMs) : null;
}

/** Accounts as administrators keep them. */
export function createAccountKeeper({ storage, clock, audit, log, settings }: AccountDeps): Keeper {
  async function create(login: string, role: Role, operator: Operator): Promise<string> {
    refuseBadLogin(login);
    const token = await storage.transaction(async (store) => {
      if ((await store.access.findLogin(login)) !== null)
        throw new AppError("malformed_message", "login: is taken", { field: "login" });
      await audit.note(store, { ...byOperator(operator), action: "account_created", detail: { login, role } });
      return insert(store, newAccount(login, role, clock.now()));
    });
    log.info({ by: operator.name, login, role }, "account created");
    return token;
  }

  /** Changes an account and says who did. */
  async function change<T>({ login, operator, action, detail }: Change, work: Work<T>): Promise<T> {
    const done = await storage.transaction(async (store) => {
      const account = await take(store, login);
      const isEntered = account.passwordHash !== null && account.disabledAtMs === null;
      if (CAN_LOCK_OUT.includes(action) && isEntered && settings.oidc === null)
        await refuseLastAdministrator(store, account);
      await audit.note(store, {
        ...byOperator(operator),
        action,
        detail: { login: account.login, ...detail?.(account) },
      });
      return work(store, account);
    });
    log.info({ by: operator.name, login, did: action }, "account changed");
    return done;
  }

  return {
    create,
    isAnybody: () => isAnybody(storage.store),
    invite: (login, operator) =>
      change({ login, operator, action: "account_invited" }, (store, { accountId }) =>
        makeLink(store, accountId, clock.now()),
      ),
    disable: (login, operator) =>
      change({ login, operator, action: "account_disabled" }, async (store, account) => {
        await store.access.updateAccount({ ...account, disabledAtMs: clock.now() });
        await store.access.dropInvitations(account.accountId);
        await store.access.dropSessionsOf(account.accountId);
      }),
    useCode: (login, operator) =>
      change({ login, operator, action: "account_code" }, async (store, account) => {
        const codeSecret = createCodeSecret();
        await store.access.updateAccount({ ...account, codeSecret, codeStep: 0 });
        return codeUri(account.login, codeSecret);
      }),
    setRole(login, role, operator) {
      const detail = (account: Account) => ({ from: account.role, to: role });
      return change({ login, operator, action: "account_changed", detail }, (store, account) =>
        store.access.updateAccount({ ...account, role }),
      );
    },
    list: async () => (await storage.store.access.accounts()).map((account) => toView(account, clock.now())),
    inviteFirst: () => storage.transaction((store) => inviteFirst(store, clock.now())),
  };
}
