import { Envelope, Problem } from "@clearseat/shared";
import type { z } from "zod";
import type { Outcome, Refused, TaggedDocument, Unavailable, Unchanged } from "./collector-client.ts";

/** One answer of a collector, however it was carried. Header names are lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Busy, restarting, or behind a gateway that cannot reach it: nothing is decided. */
const TRANSIENT = new Set([408, 421, 425, 429, 500, 502, 503, 504]);

function header(answer: RawAnswer, name: string): string | null {
  const value = answer.headers[name];
  return typeof value === "string" ? value : (value?.[0] ?? null);
}

function parseBody(answer: RawAnswer): unknown {
  try {
    return JSON.parse(answer.body);
  } catch {
    return null;
  }
}

/** `Retry-After` (RFC 9110 section 10.2.3) -> milliseconds; null when there is none or it cannot be read. */
function parseRetryAfterMs(text: string | null, nowMs: number): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

function toRefused(answer: RawAnswer): Refused {
  const body = parseBody(answer);
  const problem = Problem.loose().safeParse(body);
  if (!problem.success) {
    return {
      outcome: "refused",
      status: answer.status,
      code: "unexpected_answer",
      detail: `The collector answered with status ${answer.status} and nothing that can be read.`,
    };
  }
  const { code, detail, field } = problem.data;
  const last = problem.data["lastSequence"];
  const rival = Envelope.safeParse(problem.data["rivalReceipt"]);
  return {
    outcome: "refused",
    status: answer.status,
    code,
    detail,
    ...(field === undefined ? {} : { field }),
    ...(typeof last === "number" && Number.isSafeInteger(last) ? { lastSequence: last } : {}),
    ...(rival.success ? { rivalReceipt: rival.data } : {}),
  };
}

function toFailure(answer: RawAnswer, nowMs: number): Refused | Unavailable {
  if (!TRANSIENT.has(answer.status)) return toRefused(answer);
  return {
    outcome: "unavailable",
    detail: `The collector answered with status ${answer.status}.`,
    retryAfterMs: parseRetryAfterMs(header(answer, "retry-after"), nowMs),
  };
}

/** An answer with a body of the given shape. 202 means: kept, not read and not acknowledged. */
export function interpretAnswer<T>(schema: z.ZodType<T>, answer: RawAnswer, nowMs: number): Outcome<T> {
  if (answer.status === 202) {
    const refused = toRefused(answer);
    return refused.code === "unexpected_answer"
      ? {
          ...refused,
          code: "unsupported_version",
          detail: "The collector is older than this agent and keeps its reports unread.",
        }
      : refused;
  }
  if (answer.status < 200 || answer.status > 299) return toFailure(answer, nowMs);
  const parsed = schema.safeParse(parseBody(answer));
  if (parsed.success) return { outcome: "accepted", value: parsed.data };
  return {
    outcome: "refused",
    status: answer.status,
    code: "unexpected_answer",
    detail: "The collector's answer does not have the declared shape.",
  };
}

/** An answer with a signed document, or that the one at hand is still the newest. */
export function interpretDocument(answer: RawAnswer, nowMs: number): Outcome<TaggedDocument> | Unchanged {
  if (answer.status === 304) return { outcome: "unchanged" };
  const outcome = interpretAnswer(Envelope, answer, nowMs);
  if (outcome.outcome !== "accepted") return outcome;
  return { outcome: "accepted", value: { tag: parseEtag(header(answer, "etag")), envelope: outcome.value } };
}

/** `W/"tag"` or `"tag"` -> `tag`. */
function parseEtag(text: string | null): string {
  return (text ?? "").replace(/^W\//u, "").replace(/^"(.*)"$/u, "$1");
}
