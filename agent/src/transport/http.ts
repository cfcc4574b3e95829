import { getCACertificates } from "node:tls";
import { Agent, type Dispatcher, ProxyAgent } from "undici";
import type { RawAnswer } from "./interpret-answer.ts";

export interface HttpOptions {
  /** Every request goes to this address. */
  readonly base: URL;
  /** Null: directly. User and password may stand in it. */
  readonly proxy: URL | null;
  /** Additional certificate authorities in PEM. */
  readonly extraCa: string | null;
  readonly connectTimeoutMs?: number;
  /** Between request and end of headers, and between two parts of the body. */
  readonly answerTimeoutMs?: number;
  /** For one whole exchange: an answer that comes drop by drop must not keep the agent from its looks. */
  readonly exchangeTimeoutMs?: number;
}

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly limitBytes: number;
}

/** No answer came, and why, in words without secrets. */
export interface NoAnswer {
  readonly status: null;
  readonly detail: string;
}

export interface Http {
  send(request: HttpRequest): Promise<RawAnswer | NoAnswer>;
  close(): Promise<void>;
}

function authorization(proxy: URL): { token?: string } {
  if (proxy.username === "") return {};
  const plain = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { token: `Basic ${Buffer.from(plain, "utf8").toString("base64")}` };
}

function createDispatcher(options: HttpOptions): Dispatcher {
  const answerTimeoutMs = options.answerTimeoutMs ?? 30_000;
  const limits = { headersTimeout: answerTimeoutMs, bodyTimeout: answerTimeoutMs, connections: 1, pipelining: 1 };
  const tls = options.extraCa === null ? {} : { ca: [...getCACertificates("default"), options.extraCa] };
  const connect = { timeout: options.connectTimeoutMs ?? 10_000, ...tls };
  if (options.proxy === null) return new Agent({ ...limits, connect });
  const bare = new URL(options.proxy);
  bare.username = "";
  bare.password = "";
  return new ProxyAgent({
    ...limits,
    uri: bare.href,
    ...authorization(options.proxy),
    proxyTls: connect,
    requestTls: { ...connect, servername: options.base.hostname },
  });
}

/** OpenSSL's codes for a chain that does not end at a known authority. */
const UNTRUSTED: ReadonlySet<string> = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);

/** `other side closed`, `connect ECONNREFUSED 127.0.0.1:1`; several addresses may have been tried. */
function describe(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const words = error.message || error.name;
  const isUntrusted = "code" in error && UNTRUSTED.has(String(error.code));
  return isUntrusted
    ? `its certificate is not from an authority that this laptop trusts; the setting caFile may name one (${words})`
    : words;
}

async function readBody(body: AsyncIterable<Uint8Array>, limitBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of body) {
    total += part.length;
    // Leaving the loop destroys the stream and with it the connection.
    if (total > limitBytes) throw new Error(`the answer is longer than ${limitBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The agent's only door to the network. Follows no redirect: a report goes where the settings say or nowhere. */
export function createHttp(options: HttpOptions): Http {
  const dispatcher = createDispatcher(options);
  const exchangeTimeoutMs = options.exchangeTimeoutMs ?? 300_000;
  const prefix = options.base.pathname.replace(/\/+$/u, "");
  return {
    async send(request) {
      try {
        const answer = await dispatcher.request({
          origin: options.base.origin,
          path: `${prefix}${request.path}`,
          method: request.method,
          headers: { ...request.headers },
          body: request.body ?? null,
          signal: AbortSignal.timeout(exchangeTimeoutMs),
        });
        return {
          status: answer.statusCode,
          headers: answer.headers,
          body: await readBody(answer.body, request.limitBytes),
        };
      } catch (error) {
        return { status: null, detail: describe(error) };
      }
    },
    close: () => dispatcher.destroy(),
  };
}
