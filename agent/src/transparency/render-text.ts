import { COMPANY_LIST_WORDS } from "./company-list-words.ts";
import { ENROLLMENT_WORDS, listEnrollmentFacts } from "./describe-enrollment.ts";
import { describeEnd, EARLIER_RECORDS_TITLE } from "./earlier-records.ts";
import { groupReports, type ReportGroup } from "./group-reports.ts";
import { type Paint, printable, wrap } from "./paint.ts";
import { renderGaps } from "./render-gaps.ts";
import type { SentReport } from "./sent-report.ts";
import type { ExplainedSignal, TransparencyView } from "./view.ts";

export interface TextOptions {
  readonly paint: Paint;
  readonly columns: number;
}

function renderSignal(signal: ExplainedSignal, { paint, columns }: TextOptions): string[] {
  const lines = [paint.bold(signal.title), `  ${wrap(signal.purpose, columns, "  ")}`];
  lines.push(
    `  ${paint.dim(wrap(`Never: ${signal.neverCollects.join("; ")}. Kept ${signal.retentionDays} days.`, columns, "  "))}`,
  );
  for (const value of signal.current) {
    lines.push(
      `  ${paint.good("On record:")} ${wrap(printable(`${value.name}: ${value.words} (on record since ${value.since})`), columns, "    ")}`,
    );
  }
  if (signal.current.length === 0) lines.push(`  ${paint.dim("Nothing on record.")}`);
  if (signal.gaps.length > 0) {
    const words = signal.gaps.map((gap) => printable(gap.words)).join("; ");
    lines.push(`  ${paint.warn("Could not look:")} ${wrap(words, columns, "    ")}`);
  }
  return [...lines, ""];
}

function renderReport(report: SentReport, { paint, columns }: TextOptions): string[] {
  const receipt =
    report.countersignedAt === null ? paint.warn("not countersigned yet") : `countersigned ${report.countersignedAt}`;
  const head = `  ${String(report.sequence).padStart(5)}  ${report.observedAt ?? "time unreadable"}  ${receipt}${report.full ? "  (whole state)" : ""}`;
  const says = report.says.length === 0 ? ["sign of life, nothing changed"] : report.says;
  return [head, ...says.map((sentence) => paint.dim(`         ${wrap(printable(sentence), columns, "         ")}`))];
}

function renderRun(reports: ReportGroup, { paint, columns }: TextOptions): string[] {
  const newest = reports[0];
  const oldest = reports.at(-1) ?? newest;
  const times = `looked at ${oldest.observedAt ?? "unreadable"} to ${newest.observedAt ?? "unreadable"}, each countersigned, the last ${newest.countersignedAt ?? "not yet"}`;
  return [
    `  ${`${oldest.sequence}-${newest.sequence}`.padStart(5)}  ${reports.length} signs of life, nothing changed`,
    paint.dim(`         ${wrap(times, columns, "         ")}`),
  ];
}

function renderReports(view: Pick<TransparencyView, "reports" | "sealed">, options: TextOptions): string[] {
  const gone = view.sealed - view.reports.length;
  return [
    ...(view.reports.length === 0 ? ["  None yet."] : []),
    ...groupReports(view.reports).flatMap((group) =>
      group.length === 1 ? renderReport(group[0], options) : renderRun(group, options),
    ),
    ...(gone > 0 ? [`  ${gone} older ones are no longer kept.`] : []),
  ];
}

function renderEnrollment(facts: TransparencyView["toldAtEnrollment"], { columns }: TextOptions): string[] {
  if (facts === null) return ["  This laptop has not asked to enroll.", ""];
  const words = listEnrollmentFacts(facts).map(([name, value]) => `${name} ${value}`);
  return [`  ${wrap(printable(`${facts.requestedAt}: ${words.join("; ")}`), columns, "    ")}`, ""];
}

function renderCompanyList(entries: TransparencyView["companyEntries"], { paint, columns }: TextOptions): string[] {
  if (entries === null) return [`  ${paint.warn(COMPANY_LIST_WORDS.damaged)}`, ""];
  if (entries.length === 0) return [`  ${paint.dim(COMPANY_LIST_WORDS.none)}`, ""];
  return [
    `  ${wrap(COMPANY_LIST_WORDS.some, columns, "  ")}`,
    ...entries.map(({ name, id, about, looksFor }) => {
      const words = `${name} (${id}): ${about} Looks for: ${looksFor.join(", ")}.`;
      return `  ${wrap(printable(words), columns, "    ")}`;
    }),
    "",
  ];
}

function renderEarlier(records: TransparencyView["earlier"], options: TextOptions): string[] {
  if (records.length === 0) return [];
  return [
    "",
    options.paint.bold(EARLIER_RECORDS_TITLE),
    ...records.flatMap((record) => [
      `  ${wrap(printable(describeEnd(record)), options.columns, "  ")}`,
      ...renderReports(record, options),
    ]),
  ];
}

/** The transparency report for a terminal. */
export function renderTransparencyText(view: TransparencyView, options: TextOptions): string {
  const { paint } = options;
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
    paint.bold(COMPANY_LIST_WORDS.title),
    ...renderCompanyList(view.companyEntries, options),
    ...view.signals.flatMap((signal) => renderSignal(signal, options)),
    ...renderGaps(view.gaps, paint, options.columns),
    "",
    paint.bold("Told once, at the enrollment"),
    ...renderEnrollment(view.toldAtEnrollment, options),
    paint.bold("Reports"),
    ...renderReports(view, options),
    ...renderEarlier(view.earlier, options),
  ];
  return `${lines.join("\n")}\n`;
}
