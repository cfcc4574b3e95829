import { html, Markup } from "./html.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { ENROLLMENT_WORDS } from "./render-text.ts";
import type { ExplainedSignal, SentReport, TransparencyView } from "./view.ts";

function time(instant: string): Markup {
  return html`<time datetime="${instant}">${instant.replace("T", " ").replace(/(?:\.\d+)?Z$/u, " UTC")}</time>`;
}

function fact(name: string, value: string | Markup): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function renderHeader(view: TransparencyView): Markup {
  const last = view.lastReportAt === null ? "never" : time(view.lastReportAt);
  return html`<header><div>
<h1>What Clearseat records about this laptop</h1>
<p class="soft">Made on this laptop from its own ledger. Nothing was looked at to show this page, and opening it tells nobody anything.</p>
<dl class="facts">
${fact("Enrollment", ENROLLMENT_WORDS[view.enrollment])}
${fact("Reports sealed", String(view.sealed))}
${fact("Not countersigned yet", String(view.unsent))}
${fact("Last countersigned", last)}
${fact("Agent", view.agentVersion)}
${fact("Catalog", view.catalogVersion ?? "bundled")}
</dl></div></header>`;
}

function renderValues(signal: ExplainedSignal): Markup {
  const values = signal.current.map(
    (value) =>
      html`<li><span class="good">On record</span> <strong>${value.name}</strong><br>${value.words}<br><span class="soft">since ${time(value.since)}</span></li>`,
  );
  const gaps = signal.gaps.map(
    (gap) => html`<li><span class="warn">Could not look</span> ${gap.section}: ${gap.words}</li>`,
  );
  if (values.length + gaps.length === 0) return html``;
  return html`<ul class="values">${[...values, ...gaps]}</ul>`;
}

function renderSignal(signal: ExplainedSignal): Markup {
  const silence =
    signal.current.length + signal.gaps.length === 0
      ? html`<span class="tag">nothing on record</span>`
      : html`<span class="tag">${signal.current.length} on record</span>`;
  return html`<section class="card" id="${signal.kind}"><header><h3>${signal.title}</h3>${silence}</header>
<p>${signal.purpose}</p>
${renderValues(signal)}
<details><summary>What this never picks up, and how long it is kept</summary>
<ul>${signal.neverCollects.map((item) => html`<li>${item}</li>`)}</ul>
<p class="soft">Kept ${signal.retentionDays} days.</p></details></section>
`;
}

function renderReport(report: SentReport): Markup {
  const at = report.observedAt === null ? html`time unreadable` : time(report.observedAt);
  const receipt =
    report.countersignedAt === null ? html`<span class="warn">not yet</span>` : time(report.countersignedAt);
  const says =
    report.says.length === 0
      ? html`<span class="soft">Sign of life, nothing changed</span>`
      : html`<ul>${report.says.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  return html`<tr><td>${report.sequence}</td><td>${at}</td><td>${receipt}</td><td>${report.full ? html`<span class="tag">whole state</span>` : html``}${says}</td></tr>
`;
}

function renderReports(view: TransparencyView): Markup {
  if (view.reports.length === 0) return html`<p class="soft">No report has been sealed yet.</p>`;
  const older =
    view.sealed > view.reports.length
      ? html`<p class="soft">The newest ${view.reports.length} are listed.</p>`
      : html``;
  return html`${older}<table><thead><tr><th>No.</th><th>Looked at</th><th>Countersigned</th><th>Said</th></tr></thead><tbody>
${view.reports.map(renderReport)}</tbody></table>`;
}

/** The transparency report as one page that needs nothing from anywhere: no script, no font, no request. */
export function renderTransparencyHtml(view: TransparencyView): string {
  const onRecord = view.signals.filter((signal) => signal.current.length + signal.gaps.length > 0);
  const silent = view.signals.filter((signal) => signal.current.length + signal.gaps.length === 0);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><title>Clearseat on this laptop</title><style>${new Markup(PAGE_STYLE)}</style></head>
<body>${renderHeader(view)}<main>
<h2>Never collected</h2><ul class="grid">${view.neverCollect.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<h2>On record now</h2>
${onRecord.length === 0 ? html`<p class="soft">Nothing.</p>` : html`${onRecord.map(renderSignal)}`}
<h2>Also looked for, nothing on record</h2>
${silent.map(renderSignal)}
<h2>Reports</h2>
${renderReports(view)}
</main><footer><p>Made ${time(view.madeAt)}. <code>agent verify</code> proves that no report was changed after it was sealed.</p>
<p>Device ${view.deviceId ?? "not enrolled"}<br>Collector ${view.collectorId ?? "none"}</p></footer></body></html>
`;
  return page.text;
}
