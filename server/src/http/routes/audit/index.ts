import { Instant } from "@clearseat/shared";
import { z } from "zod";
import { mayDo } from "../../../access/roles.ts";
import { AUDIT_ACTION_NAMES, AUDIT_ACTIONS, AUDIT_KINDS } from "../../../audit/audit-actions.ts";
import type { AuditReader } from "../../../audit/audit-reader.ts";
import { verifyLogs } from "../../../audit/verify-logs.ts";
import type { Storage } from "../../../store.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";

export interface AuditRouteDeps {
  readonly auditReader: AuditReader;
  readonly storage: Storage;
  readonly allow: Allow;
}

const Query = PageQuery.extend({
  actor: z.string().max(300).optional().describe("Name or id of whoever did it."),
  action: z.enum(AUDIT_ACTION_NAMES).optional(),
  kind: z.enum(AUDIT_KINDS).optional(),
  device: z.string().max(64).optional().describe("Id of a laptop; for those who may see laptops."),
  from: Instant.optional(),
  until: Instant.optional().describe("Before this instant."),
});

const Line = z.object({
  id: z.string(),
  at: Instant,
  who: z.object({ name: z.string(), id: z.string().nullable().describe("What nobody else has.") }),
  action: z.string(),
  says: z.string().describe("In words, to be read after the name."),
  kind: z.enum(AUDIT_KINDS),
  why: z.string().nullable(),
  laptop: z
    .object({ id: z.string().nullable(), name: z.string() })
    .nullable()
    .describe("Whose data it was about; without an id and under a name of its own for those who may not see laptops."),
  detail: z.record(z.string(), z.string()),
});

const ActionWords = z.object({ action: z.enum(AUDIT_ACTION_NAMES), says: z.string(), kind: z.enum(AUDIT_KINDS) });
const Verdict = z.object({
  operations: z.object({ entries: z.number().int(), firstFault: z.number().int().nullable() }),
  laptops: z.object({
    checked: z.number().int(),
    broken: z.array(z.string()).describe("Ids; for those who may see laptops."),
    brokenCount: z.number().int(),
  }),
  nextCursor: z.string().nullable(),
});
const operator = { tags: ["operator"], security: [{ operatorToken: [] }] };

function addReading(app: App, { auditReader, allow }: AuditRouteDeps): void {
  app.route({
    method: "GET",
    url: "/v1/audit",
    onRequest: allow("audit.read"),
    schema: {
      ...operator,
      operationId: "listAudit",
      summary: "Who looked at whose data and who changed what, newest first",
      description: "Reading it is an entry too, at most once an hour for each person.",
      querystring: Query,
      response: {
        200: z.object({ entries: z.array(Line), nextCursor: z.string().nullable() }),
        ...guardedProblems("malformed_message", "not_allowed"),
      },
    },
    handler: async (request) => {
      const { entries, nextCursor } = await auditReader.page(request.query, operatorOf(request));
      return { entries: entries.map((one) => structuredClone(one) as z.infer<typeof Line>), nextCursor };
    },
  });
  app.route({
    method: "GET",
    url: "/v1/audit/actions",
    onRequest: allow("audit.read"),
    schema: {
      ...operator,
      operationId: "listAuditActions",
      summary: "Every action that the log may name, in words",
      response: { 200: z.object({ actions: z.array(ActionWords) }), ...guardedProblems() },
    },
    handler: async () => ({
      actions: AUDIT_ACTION_NAMES.map((action) => ({
        action,
        says: AUDIT_ACTIONS[action].says,
        kind: AUDIT_ACTIONS[action].kind,
      })),
    }),
  });
}

/** The access log, for whoever runs the collector and for whoever watches over privacy. */
export function addAuditRoutes(app: App, deps: AuditRouteDeps): void {
  const { storage, allow } = deps;
  addReading(app, deps);
  app.route({
    method: "GET",
    url: "/v1/audit/verification",
    onRequest: allow("audit.read"),
    schema: {
      ...operator,
      operationId: "verifyAudit",
      summary: "Whether the logs are as they were written: the hash chains, some laptops at a time",
      querystring: z.strictObject({ cursor: z.string().max(64).default("") }),
      response: { 200: Verdict, ...guardedProblems("malformed_message") },
    },
    handler: async (request) => {
      const { operations, laptops, nextCursor } = await verifyLogs(storage.store, request.query.cursor);
      const seesLaptops = mayDo(operatorOf(request).role, "devices.read");
      const { checked, broken } = laptops;
      const shown = seesLaptops ? [...broken] : [];
      return { operations, laptops: { checked, broken: shown, brokenCount: broken.length }, nextCursor };
    },
  });
}
