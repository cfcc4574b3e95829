/** Where the last part of a path begins, with either kind of separator. */
export function fileNameStart(path: string): number {
  const backslash = path.lastIndexOf("\\");
  // A path seldom has both kinds, so the search for the other one is short.
  const slash = path.indexOf("/", backslash + 1) < 0 ? -1 : path.lastIndexOf("/");
  return Math.max(backslash, slash) + 1;
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(fileNameStart(path));
}

/** Lower case, `/` as separator; the form in which paths are compared. */
export function toComparablePath(path: string): string {
  return path.replaceAll("\\", "/").toLowerCase();
}

const WORD = /"[^"]*"|'[^']*'|[^\s"']+/u;
const WORDS = new RegExp(WORD, "gu");

/** Splits at blanks; what stands in double or single quotes stays together. */
export function splitCommandLine(text: string): string[] {
  return (text.match(WORDS) ?? []).map(withoutQuotes);
}

function withoutQuotes(word: string): string {
  return word.startsWith('"') || word.startsWith("'") ? word.slice(1, -1) : word;
}

/** The first of the words that {@link splitCommandLine} gives, without splitting the rest. */
export function firstWordOf(text: string): string | undefined {
  const word = WORD.exec(text)?.[0];
  return word === undefined ? undefined : withoutQuotes(word);
}

/**
 * The arguments after the program. An unquoted program path with blanks in it, as Windows often shows, is skipped
 * whole when `path` is known.
 */
export function argumentsOf(commandLine: string, path: string | null): string[] {
  const text = commandLine.trim();
  if (path !== null && text.toLowerCase().startsWith(path.toLowerCase()))
    return splitCommandLine(text.slice(path.length));
  return splitCommandLine(text).slice(1);
}

/** The program of a service's path, which may carry quotes and arguments. */
export function executableOf(servicePath: string): string {
  const text = servicePath.trim();
  const quoted = /^"([^"]+)"/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const upToExe = /\.exe/iu.test(text) ? /^.*?\.exe(?=\s|$)/iu.exec(text)?.[0] : undefined;
  return upToExe ?? firstWordOf(text) ?? "";
}
