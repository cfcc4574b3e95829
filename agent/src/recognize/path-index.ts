import { compilePattern } from "./name-index.ts";
import { toComparablePath } from "./programs/command-line.ts";
import { pathBelowInstallRoot } from "./programs/install-folder.ts";

/** Finds what is filed under a part of a path, in which `*` stands for any run of characters. */
export interface PathIndex<T> {
  /** @param path with either kind of slash */
  find(path: string): readonly T[];
}

export interface PathPattern {
  /** What follows a slash in every path that it matches, with `/`; empty when that is not known. */
  readonly letters: string;
  readonly matches: (comparablePath: string) => boolean;
}

/** Matches a path by its end: `/folder/*.exe`. */
export function endingPattern(ending: string): PathPattern {
  return {
    letters: ending.startsWith("/") ? lettersOf(ending.slice(1)) : "",
    matches: compilePattern(`*${ending.toLowerCase()}`),
  };
}

/** Matches whatever lies in a folder, directly below a place where programs are installed: `Maker/Product*`. */
export function folderPattern(folder: string): PathPattern {
  const matches = compilePattern(`${folder.toLowerCase()}/*`);
  return {
    letters: lettersOf(folder),
    matches: (path) => {
      const below = pathBelowInstallRoot(path);
      return below !== null && matches(below);
    },
  };
}

/** Up to the first letter that may be any, or whose lower case only the engine knows. */
function lettersOf(pattern: string): string {
  return /^[^*\u0080-\u{10ffff}]*/u.exec(pattern)?.[0] ?? "";
}

const NOTHING: readonly never[] = [];

/** One look with all letters at once says of nearly every path that it is none of these; the others are tried. */
export function buildPathIndex<T>(rows: readonly (readonly [pattern: PathPattern, value: T])[]): PathIndex<T> {
  const letters = rows.map(([pattern]) => pattern.letters).filter((text) => text !== "");
  const afterSlash = letters.length === 0 ? null : oneOf(letters);
  const open = rows.filter(([pattern]) => pattern.letters === "");
  return {
    find: (path) => {
      const candidates = afterSlash?.test(path) === true ? rows : open;
      if (candidates.length === 0) return NOTHING;
      const comparable = toComparablePath(path);
      return candidates.filter(([pattern]) => pattern.matches(comparable)).map(([, value]) => value);
    },
  };
}

/**
 * Finds any of these texts after a slash. The engine makes one machine program of it, and takes twice as long over one
 * that knows all alphabets; the two foreign letters whose lower case is, or begins with, one of ours are found anywhere.
 */
function oneOf(texts: readonly string[]): RegExp {
  const escaped = [...new Set(texts)].map((text) => RegExp.escape(text).replaceAll("\\/", "[/\\\\]"));
  return new RegExp(`[/\\\\](?:${escaped.join("|")})|[\u0130\u212a]`, "i");
}
