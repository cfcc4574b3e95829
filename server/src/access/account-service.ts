import type { Clock, Instant, ServerSettings } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import type { AuditService } from "../audit/audit-service.ts";
import type { Logger } from "../log.ts";
import type { Storage } from "../store.ts";
import type { Account } from "./access-store.ts";
import type { AccountStatus } from "./account-status.ts";
import type { Role } from "./roles.ts";

/** An account as people see it. */
export interface AccountView {
  readonly login: string;
  readonly role: Role;
  readonly status: AccountStatus;
  readonly usesCode: boolean;
  readonly createdAt: Instant;
  /** Null: never yet. */
  readonly signedInAt: Instant | null;
}

/** What somebody types to sign in. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Empty: none. */
  readonly code: string;
}

export interface AccountService {
  /** Returns the token of the link by which its owner chooses a password. Throws `malformed_message` when the name is taken. */
  create(login: string, role: Role, operator: Operator): Promise<string>;
  /**
   * A new link for somebody who forgot the password, which works until the link is used, or who was disabled. Throws
   * `not_found`.
   */
  invite(login: string, operator: Operator): Promise<string>;
  /**
   * Ends all sessions and takes links back. Throws `not_found`, and `transition_refused` for the last administrator who
   * can sign in.
   */
  disable(login: string, operator: Operator): Promise<void>;
  /** From the next request on. Throws `not_found`, and `transition_refused` for the last administrator who can sign in. */
  setRole(login: string, role: Role, operator: Operator): Promise<void>;
  list(): Promise<readonly AccountView[]>;
  /** Whether anybody ever chose a password here; from then on it takes one to get in. */
  isAnybody(): Promise<boolean>;
  /** Who was invited by this link; null when it is unknown or over. */
  invitedBy(token: string): Promise<Account | null>;
  /** Takes the link and sets the password. Throws `not_found`, and `malformed_message` naming the field. */
  accept(token: string, password: string): Promise<Account>;
  /** The account; null when name, password or code is wrong, or it is locked or disabled: which of them is not told. */
  check(credentials: Credentials): Promise<Account | null>;
  /** From now on the account asks for a code. Returns what an authenticator app takes in. Throws `not_found`. */
  useCode(login: string, operator: Operator): Promise<string>;
  /** A link for the first administrator; null once somebody has a password, or when that account was disabled. Links given before work no more. */
  inviteFirst(): Promise<string | null>;
}

/** What accounts are kept and checked with. */
export interface AccountDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly log: Logger;
  readonly settings: Pick<ServerSettings, "oidc">;
}
