import type { Suppression, SuppressionScope } from "../detection/suppressions.ts";

/** A suppression as it is kept, also after it ended: who excepted what, why and for how long is never lost. */
export interface SuppressionRecord {
  readonly suppressionId: string;
  readonly scope: SuppressionScope;
  /** Who answers for it. */
  readonly owner: string;
  readonly reason: string;
  readonly createdAtMs: number;
  readonly createdBy: string;
  readonly expiresAtMs: number;
  /** Null unless somebody ended it before it expired. */
  readonly endedAtMs: number | null;
  readonly endedBy: string | null;
}

export interface SuppressionStore {
  insert(suppression: SuppressionRecord): Promise<void>;
  find(suppressionId: string): Promise<SuppressionRecord | null>;
  /** Those in force at a time, as rules' engine wants them. */
  inForce(nowMs: number): Promise<readonly Suppression[]>;
  /** All there ever were, newest first. */
  all(): Promise<readonly SuppressionRecord[]>;
  /** It lapses at another time from now on. */
  extend(suppressionId: string, expiresAtMs: number): Promise<void>;
  /** False when it had ended before. */
  end(suppressionId: string, by: { readonly atMs: number; readonly actor: string }): Promise<boolean>;
}
