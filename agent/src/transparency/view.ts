import {
  NEVER_COLLECT,
  RETENTION_DAYS,
  SIGNALS,
  type Signal,
  type SignalKind,
  type Statement,
  toInstant,
} from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import { type CompanyEntry, readCompanyList } from "../ledger/company-list.ts";
import { type EnrollmentFacts, readEnrollmentFacts } from "../ledger/enrollment-facts.ts";
import type { LedgerReader } from "../ledger/ledger.ts";
import { type LedgerSummary, summarizeLedger } from "../ledger/summarize-ledger.ts";
import { type GapGroup, groupGaps } from "./describe-gap.ts";
import { describeSignal, listFields, nameSignal, type SentField } from "./describe-signal.ts";
import { type EarlierRecord, readEarlierRecord } from "./earlier-records.ts";
import { type SentReport, toSentReport } from "./sent-report.ts";

/** One value that is on record now. */
export interface CurrentValue {
  /** With the kind it names the signal to the command `erase`. */
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly since: string;
  /** Exactly what was sent. */
  readonly fields: readonly SentField[];
}

/** One declared kind of signal, explained; whether or not there is a value. */
export interface ExplainedSignal {
  readonly kind: SignalKind;
  readonly title: string;
  readonly purpose: string;
  readonly neverCollects: readonly string[];
  readonly retentionDays: number;
  readonly current: readonly CurrentValue[];
  readonly gaps: readonly GapGroup[];
}

/** All that a page about this laptop shows; every rendering comes from it. */
export interface TransparencyView extends Omit<LedgerSummary, "statements"> {
  readonly madeAt: string;
  readonly agentVersion: string;
  /** What the collector was told once, when this laptop enrolled; null: it has not asked to. */
  readonly toldAtEnrollment: EnrollmentFacts | null;
  /** What the company itself added to the list of tools that are recognized; null: the kept list is damaged. */
  readonly companyEntries: readonly CompanyEntry[] | null;
  readonly signals: readonly ExplainedSignal[];
  /** What could not be looked at, by the part of the machine. */
  readonly gaps: readonly GapGroup[];
  /** Every report that is kept, newest first. */
  readonly reports: readonly SentReport[];
  readonly neverCollect: readonly string[];
  /** What was sealed before this laptop had to enroll anew, newest first. */
  readonly earlier: readonly EarlierRecord[];
}

function gapsOf(statements: readonly Statement[]) {
  return statements.flatMap((statement) => (statement.says === "gap" ? [statement.gap] : []));
}

function explainSignals(statements: readonly Statement[]): ExplainedSignal[] {
  const signals = statements.flatMap((statement) => (statement.says === "is" ? [statement.signal] : []));
  const gaps = gapsOf(statements);
  return SIGNALS.map((definition) => ({
    kind: definition.kind,
    title: definition.title,
    purpose: definition.purpose,
    neverCollects: definition.neverCollects,
    retentionDays: RETENTION_DAYS[definition.retention],
    current: signals.filter((signal) => signal.kind === definition.kind).map(toCurrentValue),
    gaps: groupGaps(gaps.filter((gap) => gap.kind === definition.kind)),
  }));
}

function toCurrentValue(signal: Signal): CurrentValue {
  return {
    key: signal.key,
    name: nameSignal(signal),
    words: describeSignal(signal),
    since: signal.observedAt,
    fields: listFields(signal),
  };
}

/**
 * The local answer to "what does this see?", from the ledger alone: it shows what was sealed and sent, and looks at
 * nothing. Without a ledger it explains what would be collected.
 * @param past ledgers that were set aside
 */
export function makeTransparencyView(
  reader: LedgerReader | null,
  nowMs: number,
  past: readonly LedgerReader[] = [],
): TransparencyView {
  const { statements, ...summary } = summarizeLedger(reader);
  return {
    madeAt: toInstant(nowMs),
    agentVersion: AGENT_VERSION,
    ...summary,
    toldAtEnrollment: readEnrollmentFacts(reader?.enrollment() ?? null),
    companyEntries: readCompanyList(reader),
    signals: explainSignals(statements),
    gaps: groupGaps(gapsOf(statements)),
    reports: reader === null ? [] : reader.keptReports().map(toSentReport),
    neverCollect: NEVER_COLLECT.map((entry) => entry.says),
    earlier: past.map(readEarlierRecord).toSorted((a, b) => ((a.endedAt ?? "") < (b.endedAt ?? "") ? 1 : -1)),
  };
}
