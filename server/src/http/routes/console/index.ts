import { randomToken } from "@clearseat/proof";
import serveFiles from "@fastify/static";
import { AppError } from "../../../app-error.ts";
import type { Logger } from "../../../log.ts";
import type { ConsoleBuild } from "../../../pages/console-build.ts";
import { html } from "../../../pages/html.ts";
import { renderBarePage } from "../../../pages/layout.ts";
import { STYLE } from "../../../pages/style.ts";
import type { App, Reply, Request } from "../../app-instance.ts";
import type { Allow } from "../../plugins/access-guard.ts";
import { sendProblem } from "../../plugins/errors.ts";
import { createPageRefusal, sendPage } from "../../plugins/pages.ts";
import { consolePolicy } from "../../plugins/security-headers.ts";
import { toAppError } from "../../problem.ts";

export interface ConsoleDeps {
  /** Null: not built; a page says how to. */
  readonly console: ConsoleBuild | null;
  readonly log: Logger;
  readonly allow: Allow;
}

/** Random bytes in the number of a page, which an attacker must not guess. */
const NONCE_BYTES = 16;
const ASSET_AGE = "365d";

const NOT_BUILT = renderBarePage(
  "Console not built",
  html`<h1>The console is not built</h1>
<p>The collector runs. Its console has to be built once, in the folder of the project: <code>npm run console</code>, then start the collector again.</p>
<p>The <a href="/v1/openapi.json">API</a> and the command line work without it.</p>`,
);

function addStyle(app: App): void {
  app.route({
    method: "GET",
    url: "/style.css",
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply.header("cache-control", "max-age=3600").type("text/css; charset=utf-8").serializer(String).send(STYLE),
  });
}

function sendShell(reply: Reply, build: ConsoleBuild | null): Reply {
  if (build === null) return sendPage(reply.code(503), NOT_BUILT);
  const nonce = randomToken(NONCE_BYTES);
  return sendPage(reply, build.shell.replace("__NONCE__", nonce), consolePolicy(nonce));
}

/** Addresses under these are programs' business: what is not there is a problem document, not a page. */
const NOT_PAGES = ["/v1/", "/scim/", "/assets/"];

function isPage({ url }: Request): boolean {
  return !NOT_PAGES.some((prefix) => url.startsWith(prefix));
}

/**
 * Whatever address a person goes to that the API does not have: the console knows its own pages, and its shell holds
 * nobody's data. Whoever is not signed in is shown where to.
 */
function addShell(app: App, { console: build, allow, log }: ConsoleDeps): void {
  const guard = allow("own.read");
  const refuseWithPage = createPageRefusal(log);
  app.setErrorHandler((raw: unknown, request: Request, reply: Reply) =>
    isPage(request) ? refuseWithPage(raw, request, reply) : sendProblem(reply, toAppError(raw)),
  );
  for (const url of ["/", "/*"]) {
    app.route({
      method: "GET",
      url,
      onRequest: async (request) => {
        if (!isPage(request)) throw new AppError("not_found");
        await guard(request);
      },
      schema: { hide: true },
      handler: async (_request, reply) => sendShell(reply, build),
    });
  }
}

export async function addConsoleRoutes(parent: App, deps: ConsoleDeps): Promise<void> {
  addStyle(parent);
  if (deps.console !== null) {
    await parent.register(serveFiles, {
      root: deps.console.assets,
      prefix: "/assets/",
      decorateReply: false,
      preCompressed: true,
      immutable: true,
      maxAge: ASSET_AGE,
    });
  }
  await parent.register(async (scope) => {
    const app = scope as unknown as App;
    addShell(app, deps);
  });
}
