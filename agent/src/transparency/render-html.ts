import type { EnrollmentFacts } from "../ledger/enrollment-facts.ts";
import { COMPANY_LIST_WORDS } from "./company-list-words.ts";
import { ENROLLMENT_WORDS, listEnrollmentFacts } from "./describe-enrollment.ts";
import type { GapGroup } from "./describe-gap.ts";
import type { SentField } from "./describe-signal.ts";
import { describeEnd, EARLIER_RECORDS_TITLE } from "./earlier-records.ts";
import { html, Markup } from "./html.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { renderReports, renderRows, renderTime } from "./render-report-rows.ts";
import type { CurrentValue, ExplainedSignal, TransparencyView } from "./view.ts";

function fact(name: string, value: string | Markup): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function renderHeader(view: TransparencyView): Markup {
  const last = view.lastReportAt === null ? "never" : renderTime(view.lastReportAt);
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

function renderExact(value: unknown): string {
  if (value === null) return "none or unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(String).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function renderField(field: SentField): Markup {
  const about = field.about === null ? html`` : html`<br><span class="soft">${field.about}</span>`;
  return html`<div><dt>${field.words}</dt><dd>${renderExact(field.value)}${about}</dd></div>`;
}

function renderValue(value: CurrentValue): Markup {
  return html`<li><strong>${value.name}</strong> <span class="tag">on record since ${renderTime(value.since)}</span><br>${value.words}
<details><summary>Exactly what was sent</summary><dl class="fields">${value.fields.map(renderField)}</dl></details></li>`;
}

function renderValues(signal: ExplainedSignal): Markup {
  const gaps = signal.gaps.map((gap) => html`<li><span class="warn">Could not look:</span> ${gap.words}</li>`);
  if (signal.current.length + gaps.length === 0) return html``;
  return html`<ul class="values">${[...signal.current.map(renderValue), ...gaps]}</ul>`;
}

function renderSignal(signal: ExplainedSignal): Markup {
  const count =
    signal.current.length === 0
      ? html`<span class="tag">nothing on record</span>`
      : html`<span class="tag">${signal.current.length} on record</span>`;
  return html`<section class="card" id="${signal.kind}"><header><h3>${signal.title}</h3>${count}</header>
<p>${signal.purpose}</p>
${renderValues(signal)}
<details><summary>What this never picks up, and how long it is kept</summary>
<ul>${signal.neverCollects.map((item) => html`<li>${item}</li>`)}</ul>
<p class="soft">Kept ${signal.retentionDays} days.</p></details></section>
`;
}

function renderGaps(gaps: readonly GapGroup[]): Markup {
  if (gaps.length === 0) return html`<p class="soft">Everything that is looked for could be looked at.</p>`;
  const items = gaps.map(
    (gap) =>
      html`<li><span class="warn">${gap.words}</span><br><span class="soft">needed for: ${gap.neededFor.join("; ")}</span></li>`,
  );
  return html`<section class="card"><ul class="values">${items}</ul></section>`;
}

function renderCompanyList(entries: TransparencyView["companyEntries"]): Markup {
  if (entries === null) return html`<p class="warn">${COMPANY_LIST_WORDS.damaged}</p>`;
  if (entries.length === 0) return html`<p class="soft">${COMPANY_LIST_WORDS.none}</p>`;
  const items = entries.map(
    ({ name, id, about, looksFor }) =>
      html`<li><strong>${name}</strong> <span class="tag">${id}</span><br>${about}<br><span class="soft">Looks for: ${looksFor.join(", ")}.</span></li>`,
  );
  return html`<section class="card"><p>${COMPANY_LIST_WORDS.some}</p><ul class="values">${items}</ul></section>`;
}

function renderEnrollment(facts: EnrollmentFacts | null): Markup {
  if (facts === null) return html`<p class="soft">This laptop has not asked to enroll.</p>`;
  const rows = listEnrollmentFacts(facts).map(([name, value]) => fact(name, value));
  return html`<section class="card"><p>Sent on ${renderTime(facts.requestedAt)} by agent ${facts.agentVersion}, with a secret that proves that the company wanted it.</p><dl class="facts">${rows}</dl></section>`;
}

function renderEarlier(records: TransparencyView["earlier"]): Markup {
  if (records.length === 0) return html``;
  const items = records.map(
    (record) =>
      html`<p>${describeEnd(record)}</p><details><summary>${record.reports.length} reports are kept of it</summary>${renderRows(record)}</details>`,
  );
  return html`<h2>${EARLIER_RECORDS_TITLE}</h2><section class="card">${items}</section>
`;
}

/** The transparency report as one page that needs nothing from anywhere: no script, no font, no request. */
export function renderTransparencyHtml(view: TransparencyView): string {
  const onRecord = view.signals.filter((signal) => signal.current.length > 0);
  const silent = view.signals.filter((signal) => signal.current.length === 0);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><title>Clearseat on this laptop</title><style>${new Markup(PAGE_STYLE)}</style></head>
<body>${renderHeader(view)}<main>
<h2>Never collected</h2><ul class="grid">${view.neverCollect.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<h2>${COMPANY_LIST_WORDS.title}</h2>
${renderCompanyList(view.companyEntries)}
<h2>On record now</h2>
${onRecord.length === 0 ? html`<p class="soft">Nothing.</p>` : html`${onRecord.map(renderSignal)}`}
<h2>Could not look, or not wholly</h2>
${renderGaps(view.gaps)}
<h2>Also looked for, nothing on record</h2>
${silent.map(renderSignal)}
<h2>Told once, at the enrollment</h2>
${renderEnrollment(view.toldAtEnrollment)}
<h2>Reports</h2>
${renderReports(view)}
${renderEarlier(view.earlier)}</main><footer><p>Made ${renderTime(view.madeAt)}. <code>agent verify</code> proves that no report was changed after it was sealed; <code>agent report --json</code> gives every word of this page and everything that was sent.</p>
<p>Device ${view.deviceId ?? "not enrolled"}<br>Collector ${view.collectorId ?? "none"}</p></footer></body></html>
`;
  return page.text;
}
