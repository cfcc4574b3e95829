import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from "undici";

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Null status: no answer came, and why. */
export type PostAnswer =
  | { readonly status: number; readonly retryAfter: string | null }
  | { readonly status: null; readonly detail: string };

/** The server's one way to other web servers. */
export interface HttpPost {
  /** Never throws. Follows no redirect: where messages go is settled by the settings alone. */
  send(post: Post): Promise<PostAnswer>;
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;
/** To one receiver. */
const MOST_CONNECTIONS = 16;
/** Of an answer nothing but its head counts. */
const MOST_READ_BYTES = 65_536;

function describe(error: unknown, patienceMs: number): string {
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${patienceMs / 1_000} s`;
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? `no answer (${code})` : "no answer";
}

/** Reads a short rest, so that the connection can serve again; one that never ends or breaks off changes no answer. */
async function leaveRest(body: Dispatcher.ResponseData["body"], signal: AbortSignal): Promise<void> {
  await Promise.allSettled([body.dump({ limit: MOST_READ_BYTES, signal })]);
}

/**
 * Goes through the proxy of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`), where there is one; never with
 * plain HTTP, which is for receivers on this machine and would be readable on the way to a proxy.
 */
export function createHttpPost(patienceMs = PATIENCE_MS): HttpPost {
  const proxied = new EnvHttpProxyAgent({ connections: MOST_CONNECTIONS });
  const direct = new Agent({ connections: MOST_CONNECTIONS });
  return {
    async send({ url, headers, body }) {
      try {
        const signal = AbortSignal.timeout(patienceMs);
        const dispatcher = new URL(url).protocol === "http:" ? direct : proxied;
        const answer = await request(url, { method: "POST", headers, body, dispatcher, signal });
        await leaveRest(answer.body, signal);
        const retryAfter = answer.headers["retry-after"];
        return { status: answer.statusCode, retryAfter: typeof retryAfter === "string" ? retryAfter : null };
      } catch (error) {
        return { status: null, detail: describe(error, patienceMs) };
      }
    },
    async close() {
      await Promise.all([proxied.destroy(), direct.destroy()]);
    },
  };
}
