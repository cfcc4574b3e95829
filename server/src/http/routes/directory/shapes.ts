import { Digest } from "@clearseat/shared";
import { z } from "zod";
import { Journey } from "../../../directory/directory-entry.ts";
import type { ImportResult } from "../../../directory/directory-service.ts";

/** Room for as many entries as a request may have. */
export const MOST_IMPORT_BYTES = 32 << 20;

const Value = z.union([z.string(), z.array(Journey), z.null()]);

/** What an import changes or changed. */
export const ImportAnswer = z.object({
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
type ImportAnswer = z.infer<typeof ImportAnswer>;

/** What the service hands out is not to be changed, and shapes do not say so. */
export function toAnswer(done: ImportResult & Pick<ImportAnswer, "dryRun" | "replace">): ImportAnswer {
  return structuredClone(done) as ImportAnswer;
}
