import { InputError } from "../primitives/readable-error.ts";
import type { CatalogEntry, CatalogEntryInput } from "./catalog-entry.ts";
import { NAMED_BY } from "./list-names.ts";
import { loadCatalog } from "./load-catalog.ts";
import { supplementEntries } from "./supplement-entries.ts";

/** Fewer letters than this are no name but a question for every program. */
const LEAST_LETTERS = 3;

/**
 * Checks a company's own entries beside those of `catalog`: each whole and in our schema, none that asks for every
 * program, none that reads something out of command lines, and together a catalog without anything twice.
 * @param source where they come from, for the error's sentence.
 * @throws {InputError} naming the entry and the field at fault.
 */
export function loadCompanyEntries(input: unknown, catalog: readonly CatalogEntry[], source: string): CatalogEntry[] {
  if (!Array.isArray(input)) throw new InputError({ field: "(input)", message: "must be a list of entries" }, source);
  const entries = loadCatalog(input as CatalogEntryInput[], source);
  for (const entry of entries) refuseSnooping(entry, source);
  joinCompanyEntries(catalog, entries, source);
  return entries;
}

/** The catalog with a company's own entries: they add to what it has, and never change its words. */
export function joinCompanyEntries(
  catalog: readonly CatalogEntry[],
  company: readonly CatalogEntry[],
  source: string,
): readonly CatalogEntry[] {
  return company.length === 0 ? catalog : loadCatalog(supplementEntries(catalog, company), source);
}

/** Whoever writes the list could otherwise have any program named, or any part of a command line sent. */
function refuseSnooping({ id, programs, instancePatterns }: CatalogEntry, source: string): void {
  if (instancePatterns.length > 0)
    throw new InputError(
      { field: `${id}.instancePatterns`, message: "is for the project's own catalog alone" },
      source,
    );
  programs.forEach((program, index) => {
    for (const field of NAMED_BY) {
      const broad = program[field].find((name) => countLetters(name) < LEAST_LETTERS);
      if (broad === undefined) continue;
      const place = `${id}.programs[${index}].${field}`;
      throw new InputError({ field: place, message: `${broad} stands for too many programs` }, source);
    }
  });
}

/** Letters and digits, without patterns and the endings that all programs share. */
function countLetters(name: string): number {
  const bare = name.toLowerCase().replace(/\.(?:exe|app|com|net|org)$/u, "");
  return bare.match(/[\p{Letter}\p{Number}]/gu)?.length ?? 0;
}
