import type { Logger } from "../../log.ts";
import { html } from "../../pages/html.ts";
import { renderBarePage } from "../../pages/layout.ts";
import { toStorageError } from "../../storage/storage-error.ts";
import type { App, Reply, Request } from "../app-instance.ts";
import { toAppError } from "../problem.ts";
import { validateWithZod } from "../validation.ts";
import { startRefusal } from "./errors.ts";
import { CONTENT_SECURITY_POLICY } from "./security-headers.ts";

export function sendPage(reply: Reply, page: string, policy = CONTENT_SECURITY_POLICY): Reply {
  return (
    reply
      .header("content-security-policy", policy)
      // With no referrer at all a form would come without its origin, by which it is known as ours.
      .header("referrer-policy", "same-origin")
      .header("cross-origin-opener-policy", "same-origin")
      .type("text/html; charset=utf-8")
      .serializer(String)
      .send(page)
  );
}

/** Pages answer people, so their refusals are pages too, and whoever is not signed in is shown where to. */
export function answerErrorsWithPages(app: App, log: Logger): void {
  app.setErrorHandler(createPageRefusal(log));
}

/** The same for a single answer. */
export function createPageRefusal(log: Logger) {
  return (raw: unknown, request: Request, reply: Reply): Reply => {
    const error = toAppError(toStorageError(raw));
    if (error.status >= 500) log.error({ requestId: request.id, err: error.cause }, "page failed");
    if (error.code === "operator_only" && request.method === "GET") return reply.redirect("/sign-in", 303);
    const content = html`<h1>${error.status === 404 ? "Not here" : "That did not work"}</h1><p>${error.message}</p><p><a href="/">To the first page</a></p>`;
    return sendPage(startRefusal(reply, error), renderBarePage("Error", content));
  };
}

/** Our longest form is a reason of some sentences; more would only cost time to take apart. */
const MOST_FORM_BYTES = 32_768;

/** Forms are understood only where this is called, so that no other site can post one to the API. */
export function addFormParser(app: App): void {
  app.setValidatorCompiler(validateWithZod as never);
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: MOST_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}
