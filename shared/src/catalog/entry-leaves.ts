/** A text or number that stands somewhere in an entry. */
export interface EntryLeaf {
  /** Place below where the walk began, such as `programs[0].executables`; a list's own items share its place. */
  readonly field: string;
  /** The last name in it, such as `executables`. */
  readonly key: string;
  readonly value: string | number;
}

/** Keys under which the schema's own closed words stand, and never a name of a program or device. */
const CLOSED_WORDS: ReadonlySet<string> = new Set(["platforms", "by", "device", "strength"]);

/** Every text and number in it, however deep, so that a field that comes later is not forgotten; closed words left out. */
export function leavesOf(value: unknown, field: string, key = field): EntryLeaf[] {
  if (typeof value === "string" || typeof value === "number") return [{ field, key, value }];
  if (typeof value !== "object" || value === null || CLOSED_WORDS.has(key)) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([name, part]) =>
      CLOSED_WORDS.has(name) ? [] : leavesOf(part, `${field}.${name}`, name),
    );
  return value.flatMap((item: unknown, index) =>
    leavesOf(item, typeof item === "object" ? `${field}[${index}]` : field, key),
  );
}
