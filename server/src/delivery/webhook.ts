import { toInstant } from "@clearseat/shared";
import type { HttpPost, PostAnswer } from "./http-post.ts";
import type { Answer, Message, Target } from "./target.ts";
import { signWebhook } from "./webhook-signature.ts";

interface WebhookOptions extends Pick<Target, "id" | "name" | "minimumSeverity"> {
  readonly url: string;
  readonly secrets: readonly Buffer[];
  readonly http: HttpPost;
}

/** `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). */
function readRetryAfter(text: string | null, nowMs: number): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1_000;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

function interpret(answer: PostAnswer, nowMs: number): Answer {
  if (answer.status === null) return { result: "failed", outcome: answer.detail, retryAfterMs: null };
  const outcome = String(answer.status);
  if (answer.status >= 200 && answer.status < 300) return { result: "taken", outcome, retryAfterMs: null };
  if (answer.status === 410) return { result: "gone", outcome, retryAfterMs: null };
  return {
    result: "failed",
    outcome: answer.status >= 300 && answer.status < 400 ? `${outcome}, a redirect, which is not followed` : outcome,
    retryAfterMs: readRetryAfter(answer.retryAfter, nowMs),
  };
}

function bodyOf({ type, happenedAtMs, data }: Message): string {
  return JSON.stringify({ type, timestamp: toInstant(happenedAtMs), data });
}

/** A receiver of signed messages, as the Standard Webhooks specification has it (standardwebhooks.com). */
export function createWebhook({ url, secrets, http, ...named }: WebhookOptions): Target {
  return {
    ...named,
    async send(message, nowMs) {
      const body = bodyOf(message);
      const timestamp = Math.floor(nowMs / 1_000);
      const headers = {
        "content-type": "application/json",
        "user-agent": "clearseat-webhooks",
        "webhook-id": message.id,
        "webhook-timestamp": String(timestamp),
        "webhook-signature": signWebhook({ id: message.id, timestamp, body }, secrets),
      };
      return interpret(await http.send({ url, headers, body }), nowMs);
    },
  };
}
