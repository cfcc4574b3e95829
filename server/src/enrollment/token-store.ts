/** What a token opens: the API for operators, or people and their laptops for an identity provider. */
export const TOKEN_SCOPES = ["operator", "scim"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

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
}
