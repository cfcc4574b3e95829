import { type Html, html } from "./html.ts";

/** A page that needs no script: the way in, and what went wrong. */
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
