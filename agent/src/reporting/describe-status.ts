import { type Gap, HOUR_MS, MINUTE_MS, toMillis } from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import { AgentNotes, type Trouble } from "../ledger/agent-notes.ts";
import type { EnrollmentRecord, LedgerReader } from "../ledger/ledger.ts";
import { LedgerError } from "../ledger/ledger-error.ts";
import { summarizeLedger } from "../ledger/summarize-ledger.ts";
import { describeClockDifference, isClockWrong } from "./clock-difference.ts";

/** What a compliance check reads. Times are UTC; null: never, or not known. */
export interface AgentStatus {
  readonly healthy: boolean;
  /** Why it is not healthy, in plain sentences. */
  readonly problems: readonly string[];
  readonly enrolled: boolean;
  /** `unknown`: the ledger cannot be read. */
  readonly enrollment: EnrollmentRecord["status"] | "none" | "unknown";
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
  /** This laptop's clock minus the collector's at the last countersignature. */
  readonly clockAheadMs: number | null;
}

/** A laptop that was just switched on has this long before silence is a problem. */
const PATIENCE_MS = HOUR_MS;

const ENROLLMENT_PROBLEMS: Readonly<Record<AgentStatus["enrollment"], string | null>> = {
  active: null,
  unknown: null,
  none: "This laptop is not enrolled.",
  requested: "This laptop has asked to enroll and got no answer yet.",
  pending_approval: "An operator has not approved this laptop yet.",
  rejected: "An operator has rejected this laptop.",
  superseded: "A newer enrollment has replaced this one.",
};

type Facts = Omit<AgentStatus, "healthy" | "problems">;

/** What the ledger does not hold. */
export interface StatusMoment {
  readonly nowMs: number;
  /** Why nothing can be written to the data folder, in a sentence. */
  readonly storageProblem?: string | null;
}

function findSilence(facts: Facts, nowMs: number, checkInMinutes: number): string | null {
  const { lastReportAt, clockAheadMs } = facts;
  if (lastReportAt === null) return "No report was countersigned yet.";
  const longestMs = Math.max(3 * checkInMinutes * MINUTE_MS, PATIENCE_MS);
  // Receipts carry the collector's time.
  const silentMs = nowMs - (clockAheadMs ?? 0) - toMillis(lastReportAt);
  return silentMs > longestMs ? `No report was countersigned since ${lastReportAt}.` : null;
}

/** A collector that is away for a while is no news for a compliance check; everything else is at once. */
function isPassing(trouble: Trouble, facts: Facts, nowMs: number): boolean {
  const isAway = trouble.code === "collector_unavailable" && nowMs - toMillis(trouble.at) < PATIENCE_MS;
  return isAway && facts.enrollment === "active";
}

function findProblems(facts: Facts, moment: StatusMoment, checkInMinutes: number): string[] {
  const { enrollment, trouble, clockAheadMs } = facts;
  const { nowMs, storageProblem = null } = moment;
  return [
    storageProblem,
    ENROLLMENT_PROBLEMS[enrollment],
    enrollment === "active" ? findSilence(facts, nowMs, checkInMinutes) : null,
    clockAheadMs !== null && isClockWrong(clockAheadMs) ? describeClockDifference(clockAheadMs) : null,
    facts.sealingPaused ? "The ledger is full of reports that could not be sent; changes wait outside it." : null,
    trouble === null || isPassing(trouble, facts, nowMs) ? null : trouble.detail,
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

/**
 * The agent's state from its ledger. Null: there is none, so it was never enrolled. An error: there is one that cannot
 * be read, which is all that can be said.
 */
export function describeStatus(source: LedgerReader | LedgerError | null, moment: StatusMoment): AgentStatus {
  const isUnreadable = source instanceof LedgerError;
  const reader = isUnreadable ? null : source;
  const { statements, sealed, ...summary } = summarizeLedger(reader);
  const { checkInMinutes, lastAttemptAt: _, ...notes } = readFileFacts(reader);
  const enrollment = isUnreadable ? "unknown" : summary.enrollment;
  const facts: Facts = {
    ...notes,
    ...summary,
    enrollment,
    enrolled: enrollment === "active" || enrollment === "pending_approval",
    agentVersion: AGENT_VERSION,
    reports: sealed,
    signals: statements.filter((statement) => statement.says === "is").length,
    gaps: statements.flatMap((statement) => (statement.says === "gap" ? [statement.gap] : [])),
  };
  const unreadable = isUnreadable ? [`The ledger cannot be read: ${source.message}.`] : [];
  const problems = [...unreadable, ...findProblems(facts, moment, checkInMinutes)];
  return { healthy: problems.length === 0, problems, ...facts };
}
