import type { TokenScope } from "../../enrollment/token-store.ts";

/** One bearer token; only its hash is kept. */
export interface OperatorTokenTable {
  token_id: string;
  token_hash: string;
  name: string;
  /** What it opens. */
  scope: TokenScope;
  created_at: number;
  /** Null: never. */
  expires_at: number | null;
}
