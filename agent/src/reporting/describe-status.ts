import { type Gap, HOUR_MS, MINUTE_MS, toMillis } from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import { AgentNotes, type Trouble } from "../ledger/agent-notes.ts";
import type { EnrollmentRecord, LedgerReader } from "../ledger/ledger.ts";
import { summarizeLedger } from "../ledger/summarize-ledger.ts";

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

const ENROLLMENT_PROBLEMS: Readonly<Record<AgentStatus["enrollment"], string | null>> = {
  active: null,
  none: "This laptop is not enrolled.",
  requested: "This laptop is not enrolled.",
  pending_approval: "An operator has not approved this laptop yet.",
  rejected: "An operator has rejected this laptop.",
  superseded: "A newer enrollment has replaced this one.",
};

function findSilence(lastReportAt: string | null, nowMs: number, checkInMinutes: number): string | null {
  if (lastReportAt === null) return "No report was countersigned yet.";
  const longestMs = Math.max(3 * checkInMinutes * MINUTE_MS, PATIENCE_MS);
  return nowMs - toMillis(lastReportAt) > longestMs ? `No report was countersigned since ${lastReportAt}.` : null;
}

/** A collector that is away for a while is no news for a compliance check; everything else is at once. */
function isPassing(trouble: Trouble, nowMs: number): boolean {
  return trouble.code === "collector_unavailable" && nowMs - toMillis(trouble.at) < PATIENCE_MS;
}

function findProblems(
  status: Omit<AgentStatus, "healthy" | "problems">,
  nowMs: number,
  checkInMinutes: number,
): string[] {
  const { enrollment, trouble } = status;
  return [
    ENROLLMENT_PROBLEMS[enrollment],
    enrollment === "active" ? findSilence(status.lastReportAt, nowMs, checkInMinutes) : null,
    status.sealingPaused ? "The ledger is full of reports that could not be sent; changes wait outside it." : null,
    trouble === null || isPassing(trouble, nowMs) ? null : trouble.detail,
  ].filter((problem) => problem !== null);
}

interface FileFacts extends AgentNotes {
  readonly ledgerBytes: number;
  readonly ledgerLimitBytes: number;
}

function readFileFacts(reader: LedgerReader | null): FileFacts {
  if (reader === null) return { ...AgentNotes.parse({}), ledgerBytes: 0, ledgerLimitBytes: 0 };
  const { usedBytes, limitBytes } = reader.size();
  return { ...reader.notes(), ledgerBytes: usedBytes, ledgerLimitBytes: limitBytes };
}

/** The agent's state from its ledger alone. Without a ledger it was never enrolled. */
export function describeStatus(reader: LedgerReader | null, nowMs: number): AgentStatus {
  const { statements, sealed, ...summary } = summarizeLedger(reader);
  const { checkInMinutes, lastAttemptAt: _, ...notes } = readFileFacts(reader);
  const facts: Omit<AgentStatus, "healthy" | "problems"> = {
    ...notes,
    ...summary,
    enrolled: summary.enrollment === "active" || summary.enrollment === "pending_approval",
    agentVersion: AGENT_VERSION,
    reports: sealed,
    signals: statements.filter((statement) => statement.says === "is").length,
    gaps: statements.flatMap((statement) => (statement.says === "gap" ? [statement.gap] : [])),
  };
  const problems = findProblems(facts, nowMs, checkInMinutes);
  return { healthy: problems.length === 0, problems, ...facts };
}
