import type { Finding } from "@clearseat/shared";
import { type Html, html } from "./html.ts";
import { sayField, sayTenths, sayValue, timeOf } from "./say.ts";

/** A payload as pairs of words. */
export function payloadView(payload: Readonly<Record<string, unknown>>): Html {
  return html`<dl class="pairs">${Object.entries(payload).map(([name, value]) => html`<dt>${sayField(name)}</dt><dd>${sayValue(value)}</dd>`)}</dl>`;
}

function evidenceView(evidence: Finding["evidence"][number], nowMs: number): Html {
  return html`<div><code>${evidence.kind} ${evidence.key}</code> <span class="quiet small">observed ${timeOf(evidence.observedAt, nowMs)}</span>
${payloadView(evidence.payload)}
${evidence.reportHash !== null && html`<p class="quiet small">Signed report <code>${evidence.reportHash}</code></p>`}</div>`;
}

export interface FindingView {
  readonly finding: Finding;
  /** How it entered the sum, in words; null where there is no sum. */
  readonly part: string | null;
  readonly because: string | null;
}

/** More of one rule are folded away; they say the same of another thing. */
const SHOWN_OF_RULE = 5;

function occurrenceView({ finding, part }: FindingView, nowMs: number): Html {
  return html`<div class="seen${finding.clearedAt !== null && " gone"}"><h3>${finding.summary}</h3>
<p class="quiet small">weight <span class="number">${sayTenths(finding.weightTenths)}</span>${part !== null && ` (${part})`} · seen since ${timeOf(finding.firstSeenAt, nowMs)}${finding.clearedAt !== null && html`, gone ${timeOf(finding.clearedAt, nowMs)}`}</p>
<details><summary class="small">Evidence (${finding.evidence.length})</summary>${finding.evidence.map((evidence) => evidenceView(evidence, nowMs))}</details></div>`;
}

function unique(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null))];
}

/** All findings of one rule: each thing that was seen, and once what it means, what may be innocent and what ends it. */
function ruleView(rule: string, views: readonly FindingView[], nowMs: number): Html {
  const folded = views.slice(SHOWN_OF_RULE);
  const findings = views.map((view) => view.finding);
  return html`<section class="finding">
<p class="quiet small"><code>${rule}</code> · ${unique(findings.flatMap((finding) => finding.attack)).join(", ")}</p>
${views.slice(0, SHOWN_OF_RULE).map((view) => occurrenceView(view, nowMs))}
${folded.length > 0 && html`<details><summary class="small">${folded.length} more of the same</summary>${folded.map((view) => occurrenceView(view, nowMs))}</details>`}
${unique(views.map((view) => view.because)).map((because) => html`<p>${because}</p>`)}
<p class="small"><strong>May be innocent:</strong> ${unique(findings.flatMap((finding) => finding.benign)).join(" ")}</p>
<p class="small"><strong>Goes away when:</strong> ${unique(findings.map((finding) => finding.clearsWhen)).join(" ")}</p>
</section>`;
}

/** Findings by rule, in the order in which each rule first comes. */
export function findingsView(views: readonly FindingView[], nowMs: number): Html {
  const byRule = Map.groupBy(views, (view) => view.finding.rule);
  return html`${[...byRule].map(([rule, ofRule]) => ruleView(rule, ofRule, nowMs))}`;
}
