import type { Kysely } from "kysely";
import type { JobStore } from "../../jobs/job-store.ts";
import type { Tables } from "../tables/tables.ts";

/** Clocks of several collectors differ a little; only one that was set back by more than this makes a job run early. */
const CLOCKS_DIFFER_MS = 600_000;

const LONG_AGO = Number.MIN_SAFE_INTEGER;

export function createJobStore(db: Kysely<Tables>): JobStore {
  return {
    async claim(job, nowMs, everyMs) {
      await db
        .insertInto("job_run")
        .values({ name: job, last_at: LONG_AGO, cursor: "" })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const rows = await db
        .updateTable("job_run")
        .set({ last_at: nowMs })
        .where("name", "=", job)
        .where((where) =>
          where.or([
            where("last_at", "<=", nowMs - everyMs),
            where("last_at", ">=", nowMs + Math.max(everyMs, CLOCKS_DIFFER_MS)),
          ]),
        )
        .returning("cursor")
        .execute();
      return rows[0]?.cursor ?? null;
    },
    keepCursor: async (job, cursor) =>
      void (await db.updateTable("job_run").set({ cursor }).where("name", "=", job).execute()),
  };
}
