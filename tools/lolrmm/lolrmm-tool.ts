import { z } from "zod";

// LOLRMM's files are written by many hands: a list may be one value or missing, a text may be a number or empty.
const text = z
  .union([z.string(), z.number(), z.boolean()], { error: "must be a text" })
  .nullish()
  .transform((value) => (value === null || value === undefined ? "" : String(value).trim()));

function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );
}

const texts = listOf(text).transform((values) => values.filter((value) => value !== ""));

function section<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess((value) => value ?? {}, z.looseObject(shape, { error: "must hold fields" }));
}

/** What of a LOLRMM file can become an indicator; its descriptions, log examples, hashes and links are never read. */
export const LolrmmTool = z.looseObject(
  {
    Name: z.string({ error: "must name the tool" }).trim().min(1, "must name the tool"),
    InstallationPaths: texts,
    Details: section({
      Website: text,
      Capabilities: texts,
      SupportedOS: texts,
      InstallationPaths: texts,
      PEMetadata: listOf(z.looseObject({ Filename: text, OriginalFileName: text, Product: text })),
    }),
    Artifacts: section({
      InstallationPaths: texts,
      Disk: listOf(z.looseObject({ File: text, OS: text })),
      EventLog: listOf(z.looseObject({ ServiceName: text, ImagePath: text })),
      Registry: listOf(z.looseObject({ Path: text })),
      Network: listOf(z.looseObject({ Domains: texts })),
      Other: listOf(z.looseObject({ Type: text, Value: text })),
    }),
    CodeSigning: section({
      certificates: listOf(z.looseObject({ signer_name: text })),
      signer_names: texts,
    }),
  },
  { error: "must hold fields" },
);
export type LolrmmTool = z.infer<typeof LolrmmTool>;

/** One row of LOLRMM's list of certificates: who signed what was found of a tool. */
export const LolrmmCertificates = z.array(
  z.looseObject({ name: z.string({ error: "must name the tool" }), signer_names: texts }),
  { error: "must be a list" },
);
export type LolrmmCertificates = z.infer<typeof LolrmmCertificates>;
