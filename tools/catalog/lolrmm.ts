import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  CATALOG,
  CATALOG_VERSION,
  type CatalogEntry,
  HAND_WRITTEN_ENTRIES,
  InputError,
  loadCatalog,
  loadCompanyEntries,
} from "@clearseat/shared";
import { type Conversion, convertLolrmm } from "../lolrmm/convert.ts";
import { DECISIONS, SKIPPED } from "../lolrmm/decisions/index.ts";
import { readFolder } from "../lolrmm/read-folder.ts";
import { lolrmmPage } from "../lolrmm/report-page.ts";
import { toCompanyList } from "./company-list.ts";

export const LOLRMM_HELP = `Takes the facts of the LOLRMM project over into the catalog.

  npm run --silent catalog -- lolrmm --from DIR [--out FILE] [--on DAY] [--json]

  --from DIR    a copy of LOLRMM: its YAML files, in DIR or DIR/yaml, and DIR/rmm_certificates.json
  --out FILE    write what this catalog does not know yet as a company's own entries (server setting companyCatalog);
                without it the imported entries of this checkout, their record and docs/lolrmm.md are written anew
  --on DAY      day of the comparison that the entries carry; today unless given
  --json        print {files, entries, nothingUsable, leftOut, undecided, refused, written}
  --help        this text

Exit code: 0 when it is written, 2 when the arguments, a file or a field cannot be used.
`;

/** Where a command writes, and nothing else. */
export interface CommandOutput {
  out(text: string): void;
  err(text: string): void;
}

export interface LolrmmRequest {
  readonly from: string;
  /** Null: this checkout. */
  readonly out: string | null;
  readonly on: string;
  readonly json: boolean;
}

const CHECKOUT = {
  entries: new URL("../../shared/src/catalog/imported/lolrmm.json", import.meta.url),
  record: new URL("../lolrmm/last-import.json", import.meta.url),
  page: new URL("../../docs/lolrmm.md", import.meta.url),
} as const;

/** Reads, converts, writes; returns what is printed. Throws an InputError naming file and field. */
export function importLolrmm({ from, out, on, json }: LolrmmRequest, output: Pick<CommandOutput, "err">): string {
  const { files, hasCertificates } = readFolder(from);
  if (!hasCertificates) output.err("There is no rmm_certificates.json; signers come from the YAML files alone.\n");
  const existing = out === null ? loadCatalog(HAND_WRITTEN_ENTRIES, "hand-written catalog") : CATALOG;
  const conversion = convert(files, { existing, on, whole: out !== null });
  const { entries, refused } =
    out === null ? { entries: conversion.entries, refused: [] } : toCompanyList(conversion.entries);
  const written = out === null ? writeCheckout(conversion) : writeCompanyList(entries, out);
  const summary = summarize({ ...conversion, entries }, refused, written);
  if (out === null && CATALOG_VERSION.replaceAll(".", "-") < on)
    output.err(`Set CATALOG_VERSION to ${on.replaceAll("-", ".")} or later, then run npm run gen.\n`);
  return json ? `${JSON.stringify(summary, null, 2)}\n` : describe(summary);
}

function convert(
  files: ReturnType<typeof readFolder>["files"],
  { existing, on, whole }: { existing: readonly CatalogEntry[]; on: string; whole: boolean },
): Conversion {
  return convertLolrmm(files, { existing, decisions: DECISIONS, skipped: SKIPPED, checkedOn: on, whole });
}

function writeCheckout({ entries, record }: Conversion): string[] {
  write(CHECKOUT.entries, toJson(entries));
  write(CHECKOUT.record, toJson(record));
  write(CHECKOUT.page, lolrmmPage(record));
  return Object.values(CHECKOUT).map((file) => fileURLToPath(file));
}

/** Whatever the server would refuse at its start is refused here first. */
function writeCompanyList(entries: Conversion["entries"], file: string): string[] {
  loadCompanyEntries(entries, CATALOG, file);
  write(file, toJson(entries));
  return [file];
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(file: string | URL, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new InputError({ field: "--out", message: `cannot be written (${String(error)})` }, String(file));
  }
}

interface Summary {
  readonly files: number;
  /** Ids of the entries that were written. */
  readonly entries: readonly string[];
  readonly nothingUsable: readonly string[];
  readonly leftOut: readonly string[];
  /** Files about which nobody decided what they are. */
  readonly undecided: readonly string[];
  /** Names that a company's list may not hold, as `entry: name`. */
  readonly refused: readonly string[];
  readonly written: readonly string[];
}

function summarize(
  { entries, record: { tools } }: Conversion,
  refused: readonly string[],
  written: readonly string[],
): Summary {
  return {
    files: tools.length,
    entries: entries.map(({ id }) => id),
    nothingUsable: tools.filter((tool) => tool.entry === null && tool.skipped === undefined).map(({ file }) => file),
    leftOut: tools.filter((tool) => tool.skipped !== undefined).map(({ file }) => file),
    undecided: tools.filter((tool) => tool.undecided === true).map(({ file }) => file),
    refused,
    written,
  };
}

function describe({ files, entries, nothingUsable, leftOut, undecided, refused, written }: Summary): string {
  const open = undecided.length === 0 ? "" : `\nNobody decided yet what these are: ${undecided.join(", ")}.`;
  const broad = refused.length === 0 ? "" : `\nToo broad for a company's list: ${refused.join("; ")}.`;
  return `${files} files: ${entries.length} entries, ${nothingUsable.length} files with nothing usable, ${leftOut.length} left out.${open}${broad}
Wrote ${written.join(", ")}.
`;
}
