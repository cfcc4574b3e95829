import { ALERT_TRANSITIONS, type AlertStatus, Disposition } from "@clearseat/shared";
import type { AlertDetail, AlertHistoryEntry } from "../alerts/alert-detail.ts";
import { type ExplainedFamily, type ExplainedFinding, explainAlert } from "../detection/explain.ts";
import { findingsView } from "./finding-view.ts";
import { type Html, html } from "./html.ts";
import { facts, pill, renderPage } from "./layout.ts";
import { sayCode, sayTenths, timeOf } from "./say.ts";

const PART_WORDS: Readonly<Record<ExplainedFinding["part"], string>> = {
  counted: "counts",
  capped: "not added: its family counts once",
  left_out: "not counted alone",
  suppressed: "suppressed",
  cleared: "gone",
};

function explainedView(findings: readonly ExplainedFinding[], nowMs: number): Html {
  return findingsView(
    findings.map(({ finding, part, because }) => ({ finding, part: PART_WORDS[part], because })),
    nowMs,
  );
}

function familyView(family: ExplainedFamily, nowMs: number): Html {
  return html`<div class="card"><div class="family"><span>${family.family.replaceAll("-", " ")}</span>
<span class="number">${family.counted ? `+ ${sayTenths(family.tenths)}` : "not counted"}</span></div>
${family.bonusTenths > 0 && html`<p class="quiet small">${sayTenths(family.bonusTenths)} of it because a second rule speaks on another signal.</p>`}
${explainedView(family.findings, nowMs)}</div>`;
}

function historyView(entry: AlertHistoryEntry, names: ReadonlyMap<string, string>, nowMs: number): Html {
  const { summary, rule, from, to, disposition, until, device } = entry.detail;
  return html`<li><span class="small">${timeOf(entry.at, nowMs)}</span> · <strong>${sayCode(entry.kind)}</strong>
${from !== undefined && to !== undefined && ` from ${sayCode(from)} to ${sayCode(to)}`}${disposition !== undefined && ` as ${sayCode(disposition)}`}${until !== undefined && ` until ${until}`}
${rule !== undefined && html` <code>${rule}</code>`}${device !== undefined && html` <a href="/devices/${device}">${names.get(device) ?? device}</a>`} <span class="quiet">by ${entry.actor}</span>
${summary !== undefined && html`<div>${summary}</div>`}${entry.reason !== null && html`<div>“${entry.reason}”</div>`}</li>`;
}

const REASON = html`<label>Why <input name="reason" required minlength="3" maxlength="2000"></label>`;
const FORMS: Readonly<Record<string, Html>> = {
  take: html`<input type="hidden" name="action" value="take"><button>Take it</button>`,
  release: html`<input type="hidden" name="action" value="release"><button class="second">Give it back</button>`,
  suppress: html`<input type="hidden" name="action" value="suppress">${REASON}<label>Until (UTC) <input name="until" type="date" required></label><button class="second">Suppress</button>`,
  close: html`<input type="hidden" name="action" value="close">${REASON}<label>Verdict <select name="disposition" required>${Disposition.options.map((one) => html`<option value="${one}">${sayCode(one)}</option>`)}</select></label><button>Close</button>`,
  reopen: html`<input type="hidden" name="action" value="reopen">${REASON}<button class="second">Reopen</button>`,
};

function actionForms(alertId: string, status: AlertStatus): Html {
  const possible = Object.keys(ALERT_TRANSITIONS[status]).flatMap((action) => FORMS[action] ?? []);
  return html`${possible.map((form) => html`<form class="act" method="post" action="/alerts/${alertId}/actions">${form}</form>`)}`;
}

/** One alert: why it scores as it does, what is known, and what was done about it. */
export function renderAlertPage(alert: AlertDetail, names: ReadonlyMap<string, string>, nowMs: number): string {
  const explanation = explainAlert(alert);
  return renderPage(
    alert.title,
    html`<p>${pill(alert.currentSeverity, `${alert.currentSeverity} now`)} ${alert.severity !== alert.currentSeverity && pill(alert.severity, `was ${alert.severity}`)}</p>
<h1>${alert.title}</h1>
${facts([
  ["Laptop", html`${alert.subject.devices.map((id) => html`<a href="/devices/${id}">${names.get(id) ?? id}</a> `)}`],
  ["Score", html`<span class="number">${sayTenths(alert.score)}</span>`],
  ["Confidence", alert.confidence],
  ["Status", `${sayCode(alert.status)}${alert.disposition === null ? "" : `, ${sayCode(alert.disposition)}`}`],
  ["Opened", timeOf(alert.openedAt, nowMs)],
  ["Updated", timeOf(alert.updatedAt, nowMs)],
  ["ATT&CK", alert.attack.join(", ")],
])}
<h2>Why</h2>
<p>A score of ${sayTenths(explanation.score)} is ${explanation.severity}: ${explanation.reached}. ${explanation.agrees ? "Worked out again from the findings below, it is the same." : "Worked out again from the findings below, it differs from what is stored."}</p>
${explanation.families.map((family) => familyView(family, nowMs))}
${explanation.cleared.length > 0 && html`<div class="card"><div class="family">No longer there</div>${explainedView(explanation.cleared, nowMs)}</div>`}
<h2>Life cycle</h2>
<div class="card">${actionForms(alert.id, alert.status)}
<ol class="history">${alert.history.toReversed().map((entry) => historyView(entry, names, nowMs))}</ol></div>`,
  );
}
