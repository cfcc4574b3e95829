import { LetterTree } from "./letter-tree.ts";

/** Finds what is filed under a name, or under a pattern in which `*` stands for any run of characters. */
export interface NameIndex<T> {
  find(name: string): readonly T[];
}

interface PatternRow<T> {
  /** Takes lower case. */
  readonly matches: (name: string) => boolean;
  readonly value: T;
}

const NOTHING: readonly never[] = [];

/**
 * Names compare without case. Each pattern is filed under the letters it begins with, else under those it ends with,
 * so that a look-up tries only the few that may match.
 */
export function buildNameIndex<T>(rows: readonly (readonly [pattern: string, value: T])[]): NameIndex<T> {
  const heads = new LetterTree<PatternRow<T>>("start");
  const tails = new LetterTree<PatternRow<T>>("end");
  /** Open at both ends, so they must all be tried. */
  const open: PatternRow<T>[] = [];
  for (const [pattern, value] of rows) {
    const row = { matches: compilePattern(pattern.toLowerCase()), value };
    const [head = "", tail = ""] = pattern.includes("*") ? endsOf(pattern) : [pattern];
    if (head !== "") heads.add(head, row);
    else if (tail !== "") tails.add(tail, row);
    else open.push(row);
  }
  return {
    find: (name) => {
      const [byHead, byTail] = [heads.find(name), tails.find(name)];
      if (byHead === null && byTail === null && open.length === 0) return NOTHING;
      const lower = name.toLowerCase();
      return [...(byHead ?? []), ...(byTail ?? []), ...open]
        .filter((row) => row.matches(lower))
        .map((row) => row.value);
    },
  };
}

function endsOf(pattern: string): [head: string, tail: string] {
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
