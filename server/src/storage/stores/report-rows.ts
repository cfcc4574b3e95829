import type { Kysely } from "kysely";
import type { AcceptedReport, ChainHead, KeptDisclosure, ReportStore } from "../../ingest/report-store.ts";
import { prepareRows } from "../prepared-query.ts";
import type { ChainHeadTable } from "../tables/chain-head.ts";
import type { DeviceTable } from "../tables/device.ts";
import type { DisclosureTable } from "../tables/disclosure.ts";
import type { ReportTable } from "../tables/report.ts";
import type { Tables } from "../tables/tables.ts";
import { createChainReader } from "./chain-rows.ts";

type HeadRow = Pick<
  ChainHeadTable,
  | "device_id"
  | "sequence"
  | "report_hash"
  | "receipt_hash"
  | "state_digest"
  | "audit_head"
  | "received_at"
  | "observed_at"
  | "egress"
> &
  Pick<DeviceTable, "status" | "successor_id" | "origin_hash"> & { readonly contested_at: number | null };

const loadHeads = prepareRows<{ device_id: string }, HeadRow>((db, rows) =>
  db
    .selectFrom("chain_head")
    .innerJoin("device", "device.device_id", "chain_head.device_id")
    .select((select) => [
      "chain_head.device_id",
      "chain_head.sequence",
      "chain_head.report_hash",
      "chain_head.receipt_hash",
      "chain_head.state_digest",
      "chain_head.audit_head",
      "chain_head.received_at",
      "chain_head.observed_at",
      "chain_head.egress",
      "device.status",
      "device.successor_id",
      "device.origin_hash",
      select
        .selectFrom("refused_report")
        .select((refused) => refused.fn.max("refused_at").as("at"))
        .whereRef("refused_report.device_id", "=", "chain_head.device_id")
        .as("contested_at"),
    ])
    .where(
      "chain_head.device_id",
      "in",
      rows.map((parameter) => parameter("device_id")),
    ),
);

const insertReports = prepareRows<ReportTable>((db, rows) =>
  db.insertInto("report").values(
    rows.map((parameter) => ({
      device_id: parameter("device_id"),
      sequence: parameter("sequence"),
      report_hash: parameter("report_hash"),
      protected: parameter("protected"),
      payload: parameter("payload"),
      signature: parameter("signature"),
      received_at: parameter("received_at"),
      receipt_protected: parameter("receipt_protected"),
      receipt_payload: parameter("receipt_payload"),
      receipt_signature: parameter("receipt_signature"),
    })),
  ),
);

const insertDisclosures = prepareRows<DisclosureTable>((db, rows) =>
  db.insertInto("disclosure").values(
    rows.map((parameter) => ({
      device_id: parameter("device_id"),
      sequence: parameter("sequence"),
      position: parameter("position"),
      place: parameter("place"),
      salt: parameter("salt"),
      statement: parameter("statement"),
      tombstone_hash: parameter("tombstone_hash"),
    })),
  ),
);

const MOVED_COLUMNS = [
  "sequence",
  "report_hash",
  "receipt_hash",
  "state_digest",
  "received_at",
  "agent_version",
  "catalog_version",
  "observed_at",
  "egress",
] as const satisfies readonly (keyof ChainHeadTable)[];

type MovedHead = Pick<ChainHeadTable, "device_id" | (typeof MOVED_COLUMNS)[number]>;

