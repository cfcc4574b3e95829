import { LetterTree } from "./letter-tree.ts";

/** Finds what is filed under a name, or under a pattern in which `*` stands for any run of characters. */
export interface NameIndex<T> {
  find(name: string): readonly T[];
}

const NOTHING: readonly never[] = [];

/**
 * Names compare without case. Each pattern is filed under the letters it begins with, else under those it ends with,
 * so that a look-up tries only the few that may match, and mostly none.
 */
export function buildNameIndex<T>(rows: readonly (readonly [pattern: string, value: T])[]): NameIndex<T> {
  const filed = rows.map(([pattern, value]) => {
    const [head, tail] = endsOf(pattern);
    return { head, tail, row: { matches: compilePattern(pattern.toLowerCase()), value } };
  });
  const heads = new LetterTree(
    "start",
    filed.filter(({ head }) => head !== "").map(({ head, row }) => [head, row] as const),
  );
  const tails = new LetterTree(
    "end",
    filed.filter(({ head, tail }) => head === "" && tail !== "").map(({ tail, row }) => [tail, row] as const),
  );
  /** Open at both ends, so they must all be tried. */
  const open = filed.filter(({ head, tail }) => head === "" && tail === "").map(({ row }) => row);
  return {
    find: (name) => {
      const byHead = heads.find(name);
      const byTail = tails.find(name);
      if (byHead === null && byTail === null && open.length === 0) return NOTHING;
      const lower = name.toLowerCase();
      return [...(byHead ?? []), ...(byTail ?? []), ...open]
        .filter((row) => row.matches(lower))
        .map((row) => row.value);
    },
  };
}

/** The letters before the first `*` and after the last. */
function endsOf(pattern: string): [head: string, tail: string] {
  if (!pattern.includes("*")) return [pattern, pattern];
  return [pattern.slice(0, pattern.indexOf("*")), pattern.slice(pattern.lastIndexOf("*") + 1)];
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
