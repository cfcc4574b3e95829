import {
  type Gap,
  NEVER_COLLECT,
  RETENTION_DAYS,
  SIGNALS,
  type Signal,
  type SignalKind,
  type Statement,
  signalDefinition,
  toInstant,
} from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import type { KeptReport, LedgerReader } from "../ledger/ledger.ts";
import { type LedgerSummary, summarizeLedger } from "../ledger/summarize-ledger.ts";
import { describeSignal, GAP_REASON_WORDS, nameSignal } from "./describe-signal.ts";

/** One value that is on record now. */
export interface CurrentValue {
  readonly name: string;
  readonly words: string;
  readonly since: string;
}

/** One declared kind of signal, explained; whether or not there is a value. */
export interface ExplainedSignal {
  readonly kind: SignalKind;
  readonly title: string;
  readonly purpose: string;
  readonly neverCollects: readonly string[];
  readonly retentionDays: number;
  readonly current: readonly CurrentValue[];
  readonly gaps: readonly { readonly section: string; readonly reason: Gap["reason"]; readonly words: string }[];
}

export interface SentReport {
  readonly sequence: number;
  readonly observedAt: string | null;
  /** Null: the collector has not countersigned it. */
  readonly countersignedAt: string | null;
  readonly full: boolean;
  /** One sentence for each statement; empty: only a sign of life. */
  readonly says: readonly string[];
}

/** All that a page about this laptop shows; every rendering comes from it. */
export interface TransparencyView extends Omit<LedgerSummary, "statements"> {
  readonly madeAt: string;
  readonly agentVersion: string;
  readonly signals: readonly ExplainedSignal[];
  readonly reports: readonly SentReport[];
  readonly neverCollect: readonly string[];
}

/** Newest reports that are listed one by one. */
const REPORTS_SHOWN = 200;

/** A statement as a sentence: what the collector was told. */
function describeStatement(statement: Statement | null): string {
  if (statement === null) return "Erased: what was said here is deleted; only its sealed digest is left.";
  switch (statement.says) {
    case "is":
      return `${signalDefinition(statement.signal.kind).title}: ${nameSignal(statement.signal)} (${describeSignal(statement.signal)})`;
    case "cleared":
      return `No longer: ${signalDefinition(statement.kind).title}: ${statement.key}`;
    case "gap":
      return `Could not look for "${signalDefinition(statement.gap.kind).title}" in ${statement.gap.section}: ${GAP_REASON_WORDS[statement.gap.reason]}`;
    case "gap_closed":
      return `Can look again for "${signalDefinition(statement.gap.kind).title}" in ${statement.gap.section}`;
  }
}

function toSentReport(report: KeptReport): SentReport {
  return {
    sequence: report.sequence,
    observedAt: report.payload?.observedAt ?? null,
    countersignedAt: report.receipt?.receivedAt ?? null,
    full: report.payload?.full ?? false,
    says: report.statements.map(describeStatement),
  };
}

function explainSignals(state: readonly Statement[]): ExplainedSignal[] {
  const signals = state.flatMap((statement) => (statement.says === "is" ? [statement.signal] : []));
  const gaps = state.flatMap((statement) => (statement.says === "gap" ? [statement.gap] : []));
  return SIGNALS.map((definition) => ({
    kind: definition.kind,
    title: definition.title,
    purpose: definition.purpose,
    neverCollects: definition.neverCollects,
    retentionDays: RETENTION_DAYS[definition.retention],
    current: signals.filter((signal) => signal.kind === definition.kind).map(toCurrentValue),
    gaps: gaps
      .filter((gap) => gap.kind === definition.kind)
      .map(({ section, reason }) => ({ section, reason, words: GAP_REASON_WORDS[reason] })),
  }));
}

function toCurrentValue(signal: Signal): CurrentValue {
  return { name: nameSignal(signal), words: describeSignal(signal), since: signal.observedAt };
}

/**
 * The local answer to "what does this see?", from the ledger alone: it shows what was sealed and sent, and looks at
 * nothing. Without a ledger it explains what would be collected.
 */
export function makeTransparencyView(reader: LedgerReader | null, nowMs: number): TransparencyView {
  const { statements, ...summary } = summarizeLedger(reader);
  return {
    madeAt: toInstant(nowMs),
    agentVersion: AGENT_VERSION,
    ...summary,
    signals: explainSignals(statements),
    reports: reader === null ? [] : reader.keptReports(REPORTS_SHOWN).map(toSentReport),
    neverCollect: NEVER_COLLECT.map((entry) => entry.says),
  };
}
