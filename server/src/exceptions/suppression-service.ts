import { randomToken } from "@clearseat/proof";
import { DAY_MS, type Instant, toInstant, toMillis } from "@clearseat/shared";
import { MAX_SUPPRESSION_MS, type Operator } from "../alerts/act-on-alert.ts";
import type { Subject } from "../alerts/finding-store.ts";
import { AppError } from "../app-error.ts";
import { byOperator, type Look } from "../audit/audit-service.ts";
import type { SuppressionScope } from "../detection/suppressions.ts";
import { type ExceptionDeps, judgeAffected } from "./judge-affected.ts";
import { coveredFindings, previewSuppression, type SuppressionPreview } from "./preview-suppression.ts";
import { requireKnownScope } from "./require-known.ts";
import { type ExtendRequest, type SuppressionRequest, toScope } from "./suppression-request.ts";
import type { SuppressionRecord } from "./suppression-store.ts";

/** A suppression as people see it. */
export interface SuppressionView {
  readonly id: string;
  readonly status: "in_force" | "lapsed" | "ended";
  readonly scope: SuppressionScope;
  readonly owner: string;
  readonly reason: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly until: Instant;
  readonly endedAt: Instant | null;
  readonly endedBy: string | null;
  /** Laptops and sites of which it hides something now. */
  readonly hides: number;
}

export interface SuppressionService {
  /** What it would have hidden in the last days. Throws `malformed_message` naming the field. */
  preview(scope: SuppressionRequest["scope"], days: number): Promise<SuppressionPreview>;
  /** Takes findings away from now on. Throws `malformed_message` naming the field. */
  add(request: SuppressionRequest, operator: Operator): Promise<SuppressionView>;
  /** Newest first, also those that are over. */
  list(): Promise<readonly SuppressionView[]>;
  /** It lapses at another time, with a reason. Throws `not_found`, `transition_refused`, `malformed_message`. */
  extend(id: string, request: ExtendRequest, operator: Operator): Promise<SuppressionView>;
  /** Before its time: what it hid counts again at once. Throws `not_found`, `transition_refused`. */
  end(id: string, operator: Operator): Promise<SuppressionView>;
}

function toView(record: SuppressionRecord, nowMs: number, hides: number): SuppressionView {
  const { suppressionId, scope, owner, reason, createdAtMs, createdBy, expiresAtMs, endedAtMs, endedBy } = record;
  const lapsed = expiresAtMs <= nowMs ? "lapsed" : "in_force";
  return {
    id: suppressionId,
    status: endedAtMs === null ? lapsed : "ended",
    scope,
    owner,
    reason,
    createdAt: toInstant(createdAtMs),
    createdBy,
    until: toInstant(expiresAtMs),
    endedAt: endedAtMs === null ? null : toInstant(endedAtMs),
    endedBy,
    hides,
  };
}

function expiryOf(until: Instant, nowMs: number): number {
  const untilMs = toMillis(until);
  if (untilMs <= nowMs) throw new AppError("malformed_message", "until: must lie in the future", { field: "until" });
  if (untilMs > nowMs + MAX_SUPPRESSION_MS)
    throw new AppError("malformed_message", "until: must lie within a year", { field: "until" });
  return untilMs;
}

/** What an access log says of it; reasons are for operators. */
function auditDetail({ suppressionId, scope, expiresAtMs }: SuppressionRecord): Readonly<Record<string, string>> {
  return {
    suppressionId,
    until: toInstant(expiresAtMs),
    ...(scope.rule === null ? {} : { rule: scope.rule }),
    ...(scope.tool === null ? {} : { tool: scope.tool }),
  };
}

export function createSuppressionService(deps: ExceptionDeps): SuppressionService {
  const { storage, clock, audit, companyTools } = deps;

  const judge = (subjects: readonly Subject[], record: SuppressionRecord, look: Look) =>
    judgeAffected(deps, subjects, { ...look, detail: auditDetail(record) });

  async function add(request: SuppressionRequest, operator: Operator): Promise<SuppressionView> {
    const nowMs = clock.now();
    const record: SuppressionRecord = {
      suppressionId: `su_${randomToken(9)}`,
      scope: toScope(request.scope),
      owner: request.owner,
      reason: request.reason,
      createdAtMs: nowMs,
      createdBy: operator.name,
      expiresAtMs: expiryOf(request.until, nowMs),
      endedAtMs: null,
      endedBy: null,
    };
    await requireKnownScope(record.scope, storage.store, companyTools);
    const covered = await coveredFindings(storage.store, record.scope, nowMs);
    const look: Look = { ...byOperator(operator), action: "suppression_added", detail: auditDetail(record) };
    await storage.transaction(async (store) => {
      await store.suppressions.insert(record);
      await audit.note(store, look);
    });
    const subjects = covered.filter(({ finding }) => finding.clearedAt === null).map(({ subject }) => subject);
    await judge(subjects, record, { ...byOperator(operator), action: "suppression_added" });
    return toView(record, nowMs, await countHidden(record.suppressionId));
  }

  async function countHidden(id: string): Promise<number> {
    return (await storage.store.findings.suppressedBy(id)).length;
  }

  async function extend(id: string, { until, reason }: ExtendRequest, operator: Operator): Promise<SuppressionView> {
    const nowMs = clock.now();
    const record = await storage.store.suppressions.find(id);
    if (record === null) throw new AppError("not_found", "There is no such suppression.");
    if (record.expiresAtMs <= nowMs || record.endedAtMs !== null)
      throw new AppError("transition_refused", "The suppression is over already; make another one.");
    const extended = { ...record, expiresAtMs: expiryOf(until, nowMs) };
    const detail = { ...auditDetail(extended), reason };
    await storage.transaction(async (store) => {
      await store.suppressions.extend(id, extended.expiresAtMs);
      await audit.note(store, { ...byOperator(operator), action: "suppression_extended", detail });
    });
    // What it hides names the day until which it does.
    const subjects = await storage.store.findings.suppressedBy(id);
    await judge(subjects, extended, { ...byOperator(operator), action: "suppression_extended" });
    return toView(extended, nowMs, await countHidden(id));
  }

  async function end(id: string, operator: Operator): Promise<SuppressionView> {
    const nowMs = clock.now();
    const record = await storage.store.suppressions.find(id);
    if (record === null) throw new AppError("not_found", "There is no such suppression.");
    await storage.transaction(async (store) => {
      const isEnded =
        record.expiresAtMs > nowMs && (await store.suppressions.end(id, { atMs: nowMs, actor: operator.name }));
      if (!isEnded) throw new AppError("transition_refused", "The suppression is over already.");
      await audit.note(store, {
        ...byOperator(operator),
        action: "suppression_ended",
        detail: auditDetail(record),
      });
    });
    const subjects = await storage.store.findings.suppressedBy(id);
    await judge(subjects, record, { ...byOperator(operator), action: "suppression_ended" });
    return toView({ ...record, endedAtMs: nowMs, endedBy: operator.name }, nowMs, 0);
  }

  return {
    async preview(request, days) {
      const scope = toScope(request);
      await requireKnownScope(scope, storage.store, companyTools);
      return previewSuppression(storage.store, scope, { days, sinceMs: clock.now() - days * DAY_MS });
    },
    add,
    extend,
    async list() {
      const views: SuppressionView[] = [];
      for (const record of await storage.store.suppressions.all()) {
        const view = toView(record, clock.now(), 0);
        const hides = view.status === "in_force" ? await countHidden(view.id) : 0;
        views.push({ ...view, hides });
      }
      return views;
    },
    end,
  };
}
