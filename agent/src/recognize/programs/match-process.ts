import type { CatalogEntry, MatchedOn, Process } from "@clearseat/shared";
import { CUT_LENGTH, type ProgramRow, type ProgramTable, toSignerName, withoutExe } from "../compile-catalog.ts";
import { compilePattern } from "../name-index.ts";
import {
  argumentsOf,
  fileNameOf,
  isInterpreter,
  scriptNamesOf,
  splitCommandLine,
  toComparablePath,
} from "./command-line.ts";
import { pathBelowInstallRoot } from "./install-folder.ts";
import type { ProgramMatch } from "./program-match.ts";

/** What of a process decides to which entries it belongs. */
export type ProcessIdentity = Pick<Process, "name" | "path" | "commandLine" | "signer" | "originalFileName">;

type Found = Map<CatalogEntry, Set<MatchedOn>>;

/**
 * Says which entries a process belongs to. The file's path comes first; the name alone is believed only where the
 * path is unknown, because Linux cuts it at 15 characters and interpreters show their own.
 */
export function matchProcess(process: ProcessIdentity, table: ProgramTable): readonly ProgramMatch[] {
  const { name, path, commandLine, signer, originalFileName } = process;
  const question = ["process", name, path, commandLine, signer, originalFileName].join("\0");
  return table.recent.recall(question, () => workOut(process, table));
}

function workOut(process: ProcessIdentity, table: ProgramTable): ProgramMatch[] {
  const byName: Found = new Map();
  const names = namesOf(process);
  addByFile(byName, process, names, table);
  addByScript(byName, process, names, table);
  const byFolder: Found = new Map();
  addByFolder(byFolder, process, table);
  const byMark: Found = new Map();
  if (process.originalFileName !== null) {
    addRows(byMark, table.originalNames.find(withoutExe(process.originalFileName.trim())), "original_name");
  }
  const bySigner: Found = new Map();
  if (process.signer !== null) addRows(bySigner, table.signers.find(toSignerName(process.signer)), "signer");
  for (const name of [...names, withoutExe(process.originalFileName ?? "")]) {
    for (const { entry } of table.viewers.find(name)) {
      for (const found of [byName, bySigner, byFolder]) found.delete(entry);
    }
  }
  return settle(process, names, { byName, byMark, byFolder, bySigner });
}

interface Candidates {
  readonly byName: Found;
  readonly byMark: Found;
  readonly byFolder: Found;
  readonly bySigner: Found;
}

/**
 * The original name in the file beats the name on disk; the folder speaks only when both are silent, because tools
 * bring other tools along, and the signer only when the folder is silent too.
 */
function settle(
  process: ProcessIdentity,
  names: readonly string[],
  { byName, byMark, byFolder, bySigner }: Candidates,
): ProgramMatch[] {
  const contradicted = byMark.size > 0 && ![...byMark.keys()].some((entry) => byName.has(entry));
  const named = contradicted ? byMark : ([byName, byFolder].find((found) => found.size > 0) ?? bySigner);
  const renamed = contradicted
    ? !keepsOriginalName(process, names)
    : named === bySigner && named.size > 0 && isForeignName(process, names, named);
  return [...named].map(([entry, matchedOn]) => {
    for (const other of [byName, byMark, byFolder, bySigner])
      for (const mark of other.get(entry) ?? []) matchedOn.add(mark);
    return { entry, matchedOn, renamed };
  });
}

function keepsOriginalName({ originalFileName }: ProcessIdentity, names: readonly string[]): boolean {
  return originalFileName !== null && names.includes(withoutExe(originalFileName.trim().toLowerCase()));
}

/** Signed by the maker, but neither a helper under its own name nor one in the maker's own folder. */
function isForeignName(process: ProcessIdentity, names: readonly string[], named: Found): boolean {
  if (keepsOriginalName(process, names)) return false;
  const path = toComparablePath(process.path ?? "");
  return ![...named.keys()].some(({ id, name }) => path.includes(`/${name.toLowerCase()}`) || path.includes(`/${id}`));
}

/** Lower case, without `.exe`. */
function namesOf({ path, name, commandLine }: ProcessIdentity): string[] {
  if (path !== null) return [withoutExe(fileNameOf(withoutDeleted(path)).toLowerCase())];
  const first = commandLine === null ? undefined : splitCommandLine(commandLine)[0];
  return [first, name].flatMap((text) =>
    text === undefined || text === null ? [] : [withoutExe(fileNameOf(text).toLowerCase())],
  );
}

/** Linux says so when the file of a running program was removed or replaced. */
function withoutDeleted(path: string): string {
  return path.replace(/ \(deleted\)$/u, "");
}

function addByFile(found: Found, process: ProcessIdentity, names: readonly string[], table: ProgramTable): void {
  for (const name of names) {
    addRows(
      found,
      table.files.find(name).filter((row) => hasRequiredArguments(process, row)),
      "process",
    );
    if (process.path === null) {
      if (name.length === CUT_LENGTH)
        addRows(
          found,
          table.cutNames.find(name).filter((row) => hasRequiredArguments(process, row)),
          "process",
        );
      continue;
    }
    const path = toComparablePath(withoutDeleted(process.path));
    addRows(
      found,
      table.paths.find(name).filter((row) => row.matchesPath(path) && hasRequiredArguments(process, row)),
      "path",
    );
  }
}

/** The program lies in its maker's own folder, or below it. */
function addByFolder(found: Found, process: ProcessIdentity, table: ProgramTable): void {
  if (process.path === null) return;
  const path = pathBelowInstallRoot(toComparablePath(withoutDeleted(process.path)));
  if (path === null) return;
  const rows = table.folders.find(path.slice(0, Math.max(0, path.indexOf("/"))));
  addRows(
    found,
    rows.filter((row) => row.matchesPath(path) && hasRequiredArguments(process, row)),
    "path",
  );
}

function addByScript(found: Found, process: ProcessIdentity, names: readonly string[], table: ProgramTable): void {
  if (process.commandLine === null || !names.some(isInterpreter)) return;
  const words = argumentsOf(process.commandLine, process.path);
  for (const script of scriptNamesOf(words)) {
    addRows(
      found,
      table.scripts.find(script).filter((row) => hasRequiredArguments(process, row)),
      "command_line",
    );
  }
}

function addRows(found: Found, rows: readonly ProgramRow[], mark: MatchedOn): void {
  for (const row of rows) {
    const marks = found.get(row.entry) ?? new Set<MatchedOn>();
    marks.add(mark);
    if (mark !== "original_name" && mark !== "signer" && row.indicator.requiredArguments.length > 0)
      marks.add("command_line");
    found.set(row.entry, marks);
  }
}

function hasRequiredArguments(process: ProcessIdentity, { indicator }: ProgramRow): boolean {
  return hasArguments(process, indicator.requiredArguments);
}

/** True when every pattern matches a whole argument; a command line that could not be read has none. */
export function hasArguments({ commandLine, path }: ProcessIdentity, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return true;
  if (commandLine === null) return false;
  const words = argumentsOf(commandLine, path).map((word) => word.toLowerCase());
  return patterns.map((pattern) => compilePattern(pattern.toLowerCase())).every((matches) => words.some(matches));
}
