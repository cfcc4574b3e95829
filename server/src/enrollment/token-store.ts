/** An operator's token without the token. */
export interface TokenRecord {
  readonly tokenId: string;
  readonly tokenHash: string;
  readonly name: string;
  readonly createdAtMs: number;
  /** Null: never. */
  readonly expiresAtMs: number | null;
}

export interface TokenStore {
  insert(token: TokenRecord): Promise<void>;
  findByHash(tokenHash: string): Promise<TokenRecord | null>;
}
