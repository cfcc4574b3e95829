import {
  type CollectorClient,
  interpretAnswer,
  interpretDocument,
  type Outcome,
  type RawAnswer,
  type TaggedDocument,
  type Unchanged,
} from "@clearseat/agent";
import { type Clock, EnrollAnswer, ReportAnswer } from "@clearseat/shared";

interface InjectRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly remoteAddress: string;
  readonly payload?: string;
}

/** What a Fastify app offers beside listening: one request without a socket. */
export interface Injectable {
  inject(request: InjectRequest): Promise<{
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, number | string | string[] | undefined>>;
    readonly payload: string;
  }>;
}

interface InjectClientOptions {
  readonly app: Injectable;
  readonly clock: Clock;
  /** The public address from which this laptop's next request comes. */
  readonly egress: () => string;
}

function textOf(header: number | string | string[] | undefined): string | undefined {
  return header === undefined ? undefined : String(header);
}

/** The agent's way to a collector in the same process: the real routes, from an address of our choice. */
export function createInjectClient({ app, clock, egress }: InjectClientOptions): CollectorClient {
  async function send(request: Omit<InjectRequest, "remoteAddress">): Promise<RawAnswer> {
    const { statusCode, headers, payload } = await app.inject({ ...request, remoteAddress: egress() });
    return {
      status: statusCode,
      headers: { etag: textOf(headers["etag"]), "retry-after": textOf(headers["retry-after"]) },
      body: payload,
    };
  }

  async function post<T>(
    url: string,
    body: unknown,
    schema: Parameters<typeof interpretAnswer<T>>[0],
  ): Promise<Outcome<T>> {
    const answer = await send({
      method: "POST",
      url,
      headers: { "content-type": "application/json" },
      payload: JSON.stringify(body),
    });
    return interpretAnswer(schema, answer, clock.now());
  }

  async function getDocument(url: string, tag: string | null): Promise<Outcome<TaggedDocument> | Unchanged> {
    const answer = await send({ method: "GET", url, headers: tag === null ? {} : { "if-none-match": `"${tag}"` } });
    return interpretDocument(answer, clock.now());
  }

  return {
    enroll: (envelope) => post("/v1/enroll", envelope, EnrollAnswer),
    sendReport: (message) => post("/v1/reports", message, ReportAnswer),
    getPolicy: (tag) => getDocument("/v1/policy", tag),
    getCatalog: (tag) => getDocument("/v1/catalog", tag),
    close: () => Promise.resolve(),
  };
}
