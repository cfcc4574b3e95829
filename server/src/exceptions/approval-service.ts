import { randomToken } from "@clearseat/proof";
import { type ApprovedTool, DAY_MS, type Instant, toInstant, toMillis } from "@clearseat/shared";
import { z } from "zod";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { byOperator } from "../audit/audit-service.ts";
import type { ApprovalRecord } from "./approval-store.ts";
import { type ExceptionDeps, judgeAffected } from "./judge-affected.ts";
import { coveredFindings } from "./preview-suppression.ts";
import { requireKnownTool } from "./require-known.ts";

const Part = z.string().trim().min(1, "must not be empty").max(200);

export const ApprovalRequest = z.strictObject({
  tool: Part.describe("Catalog id."),
  instance: Part.optional().describe("Relay, tenant or server; every instance unless given."),
  group: Part.optional().describe("Every group unless given."),
  reason: z.string().trim().min(3, "must say why, in at least three characters").max(2_000),
  until: z.iso.datetime({ error: "must be an ISO 8601 time in UTC" }).optional().describe("Never ends unless given."),
});
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

/** A tool that IT uses, and who said so. */
export interface ApprovalView {
  /** Null: it stands in the settings file. */
  readonly id: string | null;
  readonly status: "in_force" | "lapsed" | "ended";
  readonly tool: string;
  readonly instance: string | null;
  readonly group: string | null;
  readonly reason: string | null;
  readonly createdAt: Instant | null;
  readonly createdBy: string | null;
  readonly until: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
}

export interface ApprovalService {
  /** Throws `malformed_message` naming the field. */
  add(request: ApprovalRequest, operator: Operator): Promise<ApprovalView>;
  /** Those of the settings first, then newest first, also those that are over. */
  list(): Promise<readonly ApprovalView[]>;
  /** Laptops are judged without it within the hour. Throws `not_found`, `transition_refused`. */
  remove(id: string, operator: Operator): Promise<ApprovalView>;
}

function toView(record: ApprovalRecord, nowMs: number): ApprovalView {
  const { approvalId, approved, reason, createdAtMs, createdBy, expiresAtMs, endedAtMs, endedBy } = record;
  const lapsed = expiresAtMs !== null && expiresAtMs <= nowMs ? "lapsed" : "in_force";
  return {
    id: approvalId,
    status: endedAtMs === null ? lapsed : "ended",
    tool: approved.tool,
    instance: approved.instance ?? null,
    group: approved.group ?? null,
    reason,
    createdAt: toInstant(createdAtMs),
    createdBy,
    until: expiresAtMs === null ? null : toInstant(expiresAtMs),
    endedAt: endedAtMs === null ? null : toInstant(endedAtMs),
    endedBy,
  };
}

function fromSettings({ tool, instance, group }: ApprovedTool): ApprovalView {
  const nobody = { reason: null, createdAt: null, createdBy: null, until: null, endedAt: null, endedBy: null };
  return { id: null, status: "in_force", tool, instance: instance ?? null, group: group ?? null, ...nobody };
}

function auditDetail({ approvalId, approved }: ApprovalRecord): Readonly<Record<string, string>> {
  return { approvalId, tool: approved.tool };
}

export function createApprovalService(deps: ExceptionDeps): ApprovalService {
  const { storage, clock, audit, settings, companyTools } = deps;

  function toRecord(request: ApprovalRequest, operator: Operator): ApprovalRecord {
    const nowMs = clock.now();
    const { tool, instance, group, reason, until } = request;
    const expiresAtMs = until === undefined ? null : toMillis(until);
    requireKnownTool(tool, companyTools, "tool");
    if (expiresAtMs !== null && expiresAtMs <= nowMs)
      throw new AppError("malformed_message", "until: must lie in the future", { field: "until" });
    return {
      approvalId: `ap_${randomToken(9)}`,
      approved: { tool, ...(instance === undefined ? {} : { instance }), ...(group === undefined ? {} : { group }) },
      reason,
      createdAtMs: nowMs,
      createdBy: operator.name,
      expiresAtMs,
      endedAtMs: null,
      endedBy: null,
    };
  }

  /** Whoever has a finding of the tool is judged at once. */
  async function judgeHolders(record: ApprovalRecord, operator: Operator): Promise<void> {
    const scope = { rule: null, device: null, assignee: null, group: null, site: null, tool: record.approved.tool };
    // Nothing ended in the future, so these are the findings that stand.
    const covered = await coveredFindings(storage.store, scope, clock.now() + DAY_MS);
    const detail = auditDetail(record);
    await judgeAffected(
      deps,
      covered.map(({ subject }) => subject),
      { ...byOperator(operator), action: "tool_approved", detail },
    );
  }

  return {
    async add(request, operator) {
      const record = toRecord(request, operator);
      const detail = auditDetail(record);
      await storage.transaction(async (store) => {
        await store.approvals.insert(record);
        await audit.note(store, { ...byOperator(operator), action: "tool_approved", detail });
      });
      await judgeHolders(record, operator);
      return toView(record, clock.now());
    },
    async list() {
      const kept = (await storage.store.approvals.all()).map((record) => toView(record, clock.now()));
      return [...settings.approvedTools.map(fromSettings), ...kept];
    },
    async remove(id, operator) {
      const nowMs = clock.now();
      const record = await storage.store.approvals.find(id);
      if (record === null) throw new AppError("not_found", "There is no such approval.");
      await storage.transaction(async (store) => {
        if (!(await store.approvals.end(id, { atMs: nowMs, actor: operator.name })))
          throw new AppError("transition_refused", "The approval is over already.");
        const detail = auditDetail(record);
        await audit.note(store, { ...byOperator(operator), action: "approval_ended", detail });
      });
      return toView({ ...record, endedAtMs: nowMs, endedBy: operator.name }, nowMs);
    },
  };
}
