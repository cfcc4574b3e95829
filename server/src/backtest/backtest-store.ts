/** Which settings of rules were played over the history of this store. */
export interface BacktestStore {
  keep(rulesDigest: string, atMs: number): Promise<void>;
  wasTried(rulesDigest: string, sinceMs: number): Promise<boolean>;
}
