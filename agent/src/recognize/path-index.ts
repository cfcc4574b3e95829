import { LetterTree } from "./letter-tree.ts";
import { compilePattern } from "./name-index.ts";
import { toComparablePath } from "./programs/command-line.ts";
import { pathBelowInstallRoot } from "./programs/install-folder.ts";

/** Finds what is filed under a part of a path, in which `*` stands for any run of characters. */
export interface PathIndex<T> {
  /** @param path with either kind of slash */
  find(path: string): readonly T[];
}

export interface PathPattern {
  /** What follows some slash of every path that matches; empty when that is not known. */
  readonly letters: string;
  readonly matches: (comparablePath: string) => boolean;
}

/** Matches a path by its end: `/folder/*.exe`. */
export function endingPattern(ending: string): PathPattern {
  const [letters = ""] = ending.startsWith("/") ? ending.slice(1).split("*") : [];
  return { letters, matches: compilePattern(`*${ending.toLowerCase()}`) };
}

/** Matches whatever lies in a folder, directly below a place where programs are installed: `Maker/Product*`. */
export function folderPattern(folder: string): PathPattern {
  const [letters = ""] = folder.split("*");
  const matches = compilePattern(`${folder.toLowerCase()}/*`);
  return {
    letters,
    matches: (path) => {
      const below = pathBelowInstallRoot(path);
      return below !== null && matches(below);
    },
  };
}

const NOTHING: readonly never[] = [];

/** Patterns are filed under their letters, and a path is looked up from each of its slashes on. */
export function buildPathIndex<T>(rows: readonly (readonly [pattern: PathPattern, value: T])[]): PathIndex<T> {
  const known = new LetterTree<(typeof rows)[number]>("start");
  const open = rows.filter(([{ letters }]) => letters === "");
  for (const row of rows) if (row[0].letters !== "") known.add(row[0].letters, row);
  return {
    find: (path) => {
      const candidates = candidatesIn(known, path);
      if (candidates === null && open.length === 0) return NOTHING;
      const comparable = toComparablePath(path);
      return [...(candidates ?? []), ...open]
        .filter(([pattern]) => pattern.matches(comparable))
        .map(([, value]) => value);
    },
  };
}

const SEPARATORS = ["/", "\\"] as const;

function candidatesIn<T>(tree: LetterTree<T>, path: string): ReadonlySet<T> | null {
  let found: Set<T> | null = null;
  for (const separator of SEPARATORS) {
    for (let at = path.indexOf(separator); at >= 0; at = path.indexOf(separator, at + 1)) {
      for (const row of tree.find(path, at + 1) ?? NOTHING) found = (found ?? new Set<T>()).add(row);
    }
  }
  return found;
}
