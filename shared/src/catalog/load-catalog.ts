import { firstFault, InputError, shorten } from "../primitives/readable-error.ts";
import { CatalogEntry, type CatalogEntryInput } from "./catalog-entry.ts";

/**
 * Checks entries and fills in their defaults, sorted by id.
 * @param source where they come from, for the error's sentence.
 * @throws {InputError} naming the entry's id and the field at fault, or an id that stands twice.
 */
export function loadCatalog(entries: readonly CatalogEntryInput[], source: string): CatalogEntry[] {
  const loaded = entries.map((entry, index) => loadEntry(entry, index, source));
  const seen = new Set<string>();
  for (const { id, aliases } of loaded) {
    for (const name of [id, ...aliases]) {
      if (seen.has(name))
        throw new InputError({ field: `${shorten(id)}.id`, message: `${shorten(name)} stands twice` }, source);
      seen.add(name);
    }
  }
  return loaded.sort((left, right) => (left.id < right.id ? -1 : 1));
}

function loadEntry(input: CatalogEntryInput, index: number, source: string): CatalogEntry {
  const result = CatalogEntry.safeParse(input);
  const label = typeof input?.id === "string" && input.id !== "" ? shorten(input.id) : `[${index}]`;
  if (!result.success) {
    const fault = firstFault(result.error);
    throw new InputError({ field: `${label}.${fault.field}`, message: fault.message }, source);
  }
  for (const [field, pattern] of regularExpressions(result.data)) {
    if (!isRegularExpression(pattern))
      throw new InputError({ field: `${label}.${field}`, message: "is not a regular expression" }, source);
  }
  return result.data;
}

function regularExpressions(entry: CatalogEntry): [field: string, pattern: string][] {
  const serials = entry.hardware?.usbSerials.map((serial) => serial.pattern) ?? [];
  return [
    ...entry.instancePatterns.map((pattern): [string, string] => ["instancePatterns", pattern]),
    ...serials.map((pattern): [string, string] => ["hardware.usbSerials", pattern]),
  ];
}

function isRegularExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
