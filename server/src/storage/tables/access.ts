import type { Role } from "../../access/roles.ts";

/** Somebody who signs in with a password. */
export interface AccountTable {
  account_id: string;
  login: string;
  /** The login in lower case. */
  login_key: string;
  role: Role;
  password_hash: string | null;
  code_secret: string | null;
  code_step: number;
  failures: number;
  locked_until: number | null;
  created_at: number;
  disabled_at: number | null;
  /** Null: never yet. */
  signed_in_at: number | null;
}

/** Links by which passwords are chosen; only their hashes are kept. */
export interface InvitationTable {
  link_hash: string;
  account_id: string;
  expires_at: number;
}

/** Who is signed in; only the hash of what the browser holds is kept. */
export interface SessionTable {
  session_hash: string;
  account_id: string | null;
  /** Who it is to the identity provider; null for accounts of the collector. */
  subject: string | null;
  name: string;
  role: Role;
  created_at: number;
  seen_at: number;
}

/** Who is on the way to the identity provider and back. */
export interface SignInAttemptTable {
  state_hash: string;
  verifier: string;
  nonce: string;
  expires_at: number;
}
