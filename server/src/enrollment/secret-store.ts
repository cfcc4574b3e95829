/** An enroll secret without the secret. */
export interface SecretRecord {
  readonly secretId: string;
  readonly secretHash: string;
  /** Null: any serial. */
  readonly serial: string | null;
  readonly maxUses: number;
  readonly used: number;
  readonly createdAtMs: number;
  /** Null: never. */
  readonly expiresAtMs: number | null;
}

export interface SecretStore {
  insert(secret: SecretRecord): Promise<void>;
  findByHash(secretHash: string): Promise<SecretRecord | null>;
  /** Takes one use if any is left; false when none is. */
  use(secretId: string): Promise<boolean>;
}
