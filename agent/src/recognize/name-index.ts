/** Finds what is filed under a name, or under a pattern in which `*` stands for any run of characters. */
export interface NameIndex<T> {
  find(name: string): readonly T[];
}

interface PatternRow<T> {
  readonly matches: (name: string) => boolean;
  readonly value: T;
}

/** Names compare without case. Patterns are filed under their first letter, so a look-up tries only a few. */
export function buildNameIndex<T>(rows: readonly (readonly [pattern: string, value: T])[]): NameIndex<T> {
  const exact = new Map<string, T[]>();
  const patterns = new Map<string, PatternRow<T>[]>();
  for (const [pattern, value] of rows) {
    const lower = pattern.toLowerCase();
    if (lower.includes("*"))
      append(patterns, lower.startsWith("*") ? "" : lower.slice(0, 1), { matches: compilePattern(lower), value });
    else append(exact, lower, value);
  }
  return { find: (name) => findIn(exact, patterns, name.toLowerCase()) };
}

function findIn<T>(
  exact: ReadonlyMap<string, T[]>,
  patterns: ReadonlyMap<string, PatternRow<T>[]>,
  name: string,
): readonly T[] {
  const found = exact.get(name);
  const anchored = patterns.get(name.slice(0, 1));
  const open = patterns.get("");
  if (anchored === undefined && open === undefined) return found ?? [];
  const result = found === undefined ? [] : [...found];
  for (const rows of [anchored, open]) {
    for (const row of rows ?? []) if (row.matches(name)) result.push(row.value);
  }
  return result;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** A test for a whole name; `pattern` is lower case already. Linear in the name's length, whatever the pattern. */
export function compilePattern(pattern: string): (name: string) => boolean {
  const parts = pattern.split("*");
  const [head = "", ...rest] = parts;
  const tail = rest.pop();
  if (tail === undefined) return (name) => name === head;
  return (name) => {
    if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
    return containsInOrder(name.slice(head.length, name.length - tail.length), rest);
  };
}

function containsInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** Compares one text with one pattern, without case; unknown text never matches. */
export function matchesName(pattern: string, text: string | null): boolean {
  return text !== null && compilePattern(pattern.toLowerCase())(text.trim().toLowerCase());
}
