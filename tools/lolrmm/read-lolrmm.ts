import { InputError, parseInput } from "@clearseat/shared";
import { parseDocument } from "yaml";
import { LolrmmCertificates, LolrmmTool } from "./lolrmm-tool.ts";

/** A LOLRMM file with the name by which decisions know it: `anydesk` of `anydesk.yaml`. */
export interface ToolFile {
  readonly stem: string;
  readonly tool: LolrmmTool;
  /** From the list of certificates. */
  readonly certifiedSigners: readonly string[];
}

/** A tool from YAML text. Throws an InputError naming file and field, or the line where the text itself is broken. */
export function readTool(text: string, file: string): LolrmmTool {
  const document = parseDocument(text, { prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const line = text.slice(0, fault.pos[0]).split("\n").length;
    throw new InputError({ field: `line ${line}`, message: fault.message.split("\n", 1).join() }, file);
  }
  return parseInput(LolrmmTool, toPlain(document, file), file);
}

function toPlain(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // The reader throws on aliases that name nothing or multiply without end.
    throw new InputError(
      { field: "(input)", message: error instanceof Error ? error.message : "cannot be read" },
      file,
    );
  }
}

/** The list of certificates from JSON text. Throws an InputError naming file and field. */
export function readCertificates(text: string, file: string): LolrmmCertificates {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new InputError({ field: "(input)", message: `must be JSON (${String(error)})` }, file);
  }
  return parseInput(LolrmmCertificates, parsed, file);
}

/** Joins tools and certificates by the tool's name, sorted by file. */
export function joinCertificates(
  tools: readonly { readonly stem: string; readonly tool: LolrmmTool }[],
  certificates: LolrmmCertificates,
): ToolFile[] {
  const signers = Map.groupBy(certificates, ({ name }) => name);
  return tools
    .map(({ stem, tool }) => ({
      stem,
      tool,
      certifiedSigners: (signers.get(tool.Name) ?? []).flatMap((row) => row.signer_names),
    }))
    .sort((left, right) => (left.stem < right.stem ? -1 : 1));
}
