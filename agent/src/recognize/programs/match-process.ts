import type { MatchedOn, Process } from "@clearseat/shared";
import { CUT_LENGTH, type PlacedRow, type ProgramRow, type ProgramTable, withoutExe } from "../compile-catalog.ts";
import { compilePattern } from "../name-index.ts";
import { argumentsOf, fileNameOf, firstWordOf, toComparablePath } from "./command-line.ts";
import { isInterpreter, scriptNamesOf } from "./interpreter.ts";
import { note, type ProgramMatch, type Sightings } from "./program-match.ts";
import { sshOptionsOf } from "./ssh-options.ts";

/** What of a process decides to which entries it belongs. */
export type ProcessIdentity = Pick<Process, "name" | "path" | "commandLine" | "signer" | "originalFileName">;

/** A row of the catalog that a process answers to, and by what. */
interface Hit {
  readonly row: ProgramRow;
  readonly mark: MatchedOn;
}

const NO_MATCHES: readonly ProgramMatch[] = [];

/**
 * Says which entries a process belongs to. The file's path comes first; the name alone is believed only where the
 * path is unknown, because Linux cuts it at 15 characters and interpreters show their own.
 */
export function matchProcess(process: ProcessIdentity, table: ProgramTable): readonly ProgramMatch[] {
  return mayMatch(process, table) ? workOut(process, table) : NO_MATCHES;
}

/** False for the most part, and then at once: none of its names is known, whatever its arguments are. */
function mayMatch(process: ProcessIdentity, table: ProgramTable): boolean {
  const { path, originalFileName, signer } = process;
  if (originalFileName !== null && table.originalNames.find(withoutExe(originalFileName.trim())).length > 0)
    return true;
  if (signer !== null && table.signers.find(signer).length > 0) return true;
  if (path === null) return namesOf(process).some((name) => mayBeNamed(name, table) || isCutName(name, table));
  return mayBeNamed(nameIn(path), table) || table.places.find(withoutDeleted(path)).length > 0;
}

function mayBeNamed(name: string, { files }: ProgramTable): boolean {
  return files.find(name).length > 0 || isInterpreter(name);
}

function isCutName(name: string, { cutNames }: ProgramTable): boolean {
  return name.length === CUT_LENGTH && cutNames.find(name).length > 0;
}

/** The whole answer, slower. */
export function workOut(process: ProcessIdentity, table: ProgramTable): readonly ProgramMatch[] {
  const names = namesOf(process).map((name) => name.toLowerCase());
  const byName = [...hitsByFile(process, names, table), ...hitsByScript(process, names, table)];
  const byMark = hitsByOriginalName(process, table);
  const ownNames = [...names, withoutExe(process.originalFileName ?? "")];
  return settle(process, names, {
    byName: withoutViewers(toSightings(byName), ownNames, table),
    byMark: toSightings(byMark),
    byFolder: withoutViewers(toSightings(hitsByPlace(process, table, "folder")), ownNames, table),
    bySigner: withoutViewers(toSightings(hitsBySigner(process, table)), ownNames, table),
  });
}

interface Candidates {
  readonly byName: Sightings;
  readonly byMark: Sightings;
  readonly byFolder: Sightings;
  readonly bySigner: Sightings;
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
  return [...named].map(([entry, { marks }]) => {
    const all = [byName, byMark, byFolder, bySigner].flatMap((found) => found.get(entry) ?? []);
    for (const other of all) for (const mark of other.marks) marks.add(mark);
    return { entry, matchedOn: marks, renamed, presenceOnly: all.every(({ presenceOnly }) => presenceOnly) };
  });
}

function keepsOriginalName({ originalFileName }: ProcessIdentity, names: readonly string[]): boolean {
  return originalFileName !== null && names.includes(withoutExe(originalFileName.trim().toLowerCase()));
}

/** Signed by the maker, but neither a helper under its own name nor one in the maker's own folder. */
function isForeignName(process: ProcessIdentity, names: readonly string[], named: Sightings): boolean {
  if (keepsOriginalName(process, names)) return false;
  const path = toComparablePath(process.path ?? "");
  return ![...named.keys()].some(({ id, name }) => path.includes(`/${name.toLowerCase()}`) || path.includes(`/${id}`));
}

