import type { Finding } from "@clearseat/shared";
import { type Kysely, sql } from "kysely";
import {
  type AlertEventKind,
  type AlertFinding,
  type AlertRecord,
  type AlertStore,
  ANNOUNCED_KINDS,
} from "../../alerts/alert-store.ts";
import { EXPECTED_IDS } from "../../directory/expected-laptop.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { AlertTable } from "../tables/alert.ts";
import type { Tables } from "../tables/tables.ts";
import { countAlerts, countParts, selectChanged, selectPage } from "./alert-queue.ts";
import { ENROLLED } from "./directory-rows.ts";
import { toKeptFinding } from "./finding-rows.ts";

function toRecord(row: AlertTable): AlertRecord {
  return {
    alertId: row.alert_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    devices: JSON.parse(row.devices) as string[],
    severity: row.severity,
    currentSeverity: row.current_severity,
    confidence: row.confidence,
    score: row.score,
    title: row.title,
    status: row.status,
    disposition: row.disposition,
    openedAtMs: row.opened_at,
    updatedAtMs: row.updated_at,
    suppressedUntilMs: row.suppressed_until,
    owner: row.owner,
    handedOverAtMs: row.handed_over_at,
    mergedInto: row.merged_into,
  };
}

function toRow(alert: AlertRecord): AlertTable {
  return {
    alert_id: alert.alertId,
    subject_kind: alert.subject.kind,
    subject_id: alert.subject.id,
    devices: JSON.stringify(alert.devices),
    severity: alert.severity,
    current_severity: alert.currentSeverity,
    confidence: alert.confidence,
    score: alert.score,
    title: alert.title,
    status: alert.status,
    disposition: alert.disposition,
    opened_at: alert.openedAtMs,
    updated_at: alert.updatedAtMs,
    suppressed_until: alert.suppressedUntilMs,
    owner: alert.owner,
    handed_over_at: alert.handedOverAtMs,
    merged_into: alert.mergedInto,
  };
}

