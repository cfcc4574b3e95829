import type { CorpusMatch } from "./find-matches.ts";
import { readCorpus } from "./find-matches.ts";

/** A name in the corpora that rightly is an entry of the catalog. */
export interface KnownTool {
  readonly entryId: string;
  readonly name: string;
  /** Why this is no false match. */
  readonly reason: string;
}

/** The rows of `tests/corpora/known-tools.tsv`. */
export function readKnownTools(): KnownTool[] {
  return readCorpus("known-tools.tsv").map(([entryId = "", name = "", reason = ""]) => ({ entryId, name, reason }));
}

/** What the list must be told: matches without a row, and rows without a match, each as a line to add or to take out. */
export function compareWithKnown(
  matches: readonly CorpusMatch[],
  known: readonly KnownTool[],
): { readonly unexpected: string[]; readonly stale: string[] } {
  const rows = new Set(known.map(toKey));
  const seen = new Set(matches.map(toKey));
  return {
    unexpected: matches.filter((match) => !rows.has(toKey(match))).map((match) => `${toKey(match)}\t(${match.where})`),
    stale: known.filter((row) => !seen.has(toKey(row))).map(toKey),
  };
}

function toKey({ entryId, name }: { readonly entryId: string; readonly name: string }): string {
  return `${entryId}\t${name}`;
}
