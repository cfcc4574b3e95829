import { type DeviceDetail, type Gap, type Signal, signalDefinition } from "@clearseat/shared";
import { nameDevice } from "../devices/name-device.ts";
import { findingsView, payloadView } from "./finding-view.ts";
import { type Html, html } from "./html.ts";
import { facts, renderPage } from "./layout.ts";
import { sayCode, sayTenths, timeOf } from "./say.ts";

const GAP_WORDS: Readonly<Record<Gap["reason"], string>> = {
  denied: "the system refused",
  timed_out: "it took too long",
  missing: "nothing there to look with",
  unsupported: "this system cannot tell",
  redacted: "the system hides it",
  unparsable: "the answer could not be read",
};

function signalsOfKind(kind: Signal["kind"], signals: readonly Signal[], nowMs: number): Html {
  const definition = signalDefinition(kind);
  return html`<div class="card"><h3>${definition.title}</h3><p class="quiet small">${definition.purpose}</p>
${signals.map((signal) => html`<div class="finding"><code>${signal.key}</code> <span class="quiet small">observed ${timeOf(signal.observedAt, nowMs)}</span>${payloadView(signal.payload)}</div>`)}</div>`;
}

function gapsView(gaps: readonly Gap[]): Html {
  if (gaps.length === 0) return html`<p class="card quiet">It could look everywhere.</p>`;
  return html`<div class="card table"><table><thead><tr><th scope="col">What</th><th scope="col">Where</th><th scope="col">Why not</th></tr></thead>
<tbody>${gaps.map((gap) => html`<tr><td>${signalDefinition(gap.kind).title}</td><td><code>${gap.section}</code></td><td>${GAP_WORDS[gap.reason]}</td></tr>`)}</tbody></table></div>`;
}

function decisionForms(device: DeviceDetail): Html {
  if (device.status !== "pending_approval") return html``;
  return html`<h2>Waits for approval</h2><div class="card"><p>Its serial is not in the directory.</p>
<form class="act" method="post" action="/devices/${device.deviceId}/approve"><button>Approve</button></form>
<form class="act" method="post" action="/devices/${device.deviceId}/reject"><button class="second">Reject</button></form></div>`;
}

/** One laptop: what it says now, where it could not look, and what the rules make of it. */
export function renderDevicePage(device: DeviceDetail, nowMs: number): string {
  const byKind = Map.groupBy(device.signals, (signal) => signal.kind);
  return renderPage(
    nameDevice(device),
    html`<h1>${nameDevice(device)}</h1>
${facts([
  ["Model", device.model ?? "unknown"],
  ["Serial", device.serial ?? "unknown"],
  ["System", device.platform],
  ["Status", sayCode(device.status)],
  ["Enrolled", timeOf(device.enrolledAt, nowMs)],
  ["Last report", timeOf(device.lastReportAt, nowMs)],
  ["Agent", device.agentVersion],
  ["Score", html`<span class="number">${sayTenths(device.score)}</span>`],
  ["Device id", html`<code>${device.deviceId}</code>`],
])}
${decisionForms(device)}
<h2>What the rules found</h2>
${
  device.findings.length === 0
    ? html`<p class="card quiet">Nothing.</p>`
    : html`<div class="card">${findingsView(
        device.findings.map((finding) => ({ finding, part: null, because: null })),
        nowMs,
      )}</div>`
}
<h2>What it says now</h2>
${byKind.size === 0 ? html`<p class="card quiet">Nothing yet.</p>` : [...byKind].map(([kind, signals]) => signalsOfKind(kind, signals, nowMs))}
<h2>Where it could not look</h2>
${gapsView(device.gaps)}`,
  );
}
