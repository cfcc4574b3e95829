import type { MatchedOn } from "@clearseat/shared";
import { CUT_LENGTH, type PlacedRow, type ProgramRow, type ProgramTable, withoutExe } from "../compile-catalog.ts";
import { compilePattern } from "../name-index.ts";
import { argumentsOf, toComparablePath } from "./command-line.ts";
import { isInterpreter, scriptNamesOf } from "./interpreter.ts";
import { namesOf, type ProcessIdentity, placeOf, toName, withoutDeleted } from "./process-names.ts";
import { note, type ProgramMatch, type Sightings } from "./program-match.ts";
import { sshOptionsOf } from "./ssh-options.ts";

/** A row of the catalog that a process answers to, and by what. */
interface Hit {
  readonly row: ProgramRow;
  readonly mark: MatchedOn;
}

export const NO_MATCHES: readonly ProgramMatch[] = [];

/**
 * Says which entries a process belongs to. The file's path comes first; the name alone is believed only where the
 * path is unknown, because Linux cuts it at 15 characters and interpreters show their own.
 */
export function matchProcess(process: ProcessIdentity, table: ProgramTable): readonly ProgramMatch[] {
  return mayMatch(process, table) ? workOut(process, table) : NO_MATCHES;
}

/** False for the most part, and then at once: nothing is filed under what it is called, whatever its arguments are. */
function mayMatch(process: ProcessIdentity, table: ProgramTable): boolean {
  const { path, originalFileName, signer } = process;
  if (originalFileName !== null && table.originalNames.find(withoutExe(originalFileName.trim())).length > 0)
    return true;
  if (signer !== null && table.signers.find(signer).length > 0) return true;
  if (path === null) return mayMatchUnread(process, table);
  const file = withoutDeleted(path);
  return mayBeNamed(toName(file), process, table) || table.places.find(file).length > 0;
}

/** The same where the path could not be read. */
function mayMatchUnread(process: ProcessIdentity, table: ProgramTable): boolean {
  const place = placeOf(process);
  return (
    (place !== null && table.places.find(place).length > 0) ||
    namesOf(process).some((name) => mayBeNamed(name, process, table) || isCutName(name, table))
  );
}

function mayBeNamed(name: string, process: ProcessIdentity, table: ProgramTable): boolean {
  return table.files.find(name).length > 0 || (isInterpreter(name) && findScripts(name, process, table).length > 0);
}

function isCutName(name: string, { cutNames }: ProgramTable): boolean {
  return name.length === CUT_LENGTH && cutNames.find(name).length > 0;
}

/** The whole answer, slower. */
export function workOut(process: ProcessIdentity, table: ProgramTable): readonly ProgramMatch[] {
  const names = namesOf(process).map((name) => name.toLowerCase());
  const byName = [
    ...hitsByFile(process, names, table),
    ...hitsByPlace(process, table, "ending"),
    ...hitsByScript(process, names, table),
  ];
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
    ? !keepsOriginalName(process, names) && !names.some((name) => tellsTool(name, named))
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

/** A name with the tool's own in it, as `Acme AnyDesk Support`, hides nothing. */
function tellsTool(name: string, named: Sightings): boolean {
  return [...named.keys()].some((entry) => name.includes(entry.id) || name.includes(entry.name.toLowerCase()));
}

/** Signed by the maker, but neither a helper under its own name nor one in the maker's own folder. */
function isForeignName(process: ProcessIdentity, names: readonly string[], named: Sightings): boolean {
  if (keepsOriginalName(process, names) || names.some((name) => tellsTool(name, named))) return false;
  const path = toComparablePath(process.path ?? "");
  return ![...named.keys()].some(({ id, name }) => path.includes(`/${name.toLowerCase()}`) || path.includes(`/${id}`));
}

function hitsByFile(process: ProcessIdentity, names: readonly string[], table: ProgramTable): Hit[] {
  return names.flatMap((name) => {
    const byFile = toHits(process, table.files.find(name), "process");
    const isCut = process.path === null && isCutName(name, table);
    return isCut ? [...byFile, ...toHits(process, table.cutNames.find(name), "process")] : byFile;
  });
}

function hitsByPlace(process: ProcessIdentity, { places }: ProgramTable, by: PlacedRow["by"]): Hit[] {
  const place = placeOf(process);
  const placed = place === null ? [] : places.find(place).filter((candidate) => candidate.by === by);
  return toHits(
    process,
    placed.map(({ row }) => row),
    "path",
  );
}

function hitsByScript(process: ProcessIdentity, names: readonly string[], table: ProgramTable): Hit[] {
  const interpreter = names.find(isInterpreter);
  return interpreter === undefined ? [] : toHits(process, findScripts(interpreter, process, table), "command_line");
}

function findScripts(
  interpreter: string,
  { commandLine, path }: ProcessIdentity,
  { scripts }: ProgramTable,
): ProgramRow[] {
  if (commandLine === null) return [];
  return scriptNamesOf(interpreter, argumentsOf(commandLine, path)).flatMap((script) => scripts.find(script));
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
  const given = [...argumentsOf(commandLine, path)];
  const words = (sshOptionsOf(namesOf(process)[0] ?? "", given) ?? given).map((word) => word.toLowerCase());
  return tests.every((matches) => words.some(matches));
}
