import { thumbprint } from "@clearseat/proof";
import type { Statement } from "@clearseat/shared";
import type { EnrollmentRecord, LedgerReader } from "./ledger.ts";

/** What every page about this laptop says first. Null: never, or not known. */
export interface LedgerSummary {
  readonly enrollment: EnrollmentRecord["status"] | "none";
  readonly deviceId: string | null;
  readonly collectorId: string | null;
  readonly catalogVersion: string | null;
  /** When the collector countersigned last. */
  readonly lastReportAt: string | null;
  readonly sealed: number;
  readonly unsent: number;
  /** What is in force. */
  readonly statements: readonly Statement[];
}

const NO_LEDGER: LedgerSummary = {
  enrollment: "none",
  deviceId: null,
  collectorId: null,
  catalogVersion: null,
  lastReportAt: null,
  sealed: 0,
  unsent: 0,
  statements: [],
};

/** The ledger in short; without one, that nothing was ever enrolled. */
export function summarizeLedger(reader: LedgerReader | null): LedgerSummary {
  if (reader === null) return NO_LEDGER;
  const record = reader.enrollment();
  return {
    enrollment: record?.status ?? "none",
    deviceId: reader.deviceId(),
    collectorId: record === null ? null : thumbprint(record.collectorKey),
    catalogVersion: reader.notes().catalogVersion,
    lastReportAt: reader.newestReceipt()?.receivedAt ?? null,
    sealed: reader.head().sequence,
    unsent: reader.unsentCount(),
    statements: [...reader.state().values()].map((entry) => entry.statement),
  };
}
