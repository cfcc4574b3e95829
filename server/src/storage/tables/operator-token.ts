/** One bearer token of an operator; only its hash is kept. */
export interface OperatorTokenTable {
  token_id: string;
  token_hash: string;
  name: string;
  created_at: number;
  /** Null: never. */
  expires_at: number | null;
}
