import { Digest, Instant } from "@clearseat/shared";
import { z } from "zod";
import { DirectoryEntryInput, Journey } from "../../../directory/directory-entry.ts";
import type { DirectoryService } from "../../../directory/directory-service.ts";
import type { App } from "../../app-instance.ts";
import type { Allow } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";

const Value = z.union([z.string(), z.array(Journey), z.null()]);
const ImportRequest = z.strictObject({
  entries: z.array(DirectoryEntryInput).max(100_000),
  replace: z.boolean().default(false).describe("Remove laptops that are not among the entries."),
  plan: Digest.optional().describe("From the dry run; without it nothing is changed."),
});
const ImportAnswer = z.object({
  dryRun: z.boolean(),
  replace: z.boolean(),
  plan: Digest.describe("Send the same again with this to have it done."),
  added: z.array(z.string()),
  changed: z.array(
    z.object({
      serial: z.string(),
      fields: z.array(z.string()),
      changes: z.array(z.object({ field: z.string(), from: Value, to: Value })),
    }),
  ),
  unchanged: z.number().int(),
  missing: z.array(z.string()),
});
const MissingList = z.object({
  laptops: z.array(
    z.object({
      serial: z.string(),
      assignee: z.string(),
      group: z.string().nullable(),
      issuedAt: Instant.nullable(),
      expectedSince: Instant.nullable(),
      isLate: z.boolean(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
const security = [{ operatorToken: [] }];
/** Room for as many entries as a request may have. */
const MOST_IMPORT_BYTES = 32 << 20;

/** What HR and IT know. A change is made in two steps: the first shows it, the second does what was shown. */
export function addDirectoryRoutes(app: App, directory: DirectoryService, allow: Allow): void {
  app.route({
    method: "POST",
    url: "/v1/directory/import",
    onRequest: allow("directory.change"),
    bodyLimit: MOST_IMPORT_BYTES,
    schema: {
      operationId: "importDirectory",
      summary: "Take in directory entries: without `plan` a dry run, with the plan of the dry run for real",
      description: "A field that an entry leaves out stays as it is known; null is unknown.",
      tags: ["operator"],
      security,
      body: ImportRequest,
      response: {
        200: ImportAnswer,
        ...guardedProblems("malformed_message", "plan_changed", "too_large"),
      },
    },
    handler: async (request) => {
      const { entries, replace, plan } = request.body;
      const dryRun = plan === undefined;
      const diff = await directory.import(entries, { dryRun, replace, plan });
      return structuredClone({ dryRun, replace, ...diff }) as z.infer<typeof ImportAnswer>;
    },
  });
  app.route({
    method: "GET",
    url: "/v1/directory/missing",
    onRequest: allow("directory.read"),
    schema: {
      operationId: "listMissingLaptops",
      summary: "Laptops that were issued and have not enrolled, by serial",
      tags: ["operator"],
      security,
      querystring: PageQuery,
      response: {
        200: MissingList,
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const { laptops, nextCursor } = await directory.missing(request.query);
      return { laptops: [...laptops], nextCursor };
    },
  });
}
