import type { PageStart } from "../devices/device-store.ts";

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
  /** What it is for. */
  readonly note: string | null;
  /** Null: made before that was kept. */
  readonly createdBy: string | null;
  /** Null unless somebody ended it. */
  readonly endedAtMs: number | null;
}

export interface SecretStore {
  insert(secret: SecretRecord): Promise<void>;
  find(secretId: string): Promise<SecretRecord | null>;
  findByHash(secretHash: string): Promise<SecretRecord | null>;
  /** Newest first, also those that are over. */
  list(start: PageStart | null, limit: number): Promise<readonly SecretRecord[]>;
  /** Takes one use if any is left and nobody ended it; false when none is. */
  use(secretId: string): Promise<boolean>;
  /** False when it had ended before. */
  end(secretId: string, atMs: number): Promise<boolean>;
}
