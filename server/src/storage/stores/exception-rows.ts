import { toInstant } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { ApprovalRecord, ApprovalStore } from "../../exceptions/approval-store.ts";
import type { SuppressionRecord, SuppressionStore } from "../../exceptions/suppression-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { ApprovalTable } from "../tables/approval.ts";
import type { SuppressionTable } from "../tables/suppression.ts";
import type { Tables } from "../tables/tables.ts";

/** Prepared, because every judgment asks. */
const suppressionsInForce = prepareQuery<{ now: number }, SuppressionTable>((db, parameter) =>
  db
    .selectFrom("suppression")
    .selectAll()
    .where("expires_at", ">", parameter("now"))
    .where("ended_at", "is", null)
    .orderBy("suppression_id"),
);

const approvalsInForce = prepareQuery<{ now: number }, ApprovalTable>((db, parameter) =>
  db
    .selectFrom("approval")
    .selectAll()
    .where((where) => where.or([where("expires_at", "is", null), where("expires_at", ">", parameter("now"))]))
    .where("ended_at", "is", null)
    .orderBy("approval_id"),
);

function toSuppression(row: SuppressionTable): SuppressionRecord {
  return {
    suppressionId: row.suppression_id,
    scope: {
      rule: row.rule,
      device: row.device_id,
      assignee: row.assignee,
      group: row.group_name,
      site: row.site_id,
      tool: row.tool,
    },
    owner: row.owner,
    reason: row.reason,
    createdAtMs: row.created_at,
    createdBy: row.created_by,
    expiresAtMs: row.expires_at,
    endedAtMs: row.ended_at,
    endedBy: row.ended_by,
  };
}

/** What changes in a suppression that is kept. */
function createChanges(db: Kysely<Tables>): Pick<SuppressionStore, "extend" | "end"> {
  return {
    extend: async (suppressionId, expiresAtMs) =>
      void (await db
        .updateTable("suppression")
        .set({ expires_at: expiresAtMs })
        .where("suppression_id", "=", suppressionId)
        .execute()),
    async end(suppressionId, { atMs, actor }) {
      const { numUpdatedRows } = await db
        .updateTable("suppression")
        .set({ ended_at: atMs, ended_by: actor })
        .where("suppression_id", "=", suppressionId)
        .where("ended_at", "is", null)
        .executeTakeFirst();
      return Number(numUpdatedRows) === 1;
    },
  };
}

export function createSuppressionStore(db: Kysely<Tables>): SuppressionStore {
  return {
    ...createChanges(db),
    insert: async ({ scope, ...kept }) =>
      void (await db
        .insertInto("suppression")
        .values({
          suppression_id: kept.suppressionId,
          rule: scope.rule,
          device_id: scope.device,
          assignee: scope.assignee,
          group_name: scope.group,
          site_id: scope.site,
          tool: scope.tool,
          owner: kept.owner,
          reason: kept.reason,
          created_at: kept.createdAtMs,
          created_by: kept.createdBy,
          expires_at: kept.expiresAtMs,
          ended_at: kept.endedAtMs,
          ended_by: kept.endedBy,
        })
        .execute()),
    async find(suppressionId) {
      const row = await db
        .selectFrom("suppression")
        .selectAll()
        .where("suppression_id", "=", suppressionId)
        .executeTakeFirst();
      return row === undefined ? null : toSuppression(row);
    },
    async inForce(nowMs) {
      const rows = await suppressionsInForce(db, { now: nowMs });
      return rows.map(toSuppression).map(({ suppressionId: id, scope, owner, reason, expiresAtMs }) => ({
        id,
        scope,
        owner,
        reason,
        until: toInstant(expiresAtMs),
      }));
    },
    async all() {
      const rows = await db
        .selectFrom("suppression")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("suppression_id")
        .execute();
      return rows.map(toSuppression);
    },
  };
}

function toApproval(row: ApprovalTable): ApprovalRecord {
  return {
    approvalId: row.approval_id,
    approved: {
      tool: row.tool,
      ...(row.instance === null ? {} : { instance: row.instance }),
      ...(row.group_name === null ? {} : { group: row.group_name }),
    },
    reason: row.reason,
    createdAtMs: row.created_at,
    createdBy: row.created_by,
    expiresAtMs: row.expires_at,
    endedAtMs: row.ended_at,
    endedBy: row.ended_by,
  };
}

export function createApprovalStore(db: Kysely<Tables>): ApprovalStore {
  return {
    insert: async ({ approved, ...kept }) =>
      void (await db
        .insertInto("approval")
        .values({
          approval_id: kept.approvalId,
          tool: approved.tool,
          instance: approved.instance ?? null,
          group_name: approved.group ?? null,
          reason: kept.reason,
          created_at: kept.createdAtMs,
          created_by: kept.createdBy,
          expires_at: kept.expiresAtMs,
          ended_at: kept.endedAtMs,
          ended_by: kept.endedBy,
        })
        .execute()),
    async find(approvalId) {
      const row = await db.selectFrom("approval").selectAll().where("approval_id", "=", approvalId).executeTakeFirst();
      return row === undefined ? null : toApproval(row);
    },
    inForce: async (nowMs) => (await approvalsInForce(db, { now: nowMs })).map(toApproval),
    async all() {
      const rows = await db
        .selectFrom("approval")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("approval_id")
        .execute();
      return rows.map(toApproval);
    },
    async end(approvalId, { atMs, actor }) {
      const { numUpdatedRows } = await db
        .updateTable("approval")
        .set({ ended_at: atMs, ended_by: actor })
        .where("approval_id", "=", approvalId)
        .where("ended_at", "is", null)
        .executeTakeFirst();
      return Number(numUpdatedRows) === 1;
    },
  };
}
