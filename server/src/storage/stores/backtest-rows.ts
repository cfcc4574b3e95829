import type { Kysely } from "kysely";
import type { BacktestStore } from "../../backtest/backtest-store.ts";
import type { Tables } from "../tables/tables.ts";

export function createBacktestStore(db: Kysely<Tables>): BacktestStore {
  return {
    keep: async (rulesDigest, atMs) =>
      void (await db
        .insertInto("backtest")
        .values({ rules_digest: rulesDigest, tried_at: atMs })
        .onConflict((conflict) => conflict.column("rules_digest").doUpdateSet({ tried_at: atMs }))
        .execute()),
    async wasTried(rulesDigest, sinceMs) {
      const row = await db
        .selectFrom("backtest")
        .select("tried_at")
        .where("rules_digest", "=", rulesDigest)
        .executeTakeFirst();
      return row !== undefined && row.tried_at >= sinceMs;
    },
  };
}
