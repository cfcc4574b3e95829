import { LetterTree } from "./letter-tree.ts";
import { compilePattern } from "./name-index.ts";
import { fileNameStart, toComparablePath } from "./programs/command-line.ts";
import { pathBelowInstallRoot } from "./programs/install-folder.ts";

/** Finds what is filed under a part of a path, in which `*` stands for any run of characters. */
export interface PathIndex<T> {
  /** @param path with either kind of slash */
  find(path: string): readonly T[];
}

export interface PathPattern {
  /** What the path's file name (`file`) or any part of the path (`part`) begins with where the pattern matches. */
  readonly begins: "file" | "part";
  /** Empty when that is not known. */
  readonly letters: string;
  readonly matches: (comparablePath: string) => boolean;
}

/** Matches a path by its end: `/folder/*.exe`. */
export function endingPattern(ending: string): PathPattern {
  const matches = compilePattern(`*${ending.toLowerCase()}`);
  const fileName = ending.includes("/") ? ending.slice(ending.lastIndexOf("/") + 1) : "";
  // Many paths lead through the same folders, and few to a file of that name.
  if (fileName !== "" && !fileName.includes("*")) return { begins: "file", letters: fileName, matches };
  return { begins: "part", letters: ending.startsWith("/") ? lettersOf(ending.slice(1)) : "", matches };
}

/** Matches whatever lies in a folder, directly below a place where programs are installed: `Maker/Product*`. */
export function folderPattern(folder: string): PathPattern {
  const matches = compilePattern(`${folder.toLowerCase()}/*`);
  return {
    begins: "part",
    letters: lettersOf(folder),
    matches: (path) => {
      const below = pathBelowInstallRoot(path);
      return below !== null && matches(below);
    },
  };
}

function lettersOf(pattern: string): string {
  return pattern.split("*", 1).join();
}

const NOTHING: readonly never[] = [];

/** Patterns are filed under their letters, and a path is looked up from its slashes on. */
export function buildPathIndex<T>(rows: readonly (readonly [pattern: PathPattern, value: T])[]): PathIndex<T> {
  const trees = {
    file: new LetterTree<(typeof rows)[number]>("start"),
    part: new LetterTree<(typeof rows)[number]>("start"),
  };
  const open = rows.filter(([{ letters }]) => letters === "");
  for (const row of rows) if (row[0].letters !== "") trees[row[0].begins].add(row[0].letters, row);
  return {
    find: (path) => {
      const byFile = trees.file.find(path, fileNameStart(path));
      const byPart = candidatesIn(trees.part, path);
      if (byFile === null && byPart === null && open.length === 0) return NOTHING;
      const comparable = toComparablePath(path);
      return [...(byFile ?? []), ...(byPart ?? []), ...open]
        .filter(([pattern]) => pattern.matches(comparable))
        .map(([, value]) => value);
    },
  };
}

const SEPARATORS = ["/", "\\"] as const;

function candidatesIn<T>(tree: LetterTree<T>, path: string): ReadonlySet<T> | null {
  if (tree.isEmpty) return null;
  let found: Set<T> | null = null;
  for (const separator of SEPARATORS) {
    for (let at = path.indexOf(separator); at >= 0; at = path.indexOf(separator, at + 1)) {
      for (const row of tree.find(path, at + 1) ?? NOTHING) found = (found ?? new Set<T>()).add(row);
    }
  }
  return found;
}