async function readFindings(
  db: Kysely<Tables>,
  alertIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AlertFinding[]>> {
  if (alertIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("alert_finding")
    .innerJoin("finding", "finding.finding_id", "alert_finding.finding_id")
    .selectAll("finding")
    .select(["alert_finding.alert_id", "alert_finding.document as frozen"])
    .where("alert_finding.alert_id", "in", [...alertIds])
    .orderBy("finding.finding_id")
    .execute();
  const found = new Map<string, AlertFinding[]>(alertIds.map((id) => [id, []]));
  for (const row of rows) {
    const document = row.frozen ?? row.document;
    found.get(row.alert_id)?.push({ ...toKeptFinding({ ...row, document }), frozen: row.frozen !== null });
  }
  return found;
}

async function nextPosition(db: Kysely<Tables>, alertId: string): Promise<number> {
  const row = await db
    .selectFrom("alert_event")
    .select((select) => select.fn.max("position").as("last"))
    .where("alert_id", "=", alertId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Summary and key of findings leave the history; rule and weight stay. */
async function eraseWords(db: Kysely<Tables>, alertId: string, title: string): Promise<void> {
  await db.updateTable("alert").set({ title }).where("alert_id", "=", alertId).execute();
  const rows = await db
    .selectFrom("alert_event")
    .select(["position", "detail"])
    .where("alert_id", "=", alertId)
    .execute();
  for (const { position, detail } of rows) {
    const { summary, key: _key, ...kept } = JSON.parse(detail) as Record<string, string>;
    if (summary === undefined) continue;
    await db
      .updateTable("alert_event")
      .set({ detail: JSON.stringify(kept) })
      .where("alert_id", "=", alertId)
      .where("position", "=", position)
      .execute();
  }
}

type AlertHistory = Pick<
  AlertStore,
  "findings" | "findingsOf" | "hold" | "freeze" | "addEvent" | "events" | "eraseWords"
>;

function createAlertHistory(db: Kysely<Tables>): AlertHistory {
  return {
    findings: async (alertId) => (await readFindings(db, [alertId])).get(alertId) ?? [],
    findingsOf: (alertIds) => readFindings(db, alertIds),
    hold: async (alertId, findingId) =>
      void (await db
        .insertInto("alert_finding")
        .values({ alert_id: alertId, finding_id: findingId, document: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute()),
    freeze: async (alertId, findingId, document: Finding | null) =>
      void (await db
        .updateTable("alert_finding")
        .set({ document: document === null ? null : JSON.stringify(document) })
        .where("alert_id", "=", alertId)
        .where("finding_id", "=", findingId)
        .execute()),
    async addEvent(alertId, event) {
      const position = await nextPosition(db, alertId);
      await db
        .insertInto("alert_event")
        .values({
          alert_id: alertId,
          position,
          at: event.atMs,
          kind: event.kind,
          actor: event.actor,
          reason: event.reason,
          detail: JSON.stringify(event.detail),
        })
        .execute();
      if (ANNOUNCED_KINDS.includes(event.kind))
        await db.insertInto("announcement").values({ alert_id: alertId, position }).execute();
    },
    eraseWords: (alertId, title) => eraseWords(db, alertId, title),
    async events(alertId) {
      const rows = await db
        .selectFrom("alert_event")
        .selectAll()
        .where("alert_id", "=", alertId)
        .orderBy("position")
        .execute();
      return rows.map((row) => ({
        atMs: row.at,
        kind: row.kind as AlertEventKind,
        actor: row.actor,
        reason: row.reason,
        detail: JSON.parse(row.detail) as Record<string, string>,
      }));
    },
  };
}

async function readSeenAtLast(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("alert")
    // Begins with the few alerts and asks for a laptop of each; the other way round it would walk the fleet.
    .innerJoin("device", (join) =>
      join.on("device.serial", "=", sql<string>`substr(alert.subject_id, ${sql.lit(EXPECTED_IDS.serialAt)})`),
    )
    .select("device.serial")
    .distinct()
    .where("alert.subject_kind", "=", "device")
    .where("alert.subject_id", ">=", EXPECTED_IDS.from)
    .where("alert.subject_id", "<", EXPECTED_IDS.before)
    .where("alert.status", "<>", "closed")
    .where("device.status", "in", ENROLLED)
    .orderBy("device.serial")
    .execute();
  return rows.flatMap(({ serial }) => serial ?? []);
}

/** Prepared, because every judgment asks. */
const openOn = prepareQuery<{ kind: string; id: string }, AlertTable>((db, parameter) =>
  db
    .selectFrom("alert")
    .selectAll()
    .where("subject_kind", "=", parameter("kind") as never)
    .where("subject_id", "=", parameter("id"))
    .where("status", "<>", "closed"),
);

export function createAlertStore(db: Kysely<Tables>): AlertStore {
  return {
    ...createAlertHistory(db),
    insert: async (alert) => void (await db.insertInto("alert").values(toRow(alert)).execute()),
    async update(alert) {
      const { alert_id: alertId, ...changes } = toRow(alert);
      await db.updateTable("alert").set(changes).where("alert_id", "=", alertId).execute();
    },
    async find(alertId) {
      const row = await db.selectFrom("alert").selectAll().where("alert_id", "=", alertId).executeTakeFirst();
      return row === undefined ? null : toRecord(row);
    },
    async current({ kind, id }) {
      const [row] = await openOn(db, { kind, id });
      return row === undefined ? null : toRecord(row);
    },
    list: async (...page) => (await selectPage(db, ...page).execute()).map(toRecord),
    count: (filter) => countAlerts(db, filter),
    countParts: (alertIds) => countParts(db, alertIds),
    async changedSince(sinceMs, limit) {
      const rows = await selectChanged(db, sinceMs, limit).execute();
      return rows.map((row) => ({
        alertId: row.alert_id,
        severity: row.current_severity,
        status: row.status,
        mergedInto: row.merged_into,
        openedAtMs: row.opened_at,
        updatedAtMs: row.updated_at,
      }));
    },
    async lapsed(nowMs) {
      const rows = await db
        .selectFrom("alert")
        .selectAll()
        .where("status", "=", "suppressed")
        .where("suppressed_until", "<=", nowMs)
        .execute();
      return rows.map(toRecord);
    },
    seenAtLast: () => readSeenAtLast(db),
    async countOpenBySeverity() {
      const rows = await db
        .selectFrom("alert")
        .select((select) => ["current_severity", select.fn.countAll().as("count")])
        .where("status", "<>", "closed")
        .groupBy("current_severity")
        .execute();
      return new Map(rows.map((row) => [row.current_severity, Number(row.count)]));
    },
  };
}
