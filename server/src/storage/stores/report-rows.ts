import type { Kysely } from "kysely";
import type { AcceptedReport, ChainHead, HeadUpdate, KeptDisclosure, ReportStore } from "../../ingest/report-store.ts";
import { prepareQuery } from "../prepared-query.ts";
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
  Pick<DeviceTable, "status" | "successor_id" | "origin_hash">;

const loadHead = prepareQuery<{ device_id: string }, HeadRow>((db, parameter) =>
  db
    .selectFrom("chain_head")
    .innerJoin("device", "device.device_id", "chain_head.device_id")
    .select([
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
    ])
    .where("chain_head.device_id", "=", parameter("device_id")),
);

const appendReport = prepareQuery<ReportTable>((db, parameter) =>
  db.insertInto("report").values({
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
  }),
);

const insertDisclosure = prepareQuery<DisclosureTable>((db, parameter) =>
  db.insertInto("disclosure").values({
    device_id: parameter("device_id"),
    sequence: parameter("sequence"),
    position: parameter("position"),
    place: parameter("place"),
    salt: parameter("salt"),
    statement: parameter("statement"),
    tombstone_hash: parameter("tombstone_hash"),
  }),
);

const advanceHead = prepareQuery<Omit<ChainHeadTable, "audit_position" | "audit_head">>((db, parameter) =>
  db
    .updateTable("chain_head")
    .set({
      sequence: parameter("sequence"),
      report_hash: parameter("report_hash"),
      receipt_hash: parameter("receipt_hash"),
      state_digest: parameter("state_digest"),
      received_at: parameter("received_at"),
      agent_version: parameter("agent_version"),
      catalog_version: parameter("catalog_version"),
      observed_at: parameter("observed_at"),
      egress: parameter("egress"),
    })
    .where("device_id", "=", parameter("device_id")),
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

function toHeadRow(head: HeadUpdate): Omit<ChainHeadTable, "audit_position" | "audit_head"> {
  return {
    device_id: head.deviceId,
    sequence: head.sequence,
    report_hash: head.reportHash,
    receipt_hash: head.receiptHash,
    state_digest: head.stateDigest,
    received_at: head.receivedAtMs,
    agent_version: head.agentVersion,
    catalog_version: head.catalogVersion,
    observed_at: head.observedAt,
    egress: head.egress,
  };
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
    async head(deviceId) {
      const [row] = await loadHead(db, { device_id: deviceId });
      return row === undefined ? null : toHead(row);
    },
    append: async (report) => void (await appendReport(db, toReportRow(report))),
    disclose: async (deviceId, disclosure) => void (await insertDisclosure(db, toDisclosureRow(deviceId, disclosure))),
    advance: async (head) => void (await advanceHead(db, toHeadRow(head))),
    ...createChainReader(db),
  };
}
