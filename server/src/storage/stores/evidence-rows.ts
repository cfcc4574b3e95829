import { toInstant } from "@clearseat/shared";
import type { Kysely } from "kysely";
import type { EvidenceStore } from "../../ingest/evidence-store.ts";
import type { QuarantineStore } from "../../ingest/quarantine-store.ts";
import { prepareQuery } from "../prepared-query.ts";
import type { RefusedReportTable } from "../tables/refused-report.ts";
import type { Tables } from "../tables/tables.ts";

/** Prepared, because every judgment asks. */
const refusedOf = prepareQuery<
  { device_id: string },
  Pick<RefusedReportTable, "kind" | "refused_at" | "sequence" | "report_hash">
>((db, parameter) =>
  db
    .selectFrom("refused_report")
    .select(["kind", "refused_at", "sequence", "report_hash"])
    .where("device_id", "=", parameter("device_id"))
    .orderBy("refused_at")
    .orderBy("report_hash"),
);

export function createEvidenceStore(db: Kysely<Tables>): EvidenceStore {
  return {
    async keep(report) {
      const result = await db
        .insertInto("refused_report")
        .values({
          device_id: report.deviceId,
          report_hash: report.reportHash,
          signer_id: report.signerId,
          kind: report.kind,
          sequence: report.sequence,
          refused_at: report.refusedAtMs,
          envelope: JSON.stringify(report.envelope),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
    },
    async count(deviceId) {
      const row = await db
        .selectFrom("refused_report")
        .select((select) => select.fn.countAll().as("count"))
        .where("device_id", "=", deviceId)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async of(deviceId) {
      const rows = await refusedOf(db, { device_id: deviceId });
      return rows.map((row) => ({
        kind: row.kind,
        at: toInstant(row.refused_at),
        sequence: row.sequence,
        reportHash: row.report_hash,
      }));
    },
  };
}

export function createQuarantineStore(db: Kysely<Tables>): QuarantineStore {
  return {
    keep: async (report) =>
      void (await db
        .insertInto("quarantine")
        .values({
          device_id: report.deviceId,
          report_hash: report.reportHash,
          version: report.version,
          body: report.body,
          received_at: report.receivedAtMs,
          delete_at: report.deleteAtMs,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()),
    async bytes(deviceId) {
      const row = await db
        .selectFrom("quarantine")
        .select((select) => select.fn.sum(select.fn("octet_length", ["body"])).as("bytes"))
        .where("device_id", "=", deviceId)
        .executeTakeFirstOrThrow();
      return Number(row.bytes ?? 0);
    },
    async purge(nowMs) {
      const result = await db.deleteFrom("quarantine").where("delete_at", "<=", nowMs).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
