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
  readonly nowMs: number;
}

/** One finding with its reasons, its innocent explanations and its evidence. */
export function findingView({ finding, part, because, nowMs }: FindingView): Html {
  return html`<section class="finding${finding.clearedAt !== null && " gone"}">
<h3>${finding.summary}</h3>
<p class="quiet small"><code>${finding.rule}</code> · weight <span class="number">${sayTenths(finding.weightTenths)}</span>${part !== null && ` (${part})`} · ${finding.attack.join(", ")}</p>
<p class="small">Seen since ${timeOf(finding.firstSeenAt, nowMs)}${finding.clearedAt !== null && html`, gone ${timeOf(finding.clearedAt, nowMs)}`}</p>
${because !== null && html`<p>${because}</p>`}
<p class="small"><strong>May be innocent:</strong> ${finding.benign.join(" ")}</p>
<p class="small"><strong>Goes away when:</strong> ${finding.clearsWhen}</p>
<details><summary class="small">Evidence (${finding.evidence.length})</summary>${finding.evidence.map((evidence) => evidenceView(evidence, nowMs))}</details>
</section>`;
}
