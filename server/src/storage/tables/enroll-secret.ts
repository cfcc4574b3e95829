/** One enroll secret; only its hash is kept. */
export interface EnrollSecretTable {
  secret_id: string;
  secret_hash: string;
  /** Null: any serial. */
  serial: string | null;
  max_uses: number;
  used: number;
  created_at: number;
  /** Null: never. */
  expires_at: number | null;
  /** What it is for. */
  note: string | null;
  created_by: string | null;
  /** Null unless somebody ended it. */
  ended_at: number | null;
}
