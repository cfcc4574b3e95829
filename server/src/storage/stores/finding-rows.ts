import { type Finding, toMillis } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { FindingStore, KeptFinding, Subject } from "../../alerts/finding-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { FindingTable } from "../tables/finding.ts";
import type { Tables } from "../tables/tables.ts";

export function toKeptFinding(
  row: Pick<FindingTable, "finding_id" | "document" | "settled_tenths" | "dismissed">,
): KeptFinding {
  return {
    findingId: row.finding_id,
    finding: JSON.parse(row.document) as Finding,
    settledTenths: row.settled_tenths,
    dismissed: row.dismissed === 1,
  };
}

function toChange({ finding, settledTenths, dismissed }: KeptFinding) {
  return {
    key: finding.key,
    document: JSON.stringify(finding),
    cleared_at: finding.clearedAt === null ? null : toMillis(finding.clearedAt),
    settled_tenths: settledTenths,
    dismissed: dismissed ? 1 : 0,
    suppressed_by: finding.suppressedBy?.id ?? null,
  };
}

/** Findings of everybody, for exceptions. */
function createFindingReader(db: Kysely<Tables>): Pick<FindingStore, "recent" | "suppressedBy"> {
  return {
    async recent({ sinceMs, rule, subjectId }, afterId, limit) {
      let query = db
        .selectFrom("finding")
        .selectAll()
        .where("finding_id", ">", afterId)
        .where((where) => where.or([where("cleared_at", "is", null), where("cleared_at", ">=", sinceMs)]))
        .orderBy("finding_id")
        .limit(limit);
      if (rule !== null) query = query.where("rule", "=", rule);
      if (subjectId !== null) query = query.where("subject_id", "=", subjectId);
      const rows = await query.execute();
      return rows.map((row) => ({ ...toKeptFinding(row), subject: { kind: row.subject_kind, id: row.subject_id } }));
    },
    async suppressedBy(suppressionId) {
      const rows = await db
        .selectFrom("finding")
        .select(["subject_kind", "subject_id"])
        .distinct()
        .where("suppressed_by", "=", suppressionId)
        .where("cleared_at", "is", null)
        .orderBy("subject_id")
        .execute();
      return rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id }));
    },
  };
}

/** Prepared, because every judgment asks. */
const standingOn = prepareQuery<{ kind: string; id: string }, FindingTable>((db, parameter) =>
  db
    .selectFrom("finding")
    .selectAll()
    .where("subject_kind", "=", parameter("kind") as never)
    .where("subject_id", "=", parameter("id"))
    .where("cleared_at", "is", null)
    .orderBy("finding_id"),
);

export function createFindingStore(db: Kysely<Tables>): FindingStore {
  const ofSubject = (subject: Subject) =>
    db
      .selectFrom("finding")
      .selectAll()
      .where("subject_kind", "=", subject.kind)
      .where("subject_id", "=", subject.id)
      .orderBy("finding_id");
  return {
    ...createFindingReader(db),
    insert: async (subject, kept) =>
      void (await db
        .insertInto("finding")
        .values({
          finding_id: kept.findingId,
          subject_kind: subject.kind,
          subject_id: subject.id,
          rule: kept.finding.rule,
          ...toChange(kept),
        })
        .execute()),
    update: async (kept) =>
      void (await db.updateTable("finding").set(toChange(kept)).where("finding_id", "=", kept.findingId).execute()),
    standing: async ({ kind, id }) => (await standingOn(db, { kind, id })).map(toKeptFinding),
    async standingOf(deviceIds, rule) {
      if (deviceIds.length === 0) return [];
      const rows = await db
        .selectFrom("finding")
        .selectAll()
        .where("subject_kind", "=", "device")
        .where("subject_id", "in", [...deviceIds])
        .where("cleared_at", "is", null)
        .where("rule", "=", rule)
        .orderBy("finding_id")
        .execute();
      return rows.map(toKeptFinding);
    },
    all: async (subject) => (await ofSubject(subject).execute()).map(toKeptFinding),
  };
}
