import type { CatalogEntry, EntrySupplement } from "@clearseat/shared";
import { buildPrograms } from "./build-programs.ts";
import type { Candidate } from "./candidate.ts";
import { collectCandidates } from "./collect-candidates.ts";
import type { Decision, Skip } from "./decision.ts";
import type { ImportedTool, ImportRecord } from "./import-record.ts";
import { KnownNames } from "./known-names.ts";
import type { ToolFile } from "./read-lolrmm.ts";
import { type Screened, screenReading } from "./screen.ts";
import { toId } from "./to-id.ts";
import { TOOL_KINDS, type ToolKind } from "./tool-kinds.ts";
import { undecided } from "./undecided.ts";

export interface ConvertOptions {
  /** What the catalog has already; only what adds to it is taken. */
  readonly existing: readonly CatalogEntry[];
  readonly decisions: readonly Decision[];
  readonly skipped: readonly Skip[];
  /** Day that the entries carry. */
  readonly checkedOn: string;
  /** What adds to an entry repeats that entry's words, so that it can stand alone in a company's list. */
  readonly whole: boolean;
}

export interface Conversion {
  /** Sorted by id. */
  readonly entries: readonly EntrySupplement[];
  /** Every file, sorted. */
  readonly record: ImportRecord;
}

export const SOURCE = "LOLRMM project, catalog of remote management tools";

/** LOLRMM's files to entries, with a record of what was taken and what was not and why. Pure. */
export function convertLolrmm(files: readonly ToolFile[], options: ConvertOptions): Conversion {
  const { existing, decisions, skipped, checkedOn } = options;
  const byStem = new Map(files.map((file) => [file.stem, file]));
  const known = new KnownNames(existing);
  const tools = skipped.flatMap(({ from, why }) => {
    const file = byStem.get(from);
    return file === undefined ? [] : [toSkipped(file, why)];
  });
  const entries: EntrySupplement[] = [];
  for (const decision of [...decisions, ...undecided(files, options)]) {
    const given = decision.from.flatMap((stem) => byStem.get(stem) ?? []);
    const screened = given.map((file) => [file, screenReading(collectCandidates(file), decision, known)] as const);
    const entry = toEntry(decision, screened, options);
    if (entry !== null) entries.push(entry);
    tools.push(...screened.map(([file, result]) => toRecord(file, result, decision, { entry, existing })));
  }
  return {
    entries: entries.sort((left, right) => (left.id < right.id ? -1 : 1)),
    record: { checkedOn, tools: tools.sort((left, right) => (left.file < right.file ? -1 : 1)) },
  };
}

function toEntry(
  decision: Decision,
  screened: readonly (readonly [ToolFile, Screened])[],
  { existing, checkedOn, whole }: ConvertOptions,
): EntrySupplement | null {
  const programs = buildPrograms(
    screened.flatMap(([, { taken }]) => taken),
    decision.viewers ?? [],
  );
  if (programs.length === 0) return null;
  const { id, name = decision.id, kind = "undecided" } = decision;
  const aliases = aliasesOf(screened, decision, existing);
  const common = { id, ...(aliases.length === 0 ? {} : { aliases }) };
  const owner = existing.find((entry) => entry.id === id);
  if (owner !== undefined && !whole) return { ...common, sources: [SOURCE], programs };
  const words = owner === undefined ? { name, ...kindFacts(kind), maker: null } : wordsOf(owner);
  return { ...common, ...words, sources: [SOURCE], checkedOn, programs };
}

function wordsOf({
  name,
  family,
  about,
  maker,
  acceptsConnections,
  tunnelType,
}: CatalogEntry): Partial<EntrySupplement> {
  return { name, family, about, maker, acceptsConnections, ...(tunnelType === undefined ? {} : { tunnelType }) };
}

function kindFacts(kind: ToolKind): Partial<EntrySupplement> {
  const { acceptsConnections, ...facts } = { acceptsConnections: false, ...TOOL_KINDS[kind] };
  return acceptsConnections ? { ...facts, acceptsConnections } : facts;
}

/** LOLRMM's own names for it, where nobody else has them. */
function aliasesOf(
  screened: readonly (readonly [ToolFile, Screened])[],
  { id }: Decision,
  existing: readonly CatalogEntry[],
): string[] {
  const taken = new Set([id, ...existing.flatMap((entry) => [entry.id, ...entry.aliases])]);
  const names = screened.flatMap(([{ stem, tool }]) => [toId(stem), toId(tool.Name.replaceAll(/\([^)]*\)/gu, ""))]);
  return [...new Set(names)].filter((name) => name !== "" && !taken.has(name)).sort();
}

function toRecord(
  { stem, tool }: ToolFile,
  { taken, dropped }: Screened,
  { id, kind }: Decision,
  { entry, existing }: { readonly entry: EntrySupplement | null; readonly existing: readonly CatalogEntry[] },
): ImportedTool {
  const isUndecided = kind === "undecided" || kind === "undecided-control";
  const kept = entry === null ? [] : taken;
  return {
    file: stem,
    name: tool.Name,
    entry: entry !== null || existing.some((other) => other.id === id) ? id : null,
    ...(isUndecided ? { undecided: true as const } : {}),
    taken: group(
      kept,
      ({ field }: Candidate) => field,
      ({ value }) => value,
    ),
    dropped: group(
      dropped,
      ({ reason }) => reason,
      ({ value }) => value,
    ),
  };
}

function toSkipped({ stem, tool }: ToolFile, why: Skip["why"]): ImportedTool {
  return { file: stem, name: tool.Name, entry: null, skipped: why, taken: {}, dropped: {} };
}

function group<Row, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  valueOf: (row: Row) => string,
): Partial<Record<Key, string[]>> {
  const groups: Partial<Record<Key, string[]>> = {};
  for (const row of rows) {
    const values = groups[keyOf(row)] ?? [];
    if (!values.includes(valueOf(row))) values.push(valueOf(row));
    groups[keyOf(row)] = values.sort();
  }
  return groups;
}
