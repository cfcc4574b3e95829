import type { Statement } from "@clearseat/shared";
import type { KeptReport } from "../ledger/ledger.ts";
import { describeStatements } from "./describe-statements.ts";

/** A sealed report as pages show it. */
export interface SentReport {
  readonly sequence: number;
  readonly observedAt: string | null;
  /** Null: the collector has not countersigned it. */
  readonly countersignedAt: string | null;
  /** Digest of the sealed report, which the countersignature covers. */
  readonly reportHash: string;
  /** What every report says besides its statements. */
  readonly bootId: string | null;
  readonly agentVersion: string | null;
  readonly catalogVersion: string | null;
  readonly full: boolean;
  /** In sentences; empty: only a sign of life. */
  readonly says: readonly string[];
  /** Exactly what was sent; null where it was erased. */
  readonly statements: readonly (Statement | null)[];
}

/** A kept report for a page. */
export function toSentReport(report: KeptReport): SentReport {
  // A damaged text has none of it.
  const {
    observedAt = null,
    bootId = null,
    agentVersion = null,
    catalogVersion = null,
    full = false,
  } = report.payload ?? {};
  return {
    sequence: report.sequence,
    observedAt,
    countersignedAt: report.receipt?.receivedAt ?? null,
    reportHash: report.reportHash,
    bootId,
    agentVersion,
    catalogVersion,
    full,
    says: describeStatements(report.statements),
    statements: report.statements,
  };
}
