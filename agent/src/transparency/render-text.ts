import { type Paint, printable, wrap } from "./paint.ts";
import type { ExplainedSignal, SentReport, TransparencyView } from "./view.ts";

export interface TextOptions {
  readonly paint: Paint;
  readonly columns: number;
}

/** Reports that the terminal lists; the page lists more. */
const REPORTS_IN_TEXT = 20;

function renderSignal(signal: ExplainedSignal, { paint, columns }: TextOptions): string[] {
  const lines = [paint.bold(signal.title), `  ${wrap(signal.purpose, columns, "  ")}`];
  lines.push(
    `  ${paint.dim(wrap(`Never: ${signal.neverCollects.join("; ")}. Kept ${signal.retentionDays} days.`, columns, "  "))}`,
  );
  for (const value of signal.current) {
    lines.push(
      `  ${paint.good("On record:")} ${wrap(printable(`${value.name}: ${value.words} (since ${value.since})`), columns, "    ")}`,
    );
  }
  for (const gap of signal.gaps)
    lines.push(`  ${paint.warn("Could not look:")} ${printable(gap.section)}, ${gap.words}`);
  if (signal.current.length === 0 && signal.gaps.length === 0) lines.push(`  ${paint.dim("Nothing on record.")}`);
  return [...lines, ""];
}

function renderReport(report: SentReport, { paint, columns }: TextOptions): string[] {
  const receipt =
    report.countersignedAt === null ? paint.warn("not countersigned yet") : `countersigned ${report.countersignedAt}`;
  const head = `  ${String(report.sequence).padStart(5)}  ${report.observedAt ?? "time unreadable"}  ${receipt}${report.full ? "  (whole state)" : ""}`;
  const says = report.says.length === 0 ? ["sign of life, nothing changed"] : report.says;
  return [head, ...says.map((sentence) => paint.dim(`         ${wrap(printable(sentence), columns, "         ")}`))];
}

const ENROLLMENT_WORDS: Readonly<Record<TransparencyView["enrollment"], string>> = {
  none: "not enrolled",
  requested: "asked to enroll, no answer yet",
  active: "enrolled",
  pending_approval: "waiting for an operator's approval",
  rejected: "rejected by an operator",
  superseded: "replaced by a newer enrollment",
};

/** The transparency report for a terminal. */
export function renderTransparencyText(view: TransparencyView, options: TextOptions): string {
  const { paint } = options;
  const shown = view.reports.slice(0, REPORTS_IN_TEXT);
  const lines = [
    paint.bold("What Clearseat records about this laptop"),
    paint.dim(
      `Agent ${view.agentVersion}, ${ENROLLMENT_WORDS[view.enrollment]}. Made ${view.madeAt} from the ledger on this laptop; nothing was looked at for it.`,
    ),
    `${view.sealed} reports sealed, ${view.unsent} of them not countersigned yet. Last countersigned: ${view.lastReportAt ?? "never"}.`,
    "",
    paint.bold("Never collected"),
    ...view.neverCollect.map((sentence) => `  ${sentence}`),
    "",
    ...view.signals.flatMap((signal) => renderSignal(signal, options)),
    paint.bold("Reports"),
    ...(shown.length === 0 ? ["  None yet."] : shown.flatMap((report) => renderReport(report, options))),
  ];
  return `${lines.join("\n")}\n`;
}

export { ENROLLMENT_WORDS };
