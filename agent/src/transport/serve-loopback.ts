import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What one path answers. */
export interface LoopbackPage {
  readonly contentType: string;
  readonly body: string;
}

export interface LoopbackServer {
  /** `http://127.0.0.1:8788/` */
  readonly url: string;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
/** A page somewhere else must not read this one by pointing its own name at the loopback address. */
const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u;

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
};

function answer(response: ServerResponse, status: number, page: LoopbackPage): void {
  response.writeHead(status, {
    ...HEADERS,
    "content-type": page.contentType,
    "content-length": Buffer.byteLength(page.body),
  });
  response.end(response.req.method === "HEAD" ? undefined : page.body);
}

function plain(body: string): LoopbackPage {
  return { contentType: "text/plain; charset=utf-8", body };
}

function handle(
  request: IncomingMessage,
  response: ServerResponse,
  readPage: (path: string) => LoopbackPage | null,
): void {
  if (!LOOPBACK_HOST.test(request.headers.host ?? ""))
    return answer(response, 421, plain("This page is only for this laptop.\n"));
  if (request.method !== "GET" && request.method !== "HEAD")
    return answer(response, 405, plain("This page can only be read.\n"));
  try {
    const page = readPage((request.url ?? "/").split("?")[0] ?? "/");
    if (page === null) return answer(response, 404, plain("There is no such page.\n"));
    return answer(response, 200, page);
  } catch (error) {
    return answer(
      response,
      500,
      plain(`The ledger cannot be read: ${error instanceof Error ? error.message : String(error)}\n`),
    );
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/**
 * Serves pages to this laptop alone: loopback address, loopback name, reading only.
 * @param port 0 takes any free one
 * @param readPage the page of a path; null: there is none
 */
export async function serveLoopback(
  port: number,
  readPage: (path: string) => LoopbackPage | null,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => handle(request, response, readPage));
  await listen(server, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${bound}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
