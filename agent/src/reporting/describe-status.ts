import { HOUR_MS, MINUTE_MS, toMillis, type Gap } from "@clearseat/shared";
import { thumbprint } from "@clearseat/proof";
import { AGENT_VERSION } from "../config/agent-version.ts";
import type { Trouble } from "../ledger/agent-notes.ts";
import type { EnrollmentRecord, LedgerReader } from "../ledger/ledger.ts";

/** What a compliance check reads. Times are UTC; null: never, or not known. */
export interface AgentStatus {
  readonly healthy: boolean;
  /** Why it is not healthy, in plain sentences. */
  readonly problems: readonly string[];
  readonly enrolled: boolean;
  readonly enrollment: EnrollmentRecord["status"] | "none";
  readonly deviceId: string | null;
  readonly collectorId: string | null;
  readonly agentVersion: string;
  readonly catalogVersion: string | null;
  readonly policyTag: string | null;
  readonly lastLookAt: string | null;
  /** When the collector countersigned last. */
  readonly lastReportAt: string | null;
  readonly reports: number;
  readonly unsent: number;
  readonly signals: number;
  readonly gaps: readonly Gap[];
  readonly sealingPaused: boolean;
  readonly ledgerBytes: number;
  readonly ledgerLimitBytes: number;
  readonly nextAttemptAt: string | null;
  readonly trouble: Trouble | null;
}

/** A laptop that was just switched on has this long before silence is a problem. */
const PATIENCE_MS = HOUR_MS;

function findProblems(status: Omit<AgentStatus, "healthy" | "problems">, nowMs: number, checkInMinutes: number): string[] {
  const problems: string[] = [];
  const { enrollment, lastReportAt, trouble } = status;
  if (enrollment === "none" || enrollment === "requested") problems.push("This laptop is not enrolled.");
  else if (enrollment === "pending_approval") problems.push("An operator has not approved this laptop yet.");
  else if (enrollment !== "active") problems.push(`The enrollment is ${enrollment}.`);
  const longestMs = Math.max(3 * checkInMinutes * MINUTE_MS, PATIENCE_MS);
  if (enrollment === "active" && lastReportAt === null) problems.push("No report was countersigned yet.");
  if (lastReportAt !== null && nowMs - toMillis(lastReportAt) > longestMs) problems.push(`No report was countersigned since ${lastReportAt}.`);
  if (status.sealingPaused) problems.push("The ledger is full of reports that could not be sent; changes wait outside it.");
  if (trouble !== null) problems.push(trouble.detail);
  return problems;
}

/** The agent's state from its ledger alone. Without a ledger it was never enrolled. */
export function describeStatus(reader: LedgerReader | null, nowMs: number): AgentStatus {
  const record = reader?.enrollment() ?? null;
  const notes = reader?.notes() ?? null;
  const state = reader === null ? [] : [...reader.state().values()].map((entry) => entry.statement);
  const enrollment = record?.status ?? "none";
  const facts: Omit<AgentStatus, "healthy" | "problems"> = {
    enrolled: enrollment === "active" || enrollment === "pending_approval",
    enrollment,
    deviceId: reader?.deviceId() ?? null,
    collectorId: record === null ? null : thumbprint(record.collectorKey),
    agentVersion: AGENT_VERSION,
    catalogVersion: notes?.catalogVersion ?? null,
    policyTag: notes?.policyTag ?? null,
    lastLookAt: notes?.lastLookAt ?? null,
    lastReportAt: reader?.newestReceipt()?.receivedAt ?? null,
    reports: reader?.head().sequence ?? 0,
    unsent: reader?.unsentCount() ?? 0,
    signals: state.filter((statement) => statement.says === "is").length,
    gaps: state.flatMap((statement) => (statement.says === "gap" ? [statement.gap] : [])),
    sealingPaused: notes?.sealingPaused ?? false,
    ledgerBytes: reader?.size().usedBytes ?? 0,
    ledgerLimitBytes: reader?.size().limitBytes ?? 0,
    nextAttemptAt: notes?.nextAttemptAt ?? null,
    trouble: notes?.trouble ?? null,
  };
  const problems = findProblems(facts, nowMs, notes?.checkInMinutes ?? 15);
  return { healthy: problems.length === 0, problems, ...facts };
}
