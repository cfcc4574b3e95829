import { AlertList, AlertStatus, Digest, Disposition, RuleId, Severity } from "@clearseat/shared";
import { z } from "zod";
import type { AlertService } from "../../../alerts/alert-service.ts";
import { ALERT_ORDERS } from "../../../alerts/alert-store.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";

/** A laptop that has no key yet. */
const ExpectedId = z.string().regex(/^serial:.{1,200}$/u, "must be a device id, or serial: and a serial");

/** Several words of a list, with commas between them. */
function wordsOf<T extends string>(words: readonly [T, ...T[]], about: string) {
  const one = words.join("|");
  return z
    .string()
    .regex(new RegExp(`^(?:${one})(?:,(?:${one}))*$`, "u"), `must be of ${words.join(", ")}, with commas between them`)
    .transform((text) => text.split(",") as T[])
    .optional()
    .describe(about);
}

const Flag = z.enum(["true", "false"]).transform((text) => text === "true");

const Filter = z.strictObject({
  status: wordsOf(AlertStatus.options as [AlertStatus, ...AlertStatus[]], "One or several, with commas."),
  disposition: wordsOf(Disposition.options as [Disposition, ...Disposition[]], "One or several, with commas."),
  device: z.union([Digest, ExpectedId]).optional(),
  site: z.string().max(64).optional().describe("A site's alerts and those of the laptops that live there."),
  severity: Severity.optional().describe("At least as severe as it stands now."),
  owner: z.string().max(200).optional().describe("Who works on it; empty: nobody."),
  rule: RuleId.optional(),
  q: z
    .string()
    .trim()
    .min(2, "must have two characters at least")
    .max(100)
    .optional()
    .describe("A text in the title, in serial, model or assignee of a laptop, or in the owner's name."),
  unread: Flag.optional().describe("Only what is new, or changed by others or new evidence, since you opened it."),
  mergedInto: z.string().max(64).optional().describe("What became part of this alert's case; otherwise left out."),
});

const Query = Filter.extend(PageQuery.shape).extend({
  order: z.enum(ALERT_ORDERS).default("newest"),
  skip: z.coerce.number().int().min(0).max(1_000_000).optional().describe("Pass over so many alerts."),
  brief: Flag.optional().describe("Leaves `findings` empty, which make up nearly all of a page."),
});

const Count = z.number().int().nonnegative();
const AlertCount = z.object({
  total: Count,
  bySeverity: z
    .object({ info: Count, low: Count, medium: Count, high: Count, critical: Count })
    .describe("As it stands now."),
});

const Marks = z.strictObject({
  alerts: z.array(z.string().max(64)).min(1).max(200),
  unread: z.boolean(),
});

function toFilter<T extends z.output<typeof Filter>>({ status, disposition, device, q, ...query }: T) {
  return { ...query, statuses: status, dispositions: disposition, deviceId: device, text: q };
}

const common = { tags: ["operator"], security: [{ operatorToken: [] }] };

/** The queue: pages of it, how long it is, and what somebody has seen of it. */
export function addQueue(app: App, { alerts, allow }: { readonly alerts: AlertService; readonly allow: Allow }): void {
  app.route({
    method: "GET",
    url: "/v1/alerts",
    onRequest: allow("alerts.read"),
    schema: {
      ...common,
      operationId: "listAlerts",
      summary: "Alerts, newest first unless asked otherwise",
      description:
        "At most once an hour it adds an entry to the access log of each device shown. Laptops are named by serial and model, not by person.",
      querystring: Query,
      response: { 200: AlertList, ...guardedProblems("malformed_message") },
    },
    handler: async (request) => {
      const page = await alerts.list(toFilter(request.query), operatorOf(request));
      return { alerts: [...page.alerts], nextCursor: page.nextCursor };
    },
  });
  app.route({
    method: "GET",
    url: "/v1/alerts/count",
    onRequest: allow("alerts.read"),
    schema: {
      ...common,
      operationId: "countAlerts",
      summary: "How many alerts a list would show in all",
      description:
        "Asked of a device, a site or a text, it adds an entry to access logs as the list does, unless it is about more than a hundred alerts.",
      querystring: Filter,
      response: { 200: AlertCount, ...guardedProblems("malformed_message") },
    },
    handler: (request) => alerts.count(toFilter(request.query), operatorOf(request)),
  });
  app.route({
    method: "POST",
    url: "/v1/alerts/marks",
    onRequest: allow("alerts.read"),
    schema: {
      ...common,
      operationId: "markAlerts",
      summary: "Mark alerts as seen by you, or as not seen",
      body: Marks,
      response: { 204: z.null(), ...guardedProblems("malformed_message") },
    },
    handler: async (request, reply) => {
      await alerts.mark(request.body.alerts, request.body.unread, operatorOf(request));
      return reply.code(204).send(null);
    },
  });
}
