import { randomToken } from "@clearseat/proof";
import { DAY_MS } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { byOperator, type Look } from "../audit/audit-service.ts";
import { auditDetail, countHidden, createSuppressionChanges, expiryOf } from "./change-suppression.ts";
import { type ExceptionDeps, judgeAffected } from "./judge-affected.ts";
import { coveredFindings, previewSuppression, type SuppressionPreview } from "./preview-suppression.ts";
import { requireKnownScope } from "./require-known.ts";
import { type ExtendRequest, type SuppressionRequest, toScope } from "./suppression-request.ts";
import type { SuppressionRecord } from "./suppression-store.ts";
import { type SuppressionView, toView } from "./suppression-view.ts";

export interface SuppressionService {
  /**
   * What it would have hidden in the last days. Whoever looks stands in the access log of each laptop shown. Throws
   * `malformed_message` naming the field.
   */
  preview(scope: SuppressionRequest["scope"], days: number, operator: Operator): Promise<SuppressionPreview>;
  /** Takes findings away from now on. Throws `malformed_message` naming the field. */
  add(request: SuppressionRequest, operator: Operator): Promise<SuppressionView>;
  /** Newest first, also those that are over. That somebody looked stands in the log of operations. */
  list(operator: Operator): Promise<readonly SuppressionView[]>;
  /** It lapses at another time, with a reason. Throws `not_found`, `transition_refused`, `malformed_message`. */
  extend(id: string, request: ExtendRequest, operator: Operator): Promise<SuppressionView>;
  /** Before its time: what it hid counts again at once. Throws `not_found`, `transition_refused`. */
  end(id: string, operator: Operator): Promise<SuppressionView>;
}

/** What would be hidden on more laptops is a look at the fleet, and stands in the log of operations. */
const MOST_NOTED = 200;

export function createSuppressionService(deps: ExceptionDeps): SuppressionService {
  const { storage, clock, audit, companyTools } = deps;

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
    await judgeAffected(deps, subjects, look);
    return toView(record, nowMs, await countHidden(storage.store, record.suppressionId));
  }

  return {
    async preview(request, days, operator) {
      const scope = toScope(request);
      await requireKnownScope(scope, storage.store, companyTools);
      const preview = await previewSuppression(storage.store, scope, { days, sinceMs: clock.now() - days * DAY_MS });
      const shown = [...new Set(preview.findings.map(({ deviceId }) => deviceId))];
      const look: Look = { ...byOperator(operator), action: "suppression_previewed" };
      if (shown.length > MOST_NOTED) await audit.noteReading(look);
      else await audit.recordListing(shown, look);
      return preview;
    },
    add,
    ...createSuppressionChanges(deps),
    async list(operator) {
      await audit.noteReading({ ...byOperator(operator), action: "exceptions_listed" });
      const views: SuppressionView[] = [];
      for (const record of await storage.store.suppressions.all()) {
        const view = toView(record, clock.now(), 0);
        const hides = view.status === "in_force" ? await countHidden(storage.store, view.id) : 0;
        views.push({ ...view, hides });
      }
      return views;
    },
  };
}
