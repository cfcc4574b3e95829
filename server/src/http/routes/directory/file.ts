import { Digest } from "@clearseat/shared";
import { z } from "zod";
import { AppError } from "../../../app-error.ts";
import type { DirectoryService } from "../../../directory/directory-service.ts";
import { readDirectoryFile } from "../../../directory/parse-directory-csv.ts";
import type { App } from "../../app-instance.ts";
import { refusingInput } from "../../input-refusal.ts";
import { type Allow, operatorOf } from "../../plugins/access-guard.ts";
import { guardedProblems } from "../../validation.ts";
import { ImportAnswer, MOST_IMPORT_BYTES, toAnswer } from "./shapes.ts";

const FileRequest = z.strictObject({
  text: z
    .string()
    .max(MOST_IMPORT_BYTES)
    .describe("Comma-separated values with a header, as `directory import` takes them."),
  replace: z.boolean().default(false).describe("Remove laptops that the file does not name."),
  plan: Digest.optional().describe("From the dry run; without it nothing is changed."),
});
const Fault = z.object({
  line: z.number().int(),
  column: z.string().nullable().describe("Null: the line as a whole."),
  message: z.string(),
});
const FileAnswer = z.object({
  faults: z.array(Fault).describe("With any of these the file is not taken in; the first hundred."),
  diff: ImportAnswer.nullable().describe("Null where there are faults."),
});

/** The same as an import of entries, for whoever has a file. */
export function addDirectoryFileRoute(app: App, directory: DirectoryService, allow: Allow): void {
  app.route({
    method: "POST",
    url: "/v1/directory/file",
    onRequest: allow("directory.change"),
    bodyLimit: MOST_IMPORT_BYTES,
    schema: {
      operationId: "importDirectoryFile",
      summary:
        "Take in a directory file: without `plan` a dry run with every fault, with the plan of the dry run for real",
      description: "A column that the file does not have stays as it is known; an empty field is unknown.",
      tags: ["operator"],
      security: [{ operatorToken: [] }],
      body: FileRequest,
      response: { 200: FileAnswer, ...guardedProblems("malformed_message", "plan_changed", "too_large") },
    },
    handler: async (request) => {
      const { text, replace, plan } = request.body;
      const { entries, faults } = await refusingInput(() => readDirectoryFile(text, "text"));
      if (faults.length > 0 && plan !== undefined)
        throw new AppError("malformed_message", "text: has faults; look at it without a plan first", { field: "text" });
      if (faults.length > 0) return { faults: [...faults], diff: null };
      const dryRun = plan === undefined;
      const diff = await directory.import(entries, { dryRun, replace, plan, operator: operatorOf(request) });
      return { faults: [], diff: toAnswer({ dryRun, replace, ...diff }) };
    },
  });
}
