import { type Clock, EnrollAnswer, ReportAnswer } from "@clearseat/shared";
import type { CollectorClient, Outcome, TaggedDocument, Unavailable, Unchanged } from "./collector-client.ts";
import type { Http, NoAnswer } from "./http.ts";
import { interpretAnswer, interpretDocument, type RawAnswer } from "./interpret-answer.ts";

const ANSWER_LIMIT_BYTES = 100_000;
const DOCUMENT_LIMIT_BYTES = 8_000_000;
const JSON_BODY = { "content-type": "application/json" };

function toUnavailable(answer: NoAnswer): Unavailable {
  return { outcome: "unavailable", detail: `The collector cannot be reached (${answer.detail}).`, retryAfterMs: null };
}

function hasAnswered(answer: RawAnswer | NoAnswer): answer is RawAnswer {
  return answer.status !== null;
}

/** Speaks the collector's HTTP interface. */
export function createHttpCollectorClient(http: Http, clock: Clock): CollectorClient {
  async function post<T>(
    path: string,
    body: unknown,
    schema: Parameters<typeof interpretAnswer<T>>[0],
  ): Promise<Outcome<T>> {
    const answer = await http.send({
      method: "POST",
      path,
      headers: JSON_BODY,
      body: JSON.stringify(body),
      limitBytes: ANSWER_LIMIT_BYTES,
    });
    return hasAnswered(answer) ? interpretAnswer(schema, answer, clock.now()) : toUnavailable(answer);
  }

  async function getDocument(path: string, tag: string | null): Promise<Outcome<TaggedDocument> | Unchanged> {
    const headers = tag === null ? {} : { "if-none-match": `"${tag}"` };
    const answer = await http.send({ method: "GET", path, headers, limitBytes: DOCUMENT_LIMIT_BYTES });
    return hasAnswered(answer) ? interpretDocument(answer, clock.now()) : toUnavailable(answer);
  }

  return {
    enroll: (envelope) => post("/v1/enroll", envelope, EnrollAnswer),
    sendReport: (message) => post("/v1/reports", message, ReportAnswer),
    getPolicy: (tag) => getDocument("/v1/policy", tag),
    getCatalog: (tag) => getDocument("/v1/catalog", tag),
    close: () => http.close(),
  };
}
