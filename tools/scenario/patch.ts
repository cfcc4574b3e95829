/** A raw snapshot or a part of it, as JSON or YAML gives it. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [key: string]: Plain;
}

/** How a list is patched other than by appending. */
export type ListDirective =
  | { readonly kind: "replace"; readonly items: readonly Plain[] }
  | { readonly kind: "remove"; readonly matches: readonly Plain[] };

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `{replace: [...]}` or `{remove: [...]}`; null for anything else. */
export function readDirective(patch: Plain): ListDirective | null {
  if (!isPlainObject(patch) || Object.keys(patch).length !== 1) return null;
  const replace = patch["replace"];
  if (Array.isArray(replace)) return { kind: "replace", items: replace };
  const remove = patch["remove"];
  if (Array.isArray(remove)) return { kind: "remove", matches: remove };
  return null;
}

/**
 * Lays a patch over a value: objects merge, lists append unless a directive says otherwise, anything else replaces.
 * A list that is not there begins with what is appended; removing from it leaves it absent, because removing looks at nothing.
 */
export function applyPatch(base: Plain | undefined, patch: Plain): Plain | undefined {
  const directive = readDirective(patch);
  if (directive !== null) return applyDirective(base, directive);
  if (Array.isArray(patch)) return Array.isArray(base) ? [...base, ...patch] : patch;
  if (isPlainObject(patch)) return mergeObject(isPlainObject(base) ? base : {}, patch);
  return patch;
}

function applyDirective(base: Plain | undefined, directive: ListDirective): Plain | undefined {
  if (directive.kind === "replace") return directive.items;
  if (!Array.isArray(base)) return base;
  return base.filter((item: Plain) => !directive.matches.some((match) => matches(item, match)));
}

function mergeObject(base: PlainObject, patch: PlainObject): PlainObject {
  // Entries instead of assignment: a key named __proto__ stays a plain key.
  const merged = new Map<string, Plain>(Object.entries(base));
  for (const [key, part] of Object.entries(patch)) {
    const value = applyPatch(merged.get(key), part);
    if (value !== undefined) merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** Does an item show everything the match names? Absent, `null` and `""` are the same: unknown. */
export function matches(item: Plain | undefined, match: Plain): boolean {
  if (isUnknown(match)) return isUnknown(item);
  if (Array.isArray(match))
    return (
      Array.isArray(item) && item.length === match.length && match.every((part, index) => matches(item[index], part))
    );
  if (isPlainObject(match))
    return isPlainObject(item) && Object.entries(match).every(([key, part]) => matches(item[key], part));
  return item === match;
}

function isUnknown(value: Plain | undefined): boolean {
  return value === undefined || value === null || value === "";
}
