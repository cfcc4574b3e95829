import { sayTenths } from "@clearseat/shared";
import { printable, quoteText } from "../detection/plain-words.ts";
import type { Mailer } from "./smtp.ts";
import type { Answer, Message, Target } from "./target.ts";

interface EmailOptions extends Pick<Target, "id" | "name" | "minimumSeverity"> {
  readonly from: string;
  readonly to: readonly string[];
  readonly mailer: Mailer;
}

const DID = {
  "alert.created": "New alert",
  "alert.updated": "Alert changed",
  "alert.closed": "Alert closed",
} as const satisfies Record<Message["type"], string>;

/** Mail readers show little of a subject. */
const MOST_IN_SUBJECT = 120;

function subjectOf({ type, data }: Message): string {
  const text = `[Clearseat] ${DID[type]}, ${data.severity.toLowerCase()}: ${printable(data.message)}`;
  return text.length > MOST_IN_SUBJECT ? `${text.slice(0, MOST_IN_SUBJECT - 3)}...` : text;
}

function findingLines({ evidences }: Message["data"]): readonly string[] {
  return evidences.flatMap(({ name, data }) => [
    `- ${name}${data.isCounted ? "" : " (does not count any more)"}`,
    `  Innocent explanations: ${data.benign.join(" ")}`,
  ]);
}

function textOf({ data }: Message): string {
  // A laptop says its own serial, which must not look like a part of the mail.
  const laptops = data.resources.map((one) => (one.name === undefined ? one.uid : quoteText(one.name)));
  const lines = [
    data.message,
    "",
    `Severity ${data.severity.toLowerCase()}, confidence ${data.confidence.toLowerCase()}, score ${sayTenths(data.unmapped.scoreTenths)}, status ${data.status.toLowerCase()}.`,
    `${laptops.length === 1 ? "Laptop" : "Laptops"}: ${laptops.join(", ")}`,
    "",
    "What was found:",
    ...findingLines(data),
    "",
    "What to do next:",
    ...data.remediation.desc.split("\n").map((line) => `- ${line}`),
    "",
    ...(data.src_url === undefined ? [] : [data.src_url, ""]),
    "An alert is a question, not a verdict.",
    "",
  ];
  return lines.map(printable).join("\n");
}

/** People who get mail about alerts, in plain text. */
export function createEmail({ from, to, mailer, ...named }: EmailOptions): Target {
  return {
    ...named,
    async send(message): Promise<Answer> {
      const domain = from.slice(from.lastIndexOf("@") + 1);
      const failure = await mailer.send({
        messageId: `<${message.id}@${domain}>`,
        from,
        to,
        subject: subjectOf(message),
        text: textOf(message),
      });
      return { result: failure === null ? "taken" : "failed", outcome: failure ?? "accepted", retryAfterMs: null };
    },
  };
}
