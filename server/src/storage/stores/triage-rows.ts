import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { CaseReason, SavedView, TriageStore } from "../../triage/triage-store.ts";
import type { Tables } from "../tables/tables.ts";
import type { CaseReasonTable, SavedViewTable } from "../tables/triage.ts";

function toReason(row: CaseReasonTable): CaseReason {
  return {
    operator: row.operator,
    caseId: row.case_id,
    reason: row.reason,
    givenAtMs: row.given_at,
    endsAtMs: row.ends_at,
  };
}

function toView(row: SavedViewTable): SavedView {
  return {
    viewId: row.view_id,
    owner: row.owner,
    name: row.name,
    query: row.query,
    isShared: row.shared === 1,
    updatedAtMs: row.updated_at,
  };
}

/** Whether an alert, or one that is part of its case, has changed since somebody saw it. For queries of `alert`. */
export function isUnreadBy(operator: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(not exists (select 1 from alert_seen where alert_seen.operator = ${operator}
      and alert_seen.alert_id = alert.alert_id and alert_seen.seen_at >= alert.updated_at)
    or exists (select 1 from alert as part join alert_seen on alert_seen.alert_id = alert.alert_id
      where part.merged_into = alert.alert_id and alert_seen.operator = ${operator}
      and part.updated_at > alert_seen.seen_at))`;
}

function createReasons(db: Kysely<Tables>): Pick<TriageStore, "reasonFor" | "giveReason" | "sweepReasons"> {
  return {
    async reasonFor(operator, caseIds, nowMs) {
      if (caseIds.length === 0) return null;
      const row = await db
        .selectFrom("case_reason")
        .selectAll()
        .where("operator", "=", operator)
        .where("case_id", "in", [...caseIds])
        .where("ends_at", ">", nowMs)
        .orderBy("given_at", "desc")
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toReason(row);
    },
    giveReason: async ({ operator, caseId, reason, givenAtMs, endsAtMs }) =>
      void (await db
        .insertInto("case_reason")
        .values({ operator, case_id: caseId, reason, given_at: givenAtMs, ends_at: endsAtMs })
        .onConflict((conflict) =>
          conflict.columns(["operator", "case_id"]).doUpdateSet({ reason, given_at: givenAtMs, ends_at: endsAtMs }),
        )
        .execute()),
    sweepReasons: async (nowMs) => void (await db.deleteFrom("case_reason").where("ends_at", "<=", nowMs).execute()),
  };
}

function createMarks(db: Kysely<Tables>): Pick<TriageStore, "see" | "unsee" | "unread"> {
  return {
    see: async (operator, alertId, changedAtMs) =>
      void (await db
        .insertInto("alert_seen")
        .values({ operator, alert_id: alertId, seen_at: changedAtMs })
        .onConflict((conflict) => conflict.columns(["operator", "alert_id"]).doUpdateSet({ seen_at: changedAtMs }))
        .execute()),
    unsee: async (operator, alertIds) =>
      void (await db
        .deleteFrom("alert_seen")
        .where("operator", "=", operator)
        .where("alert_id", "in", [...alertIds])
        .execute()),
    async unread(operator, alertIds) {
      if (alertIds.length === 0) return new Set();
      const rows = await db
        .selectFrom("alert")
        .select("alert_id")
        .where("alert_id", "in", [...alertIds])
        .where(isUnreadBy(operator))
        .execute();
      return new Set(rows.map((row) => row.alert_id));
    },
  };
}

export function createTriageStore(db: Kysely<Tables>): TriageStore {
  return {
    ...createReasons(db),
    ...createMarks(db),
    async views(operator) {
      const rows = await db
        .selectFrom("saved_view")
        .selectAll()
        .where((where) => where.or([where("owner", "=", operator), where("shared", "=", 1)]))
        .orderBy("name")
        .orderBy("view_id")
        .execute();
      return rows.map(toView);
    },
    async findView(viewId) {
      const row = await db.selectFrom("saved_view").selectAll().where("view_id", "=", viewId).executeTakeFirst();
      return row === undefined ? null : toView(row);
    },
    async putView({ viewId, owner, name, query, isShared, updatedAtMs }) {
      const content = { owner, name, query, shared: isShared ? 1 : 0, updated_at: updatedAtMs };
      await db
        .insertInto("saved_view")
        .values({ view_id: viewId, ...content })
        .onConflict((conflict) => conflict.column("view_id").doUpdateSet(content))
        .execute();
    },
    dropView: async (viewId) => void (await db.deleteFrom("saved_view").where("view_id", "=", viewId).execute()),
  };
}