/** What it may be called, without `.exe`. */
function namesOf({ path, name, commandLine }: ProcessIdentity): string[] {
  if (path !== null) return [nameIn(path)];
  const first = toName(commandLine === null ? undefined : firstWordOf(commandLine));
  const own = toName(name);
  const names = first !== undefined && own !== undefined && spellsOut(first, own) ? [first] : [first, own];
  return names.filter((text) => text !== undefined);
}

function toName(text: string | null | undefined): string | undefined {
  return text === undefined || text === null ? undefined : withoutExe(fileNameOf(text));
}

/** The command line tells in full what the system has cut. */
function spellsOut(first: string, own: string): boolean {
  return own.length === CUT_LENGTH && first.toLowerCase().startsWith(own.toLowerCase());
}

function nameIn(path: string): string {
  return withoutExe(fileNameOf(withoutDeleted(path)));
}

const DELETED = " (deleted)";

/** Linux says so when the file of a running program was removed or replaced. */
function withoutDeleted(path: string): string {
  return path.endsWith(DELETED) ? path.slice(0, -DELETED.length) : path;
}

function hitsByFile(process: ProcessIdentity, names: readonly string[], table: ProgramTable): Hit[] {
  return names.flatMap((name) => {
    const byFile = toHits(process, table.files.find(name), "process");
    if (process.path === null)
      return isCutName(name, table) ? [...byFile, ...toHits(process, table.cutNames.find(name), "process")] : byFile;
    return [...byFile, ...hitsByPlace(process, table, "ending")];
  });
}

function hitsByPlace(process: ProcessIdentity, { places }: ProgramTable, by: PlacedRow["by"]): Hit[] {
  if (process.path === null) return [];
  const placed = places.find(withoutDeleted(process.path)).filter((candidate) => candidate.by === by);
  return toHits(
    process,
    placed.map(({ row }) => row),
    "path",
  );
}

function hitsByScript(process: ProcessIdentity, names: readonly string[], table: ProgramTable): Hit[] {
  const interpreter = names.find(isInterpreter);
  if (process.commandLine === null || interpreter === undefined) return [];
  const words = argumentsOf(process.commandLine, process.path);
  return scriptNamesOf(interpreter, words).flatMap((script) =>
    toHits(process, table.scripts.find(script), "command_line"),
  );
}

function hitsByOriginalName({ originalFileName }: ProcessIdentity, { originalNames }: ProgramTable): Hit[] {
  if (originalFileName === null) return [];
  return originalNames.find(withoutExe(originalFileName.trim())).map((row) => ({ row, mark: "original_name" }));
}

function hitsBySigner({ signer }: ProcessIdentity, { signers }: ProgramTable): Hit[] {
  return signer === null ? [] : signers.find(signer).map((row) => ({ row, mark: "signer" }));
}

/** The rows whose required arguments are there, and none of the others. */
function toHits(process: ProcessIdentity, rows: readonly ProgramRow[], mark: MatchedOn): Hit[] {
  return rows.flatMap((row) =>
    holdAll(process, row.argumentTests) && !row.exclusionTests.some((test) => holdAll(process, [test]))
      ? [{ row, mark }]
      : [],
  );
}

function toSightings(hits: readonly Hit[]): Sightings {
  const found: Sightings = new Map();
  for (const { row, mark } of hits) {
    const { marks } = note(found, row, mark);
    if (mark !== "original_name" && mark !== "signer" && row.argumentTests.length > 0) marks.add("command_line");
  }
  return found;
}

function withoutViewers(found: Sightings, names: readonly string[], { viewers }: ProgramTable): Sightings {
  if (found.size === 0) return found;
  for (const name of names) for (const { entry } of viewers.find(name)) found.delete(entry);
  return found;
}

/** True when every pattern matches a whole argument; a command line that could not be read has none. */
export function hasArguments(process: ProcessIdentity, patterns: readonly string[]): boolean {
  return holdAll(
    process,
    patterns.map((pattern) => compilePattern(pattern.toLowerCase())),
  );
}

function holdAll(process: ProcessIdentity, tests: ProgramRow["argumentTests"]): boolean {
  if (tests.length === 0) return true;
  const { commandLine, path } = process;
  if (commandLine === null) return false;
  const given = argumentsOf(commandLine, path);
  const words = (sshOptionsOf(namesOf(process)[0] ?? "", given) ?? given).map((word) => word.toLowerCase());
  return tests.every((matches) => words.some(matches));
}