/** Each of these chains is open and its row is there, so nothing is ever inserted: the one way to update many rows in one go that both databases know. */
const moveHeads = prepareRows<MovedHead>((db, rows) =>
  db
    .insertInto("chain_head")
    .values(
      rows.map((parameter) => ({
        device_id: parameter("device_id"),
        sequence: parameter("sequence"),
        report_hash: parameter("report_hash"),
        receipt_hash: parameter("receipt_hash"),
        state_digest: parameter("state_digest"),
        received_at: parameter("received_at"),
        agent_version: parameter("agent_version"),
        catalog_version: parameter("catalog_version"),
        observed_at: parameter("observed_at"),
        egress: parameter("egress"),
        audit_position: 0,
        audit_head: "",
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column("device_id")
        .doUpdateSet((set) =>
          Object.fromEntries(MOVED_COLUMNS.map((column) => [column, set.ref(`excluded.${column}`)])),
        ),
    ),
);

function toHead(row: HeadRow): ChainHead {
  return {
    deviceId: row.device_id,
    status: row.status,
    successorId: row.successor_id,
    originHash: row.origin_hash,
    sequence: row.sequence,
    reportHash: row.report_hash,
    receiptHash: row.receipt_hash,
    stateDigest: row.state_digest,
    auditHead: row.audit_head,
    receivedAtMs: row.received_at,
    observedAt: row.observed_at,
    egress: row.egress,
    contestedAtMs: row.contested_at,
  };
}

function toReportRow({ deviceId, sequence, reportHash, report, receivedAtMs, receipt }: AcceptedReport): ReportTable {
  return {
    device_id: deviceId,
    sequence,
    report_hash: reportHash,
    received_at: receivedAtMs,
    protected: report.protected,
    payload: report.payload,
    signature: report.signature,
    receipt_protected: receipt.protected,
    receipt_payload: receipt.payload,
    receipt_signature: receipt.signature,
  };
}

function toDisclosureRow(deviceId: string, kept: KeptDisclosure): DisclosureTable {
  return {
    device_id: deviceId,
    sequence: kept.sequence,
    position: kept.position,
    place: kept.place,
    tombstone_hash: kept.tombstoneHash,
    salt: kept.disclosure?.salt ?? null,
    statement: kept.disclosure === null ? null : JSON.stringify(kept.disclosure.statement),
  };
}

function toMovedHead(last: AcceptedReport): MovedHead {
  return {
    device_id: last.deviceId,
    sequence: last.sequence,
    report_hash: last.reportHash,
    receipt_hash: last.receiptHash,
    state_digest: last.stateDigest,
    received_at: last.receivedAtMs,
    agent_version: last.agentVersion,
    catalog_version: last.catalogVersion,
    observed_at: last.observedAt,
    egress: last.egress,
  };
}

async function readHeads(db: Kysely<Tables>, deviceIds: readonly string[]): Promise<ReadonlyMap<string, ChainHead>> {
  const rows = await loadHeads(
    db,
    deviceIds.map((device_id) => ({ device_id })),
  );
  return new Map(rows.map((row) => [row.device_id, toHead(row)]));
}

export function createReportStore(db: Kysely<Tables>): ReportStore {
  return {
    openChain: async (chain) =>
      void (await db
        .insertInto("chain_head")
        .values({
          device_id: chain.deviceId,
          sequence: 0,
          report_hash: chain.originHash,
          receipt_hash: chain.originHash,
          state_digest: chain.stateDigest,
          audit_position: 0,
          audit_head: chain.auditHead,
          received_at: null,
          agent_version: chain.agentVersion,
          catalog_version: null,
          observed_at: null,
          egress: null,
        })
        .execute()),
    moveOrigin: async (deviceId, originHash) =>
      void (await db
        .updateTable("chain_head")
        .set({ report_hash: originHash, receipt_hash: originHash })
        .where("device_id", "=", deviceId)
        .where("sequence", "=", 0)
        .execute()),
    head: async (deviceId) => (await readHeads(db, [deviceId])).get(deviceId) ?? null,
    heads: (deviceIds) => readHeads(db, deviceIds),
    async extend(reports) {
      await insertReports(db, reports.map(toReportRow));
      const last = new Map(reports.map((report) => [report.deviceId, report]));
      await moveHeads(db, [...last.values()].map(toMovedHead));
    },
    disclose: async (deviceId, disclosures) =>
      void (await insertDisclosures(
        db,
        disclosures.map((one) => toDisclosureRow(deviceId, one)),
      )),
    ...createChainReader(db),
  };
}
