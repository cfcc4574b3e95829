import type { App } from "../app-instance.ts";

/** Nothing is fetched, framed or run that did not come with the page; styles are one file of our own. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * The same for the console: scripts are files of ours, and a style that a script writes carries the page's own number.
 * @param nonce never the same for two pages
 */
export function consolePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function addSecurityHeaders(app: App): void {
  app.addHook("onRequest", (_request, reply, done) => {
    // Through the framework, which writes all headers at once; one set on the response itself makes each cost more.
    reply.headers({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
    done();
  });
}
