import { type Alert, type DeviceSummary, type Finding, SEVERITIES } from "@clearseat/shared";
import type { AlertPage } from "../alerts/list-alerts.ts";
import type { DevicePage } from "../devices/device-service.ts";
import { nameDevice } from "../devices/name-device.ts";
import { type Html, html } from "./html.ts";
import { pill, renderPage } from "./layout.ts";
import { sayCode, sayTenths, timeOf } from "./say.ts";

/** More than this is read on the alert's own page. */
const SHOWN_LINES = 3;

export interface Overview {
  readonly alerts: AlertPage;
  readonly devices: DevicePage;
  /** By device id, for naming the laptop beside an alert. */
  readonly names: ReadonlyMap<string, string>;
  readonly nowMs: number;
}

/** One line for each rule, the alert's own title left out: what it saw, and how often. */
function linesOf(alert: Alert, standing: readonly Finding[]): string[] {
  return [...Map.groupBy(standing, (finding) => finding.rule).values()].flatMap((ofRule) => {
    const others = ofRule.filter((finding) => finding.summary !== alert.title);
    const [first, ...more] = others;
    if (first === undefined) return [];
    return [more.length === 0 ? first.summary : `${first.summary} (and ${more.length} more like it)`];
  });
}

function alertCard(alert: Alert, names: ReadonlyMap<string, string>, nowMs: number): Html {
  const standing = alert.findings.filter((finding) => finding.clearedAt === null);
  const lines = linesOf(alert, standing);
  const more = lines.length - SHOWN_LINES;
  return html`<article class="card alert ${alert.currentSeverity}">
<div>${pill(alert.currentSeverity, alert.currentSeverity)}</div>
<div><h3><a href="/alerts/${alert.id}">${alert.title}</a></h3>
${lines.length > 0 && html`<ul>${lines.slice(0, SHOWN_LINES).map((line) => html`<li>${line}</li>`)}${more > 0 && html`<li>and ${more} other ${more === 1 ? "sign" : "signs"}</li>`}</ul>`}
${standing.length === 0 && html`<p class="quiet">Nothing of it stands any more; it was ${alert.severity}.</p>`}</div>
<div class="side small"><div>${alert.subject.devices.map((id) => html`<a href="/devices/${id}">${names.get(id) ?? id.slice(0, 6)}</a> `)}</div>
<div class="quiet">score <span class="number">${sayTenths(alert.score)}</span> · ${sayCode(alert.status)}</div>
<div>${timeOf(alert.openedAt, nowMs)}</div></div>
</article>`;
}

function deviceRow(device: DeviceSummary, nowMs: number): Html {
  return html`<tr>
<td><a href="/devices/${device.deviceId}">${nameDevice(device)}</a><div class="quiet small">${device.model ?? "unknown model"}, ${device.serial ?? "no serial"}</div></td>
<td>${device.platform}</td><td>${sayCode(device.status)}</td><td class="small when">${timeOf(device.lastReportAt, nowMs)}</td>
<td class="right number">${device.signals}</td><td class="right number">${device.gaps}</td><td class="right number">${sayTenths(device.score)}</td>
</tr>`;
}

function deviceTable(devices: readonly DeviceSummary[], nowMs: number): Html {
  if (devices.length === 0) return html`<p class="card quiet">No laptop is enrolled yet.</p>`;
  return html`<div class="card table"><table>
<thead><tr><th scope="col">Laptop</th><th scope="col">System</th><th scope="col">Status</th><th scope="col">Last report</th>
<th scope="col" class="right">Signals</th><th scope="col" class="right">Could not look</th><th scope="col" class="right">Score</th></tr></thead>
<tbody>${devices.map((device) => deviceRow(device, nowMs))}</tbody></table></div>`;
}

/** What is not closed first, the gravest at the top; else as they come, newest first. */
function byUrgency(a: Alert, b: Alert): number {
  return (
    Number(a.status === "closed") - Number(b.status === "closed") ||
    SEVERITIES.indexOf(b.currentSeverity) - SEVERITIES.indexOf(a.currentSeverity)
  );
}

/** The first page: what must be looked at, and which laptops there are. */
export function renderOverview({ alerts, devices, names, nowMs }: Overview): string {
  const open = alerts.alerts.filter((alert) => alert.status !== "closed");
  return renderPage(
    "Overview",
    html`<h1>${open.length === 0 ? "Nothing to look at" : `${open.length} alert${open.length === 1 ? "" : "s"} to look at`}</h1>
<p class="quiet">An alert names what was seen on a laptop, never who somebody is. Reading one is noted in the access log that its employee can see.</p>
<h2 id="alerts">Alerts</h2>
${alerts.alerts.length === 0 ? html`<p class="card quiet">No alerts.</p>` : alerts.alerts.toSorted(byUrgency).map((alert) => alertCard(alert, names, nowMs))}
${alerts.nextCursor !== null && html`<p><a href="/?alerts=${alerts.nextCursor}">Older alerts</a></p>`}
<h2 id="devices">Devices</h2>
${deviceTable(devices.devices, nowMs)}
${devices.nextCursor !== null && html`<p><a href="/?devices=${devices.nextCursor}#devices">More devices</a></p>`}`,
  );
}
