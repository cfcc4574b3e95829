import { Digest, ENROLLMENT_STATUSES, Instant } from "@clearseat/shared";
import { z } from "zod";
import { DirectoryEntryInput, Journey } from "../../../directory/directory-entry.ts";
import type { DirectoryService } from "../../../directory/directory-service.ts";
import type { App } from "../../app-instance.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { PageQuery } from "../page-query.ts";
import { addDirectoryFileRoute } from "./file.ts";
import { ImportAnswer, MOST_IMPORT_BYTES, toAnswer } from "./shapes.ts";

const ImportRequest = z.strictObject({
  entries: z.array(DirectoryEntryInput).max(100_000),
  replace: z.boolean().default(false).describe("Remove laptops that are not among the entries."),
  plan: Digest.optional().describe("From the dry run; without it nothing is changed."),
});
const Listed = z.object({
  assignee: z.string(),
  serial: z.string(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  timeZone: z.string().nullable(),
  issuedAt: Instant.nullable(),
  manager: z.string().nullable(),
  group: z.string().nullable(),
  travel: z.array(Journey),
  deviceId: Digest.nullable().describe(
    "The laptop that reports or waits under this serial; null: it has not enrolled.",
  ),
  status: z.enum(ENROLLMENT_STATUSES).nullable(),
});
const ListQuery = PageQuery.extend({
  text: z.string().trim().min(1).max(200).optional().describe("Stands in the serial or the assignee's name."),
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

/** What HR and IT know. A change is made in two steps: the first shows it, the second does what was shown. */
export function addDirectoryRoutes(app: App, directory: DirectoryService, allow: Allow): void {
  addList(app, directory, allow);
  addDirectoryFileRoute(app, directory, allow);
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
      const diff = await directory.import(entries, { dryRun, replace, plan, operator: operatorOf(request) });
      return toAnswer({ dryRun, replace, ...diff });
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
      const { laptops, nextCursor } = await directory.missing(request.query, operatorOf(request));
      return { laptops: [...laptops], nextCursor };
    },
  });
}

function addList(app: App, directory: DirectoryService, allow: Allow): void {
  app.route({
    method: "GET",
    url: "/v1/directory",
    onRequest: allow("directory.read"),
    schema: {
      operationId: "listDirectory",
      summary: "What HR and IT know of laptops and people, by serial",
      description: "At most once an hour it adds an entry to the log of operations.",
      tags: ["operator"],
      security,
      querystring: ListQuery,
      response: {
        200: z.object({ entries: z.array(Listed), nextCursor: z.string().nullable() }),
        ...guardedProblems("malformed_message"),
      },
    },
    handler: async (request) => {
      const { rows, nextCursor } = await directory.list(request.query, operatorOf(request));
      const entries = rows.map(({ entry: { deviceSerial: serial, travel, ...rest }, deviceId, status }) => ({
        ...rest,
        ...{ serial, deviceId, status, travel: [...travel] },
      }));
      return { entries, nextCursor };
    },
  });
}
