import { groupReports, type ReportGroup } from "./group-reports.ts";
import { html, Markup } from "./html.ts";
import type { SentReport } from "./sent-report.ts";
import type { TransparencyView } from "./view.ts";

/** An instant for people, to the second. */
export function renderTime(instant: string): Markup {
  return html`<time datetime="${instant}">${instant.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC")}</time>`;
}

function renderMaybeTime(instant: string | null, otherwise: string): Markup {
  return instant === null ? html`<span class="warn">${otherwise}</span>` : renderTime(instant);
}

function renderReport(report: SentReport): Markup {
  const says =
    report.says.length === 0
      ? html`<span class="soft">Sign of life, nothing changed</span>`
      : html`<ul>${report.says.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  return html`<tr><td>${report.sequence}</td><td data-name="Looked at">${renderMaybeTime(report.observedAt, "unreadable")}</td><td data-name="Countersigned">${renderMaybeTime(report.countersignedAt, "not yet")}</td><td>${report.full ? html`<span class="tag">whole state</span>` : html``}${says}</td></tr>
`;
}

function renderQuietReport(report: SentReport): Markup {
  return html`<li>No. ${report.sequence}, ${renderMaybeTime(report.observedAt, "unreadable")}, countersigned ${renderMaybeTime(report.countersignedAt, "not yet")}</li>`;
}

function renderRun(reports: ReportGroup): Markup {
  const newest = reports[0];
  const oldest = reports.at(-1) ?? newest;
  return html`<tr><td>${oldest.sequence}\u2013${newest.sequence}</td><td data-name="Looked at">${renderMaybeTime(oldest.observedAt, "unreadable")} to ${renderMaybeTime(newest.observedAt, "unreadable")}</td><td data-name="Countersigned">each; last ${renderMaybeTime(newest.countersignedAt, "not yet")}</td><td><details><summary>${reports.length} signs of life, nothing changed</summary><ul>${reports.map(renderQuietReport)}</ul></details></td></tr>
`;
}

/** Every kept report with its countersignature, newest first. */
export function renderReports(view: TransparencyView): Markup {
  if (view.reports.length === 0) return html`<p class="soft">No report has been sealed yet.</p>`;
  return html`<p>Each report also names this laptop's key, the time of the look, the versions of agent and catalog, and a random number that changes at each start of the laptop. The collector sees the network address that it comes from, as every website does.</p>
${renderRows(view)}`;
}

/** The reports of one story, newest first. */
export function renderRows({ reports, sealed }: Pick<TransparencyView, "reports" | "sealed">): Markup {
  const gone = sealed - reports.length;
  const older = gone > 0 ? html`<p class="soft">${gone} older ones are no longer kept.</p>` : html``;
  const rows = groupReports(reports).map((group) => (group.length === 1 ? renderReport(group[0]) : renderRun(group)));
  return html`${older}<table><thead><tr><th>No.</th><th>Looked at</th><th>Countersigned</th><th>Said</th></tr></thead><tbody>
${rows}</tbody></table>`;
}
