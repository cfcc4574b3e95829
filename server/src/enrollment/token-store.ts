import { ROLE_NAMES, type Role } from "../access/roles.ts";

/**
 * What a token opens: what a role may do, or people and their laptops for an identity provider. `operator` is an
 * administrator under its older name.
 */
export type TokenScope = Role | "operator" | "scim";
export const TOKEN_SCOPES: readonly TokenScope[] = ["operator", "scim", ...ROLE_NAMES];

/** A token without the token. */
export interface TokenRecord {
  readonly tokenId: string;
  readonly tokenHash: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAtMs: number;
  /** Null: never. */
  readonly expiresAtMs: number | null;
}

export interface TokenStore {
  insert(token: TokenRecord): Promise<void>;
  findByHash(tokenHash: string): Promise<TokenRecord | null>;
  /** Newest first. */
  all(): Promise<readonly TokenRecord[]>;
  /** Its name; null: there is none with this id. */
  remove(tokenId: string): Promise<string | null>;
}
