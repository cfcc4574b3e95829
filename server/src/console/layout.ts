import { type Html, html } from "./html.ts";

/** One page of the console as text. */
export function renderPage(title: string, content: Html): string {
  return render(
    title,
    html`<a class="skip" href="#content">Skip to content</a>
<header class="bar"><div>
<a class="brand" href="/">Clearseat</a>
<nav aria-label="Main"><a href="/#alerts">Alerts</a><a href="/#devices">Devices</a><a href="/v1/openapi.json">API</a><a href="/me">Account</a></nav>
</div></header>
<main id="content" tabindex="-1">
${content}
</main>
<footer class="quiet small">Facts about addresses: <a href="https://db-ip.com">IP Geolocation by DB-IP</a>,
<a href="https://www.routeviews.org/">RouteViews</a>, <a href="https://www.nro.net/">NRO</a> (CC BY 4.0).</footer>`,
  );
}

/** A page for somebody who is not signed in yet. */
export function renderBarePage(title: string, content: Html): string {
  return render(
    title,
    html`<main class="door">
<p class="brand">Clearseat</p>
<div class="card">
${content}
</div>
</main>`,
  );
}

function render(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Clearseat</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
${body}
</body>
</html>
`.markup;
}

export function pill(severity: string, words: string): Html {
  return html`<span class="pill ${severity}">${words}</span>`;
}

/** A definition list of short facts. */
export function facts(pairs: readonly (readonly [name: string, value: Html | string])[]): Html {
  return html`<dl class="facts">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
