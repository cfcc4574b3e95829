import type { Role } from "./roles.ts";

/** Somebody who signs in with a password that the collector knows. */
export interface Account {
  readonly accountId: string;
  /** As it was written; compared without regard to case. */
  readonly login: string;
  readonly role: Role;
  /** Null until its owner has chosen one. */
  readonly passwordHash: string | null;
  /** Base32; null: without a code. */
  readonly codeSecret: string | null;
  readonly codeStep: number;
  readonly failures: number;
  readonly lockedUntilMs: number | null;
  readonly createdAtMs: number;
  readonly disabledAtMs: number | null;
  /** When its owner last signed in; null: never. */
  readonly signedInAtMs: number | null;
}

/** A link by which its owner chooses a password, once. */
export interface Invitation {
  readonly linkHash: string;
  readonly accountId: string;
  readonly expiresAtMs: number;
}

/** Somebody who is signed in. */
export interface Session {
  readonly sessionHash: string;
  /** Null: signed in at the identity provider, which alone knows the account. */
  readonly accountId: string | null;
  /** Who it is to the identity provider. */
  readonly subject: string | null;
  readonly name: string;
  /** That of the identity provider's groups; an account's role is read anew at each request. */
  readonly role: Role;
  readonly createdAtMs: number;
  readonly seenAtMs: number;
}

/** Somebody who was sent to the identity provider and is to come back. */
export interface SignInAttempt {
  readonly stateHash: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly expiresAtMs: number;
}

export interface AccessStore {
  insertAccount(account: Account): Promise<void>;
  updateAccount(account: Account): Promise<void>;
  findAccount(accountId: string): Promise<Account | null>;
  findLogin(login: string): Promise<Account | null>;
  /** By name. */
  accounts(): Promise<readonly Account[]>;
  insertInvitation(invitation: Invitation): Promise<void>;
  findInvitation(linkHash: string): Promise<Invitation | null>;
  /** All of an account: one that was used, and those that came before it. */
  dropInvitations(accountId: string): Promise<void>;
  insertSession(session: Session): Promise<void>;
  findSession(sessionHash: string): Promise<Session | null>;
  seeSession(sessionHash: string, seenAtMs: number): Promise<void>;
  dropSession(sessionHash: string): Promise<void>;
  dropSessionsOf(accountId: string): Promise<void>;
  /** Keeps the newest `most`, so that nobody can fill the store by setting out and not coming back. */
  insertAttempt(attempt: SignInAttempt, most: number): Promise<void>;
  /** Takes it away, so that it serves once. */
  takeAttempt(stateHash: string): Promise<SignInAttempt | null>;
  /** Removes sessions last seen or begun before, and attempts and invitations that are over. */
  sweep(before: { readonly seenMs: number; readonly begunMs: number; readonly nowMs: number }): Promise<void>;
}
