/** Settings of rules that were played over the history of this store. */
export interface BacktestTable {
  rules_digest: string;
  tried_at: number;
}
