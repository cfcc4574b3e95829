const [SLASH, BACKSLASH] = [47, 92];

/** Where the last part of a path begins, with either kind of separator. */
function fileNameStart(path: string): number {
  for (let start = path.length; start > 0; start -= 1) {
    const before = path.charCodeAt(start - 1);
    if (before === SLASH || before === BACKSLASH) return start;
  }
  return 0;
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

/**
 * Splits at blanks; what stands in double or single quotes stays together. Lines are long, and who reads one mostly
 * stops after a word or two.
 */
export function* splitCommandLine(text: string): Generator<string, void> {
  let rest = text;
  for (let word = WORD.exec(rest); word !== null; word = WORD.exec(rest)) {
    rest = rest.slice(word.index + word[0].length);
    yield withoutQuotes(word[0]);
  }
}

function withoutQuotes(word: string): string {
  return word.startsWith('"') || word.startsWith("'") ? word.slice(1, -1) : word;
}

/** The first of the words that {@link splitCommandLine} gives. */
export function firstWordOf(text: string): string | undefined {
  const word = WORD.exec(text)?.[0];
  return word === undefined ? undefined : withoutQuotes(word);
}

/**
 * The arguments after the program. An unquoted program path with blanks in it, as Windows often shows, is skipped
 * whole when `path` is known.
 */
export function argumentsOf(commandLine: string, path: string | null): Iterable<string> {
  const text = commandLine.trim();
  if (path !== null && text.slice(0, path.length).toLowerCase() === path.toLowerCase())
    return splitCommandLine(text.slice(path.length));
  const program = WORD.exec(text);
  return program === null ? [] : splitCommandLine(text.slice(program.index + program[0].length));
}

/** The program of a service's path, which may carry quotes and arguments. */
export function executableOf(servicePath: string): string {
  const text = servicePath.trim();
  const closing = text.startsWith('"') ? text.indexOf('"', 1) : -1;
  if (closing > 1) return text.slice(1, closing);
  const upToExe = /\.exe/iu.test(text) ? /^.*?\.exe(?=\s|$)/iu.exec(text)?.[0] : undefined;
  return upToExe ?? firstWordOf(text) ?? "";
}
