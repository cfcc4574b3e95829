import { sha256 } from "@clearseat/proof";
import { MINUTE_MS } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Store } from "../store.ts";
import type { Account } from "./access-store.ts";
import type { AccountDeps, AccountService, Credentials } from "./account-service.ts";
import { statusOf } from "./account-status.ts";
import { stepOfCode } from "./one-time-code.ts";
import { hashPassword, isPassword, LEAST_PASSWORD, MOST_PASSWORD } from "./password.ts";
import { createTurnstile } from "./turnstile.ts";

/** After so many failures in a row nobody gets in for a while, with the right password neither. */
const MOST_FAILURES = 10;
const LOCKED_FOR_MS = 15 * MINUTE_MS;
/** A try costs much memory and time on purpose, which must not be anybody's way to stop the collector. */
const LIMITS = { atOnce: 2, waiting: 40 } as const;

function refuseBadPassword(password: string): void {
  if (password.length >= LEAST_PASSWORD && password.length <= MOST_PASSWORD) return;
  throw new AppError("malformed_message", `password: must have ${LEAST_PASSWORD} to ${MOST_PASSWORD} characters`, {
    field: "password",
  });
}

/** Null: the link is unknown, was used, or its time is over. */
async function findInvited(store: Store, token: string, nowMs: number): Promise<Account | null> {
  const invitation = await store.access.findInvitation(sha256(token));
  return invitation === null || nowMs >= invitation.expiresAtMs ? null : store.access.findAccount(invitation.accountId);
}

/** The same for a transaction that changes the account: of two that come with one link, the second finds it used. */
async function takeInvited(store: Store, token: string, nowMs: number): Promise<Account | null> {
  const found = await findInvited(store, token, nowMs);
  if (found === null) return null;
  await store.locks.account(found.accountId);
  return findInvited(store, token, nowMs);
}

/** Accounts as their owners use them: by an invitation at first, by password and code from then on. */
export function createEntrance({
  storage,
  clock,
  log,
}: AccountDeps): Pick<AccountService, "invitedBy" | "accept" | "check"> {
  const pass = createTurnstile(LIMITS);

  async function accept(token: string, password: string): Promise<Account> {
    refuseBadPassword(password);
    const passwordHash = await pass(() => hashPassword(password));
    return storage.transaction(async (store) => {
      const account = await takeInvited(store, token, clock.now());
      if (account === null) throw new AppError("not_found", "This link was used already, or its time is over.");
      // Disabling takes links back, so whoever has one was invited afterwards.
      const opened = { failures: 0, lockedUntilMs: null, disabledAtMs: null, signedInAtMs: clock.now() };
      const after: Account = { ...account, passwordHash, ...opened };
      await store.access.updateAccount(after);
      await store.access.dropInvitations(account.accountId);
      await store.access.dropSessionsOf(account.accountId);
      return after;
    });
  }

  function fail(account: Account): Account {
    const failures = account.failures + 1;
    const isOver = failures % MOST_FAILURES === 0;
    if (isOver) log.warn({ login: account.login, failures }, "account locked");
    return { ...account, failures, lockedUntilMs: isOver ? clock.now() + LOCKED_FOR_MS : account.lockedUntilMs };
  }

  /**
   * Settles a try, on the account as it stands now: while the password was worked out it may have been locked, disabled
   * or given another password, and somebody may come with the same code at the same time.
   */
  function settle(before: Account, step: number | null): Promise<Account | null> {
    return storage.transaction(async (store) => {
      await store.locks.account(before.accountId);
      const account = await store.access.findAccount(before.accountId);
      if (account === null || statusOf(account, clock.now()) !== "active") return null;
      if (account.passwordHash !== before.passwordHash || account.codeSecret !== before.codeSecret) return null;
      const isGood = step !== null && (account.codeSecret === null || step > account.codeStep);
      const after = isGood ? { ...account, codeStep: step, failures: 0, signedInAtMs: clock.now() } : fail(account);
      await store.access.updateAccount(after);
      return isGood ? after : null;
    });
  }

  async function check({ login, password, code }: Credentials): Promise<Account | null> {
    const account = await storage.store.access.findLogin(login);
    const isRight = await pass(() => isPassword(password, account?.passwordHash ?? null));
    if (account === null || statusOf(account, clock.now()) !== "active") return null;
    const { codeSecret, codeStep } = account;
    const step =
      codeSecret === null ? codeStep : stepOfCode(code, { secret: codeSecret, lastStep: codeStep }, clock.now());
    return settle(account, isRight ? step : null);
  }

  return { accept, check, invitedBy: (token) => findInvited(storage.store, token, clock.now()) };
}
