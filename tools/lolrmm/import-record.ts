import { z } from "zod";
import { TAKEN_FIELDS } from "./candidate.ts";
import { DROP_REASONS, type DropReason, SKIP_REASONS, type SkipReason } from "./drop-reasons.ts";

/** What became of one LOLRMM file; kept beside the entries, so that the report can be made and checked without LOLRMM. */
export const ImportedTool = z.strictObject({
  /** File without its ending. */
  file: z.string(),
  name: z.string(),
  /** The entry that it went to; null: nothing of it could be taken. */
  entry: z.string().nullable(),
  /** Nobody decided what this tool is. */
  undecided: z.literal(true).optional(),
  skipped: z.enum(Object.keys(SKIP_REASONS) as [SkipReason, ...SkipReason[]]).optional(),
  taken: z.partialRecord(z.enum(TAKEN_FIELDS), z.array(z.string())),
  dropped: z.partialRecord(z.enum(Object.keys(DROP_REASONS) as [DropReason, ...DropReason[]]), z.array(z.string())),
});
export type ImportedTool = z.infer<typeof ImportedTool>;

export const ImportRecord = z.strictObject({
  /** Day of the import. */
  checkedOn: z.iso.date(),
  tools: z.array(ImportedTool),
});
export type ImportRecord = z.infer<typeof ImportRecord>;
