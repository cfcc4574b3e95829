import type { CatalogEntry, Snapshot } from "@clearseat/shared";
import { toMillis } from "@clearseat/shared";
import type { CompiledCatalog } from "../compile-catalog.ts";
import { executableOf, toComparablePath } from "./command-line.ts";
import type { ProgramEvidence } from "./find-programs.ts";

/** As much as a look reads of a command line. A program chooses its length, and a pattern's cost grows with it. */
const LONGEST_TEXT = 4_096;

/** The own relay, tenant or server that a program's path or command line names; null when it names none. */
export function readInstance(
  entry: CatalogEntry,
  texts: readonly (string | null)[],
  catalog: CompiledCatalog,
): string | null {
  const patterns = catalog.instancePatterns.get(entry.id) ?? [];
  for (const text of texts) {
    if (text === null) continue;
    for (const pattern of patterns) {
      const instance = toInstanceName(pattern.exec(withoutLogins(text.slice(0, LONGEST_TEXT)))?.[1] ?? "");
      if (instance !== null) return instance;
    }
  }
  return null;
}

/** Which instance a program's texts name, or its folder, where another program of the same tool stands that names one. */
type InstanceFinder = (path: string | null, commandLine?: string | null) => string | null;

/**
 * Prepares the look-up over all programs of one tool: its own words come first, then its settings; helpers in the same
 * folder belong to the same client.
 */
export function findInstances(
  { entry, processes, services }: ProgramEvidence,
  snapshot: Snapshot,
  catalog: CompiledCatalog,
): InstanceFinder {
  const settings = (snapshot.toolSettings ?? []).flatMap(({ toolId, program, instance }) =>
    program !== null && instance !== null && catalog.byName.get(toolId ?? "") === entry
      ? [{ program, instance: toInstanceName(instance) }]
      : [],
  );
  const byProgram = new Map(settings.map(({ program, instance }) => [program, instance]));
  const texts = [
    ...processes.map(({ process }) => [process.path, process.commandLine]),
    ...services.map(({ service }) => [service.path]),
  ];
  const named = [
    ...texts.map((one) => ({ program: one[0] ?? null, instance: readInstance(entry, one, catalog) })),
    ...settings,
  ];
  const byFolder = instancesByFolder(named);
  return (path, commandLine = null) =>
    readInstance(entry, [path, commandLine], catalog) ??
    byProgram.get(path ?? "") ??
    byFolder.get(folderOf(path) ?? "") ??
    null;
}

interface NamedProgram {
  readonly program: string | null;
  readonly instance: string | null;
}

function instancesByFolder(programs: readonly NamedProgram[]): ReadonlyMap<string, string | null> {
  const byFolder = new Map<string, string | null>();
  for (const { program, instance } of programs) {
    const folder = folderOf(program);
    if (instance === null || folder === null) continue;
    const known = byFolder.get(folder);
    // Two clients side by side tell nothing about a third program there.
    byFolder.set(folder, known === undefined || known === instance ? instance : null);
  }
  return byFolder;
}

/** The folder of a program, from its path or a service's, lower case. */
function folderOf(path: string | null): string | null {
  if (path === null) return null;
  const executable = toComparablePath(executableOf(path));
  const end = executable.lastIndexOf("/");
  return end < 1 ? null : executable.slice(0, end);
}

/** Names and passwords stand before the host in addresses; they are nobody's server. */
function withoutLogins(text: string): string {
  return text.replaceAll(/:\/\/[^/@\s"']*@/gu, "://");
}

/**
 * A server, relay or tenant as it is sent: host names compare without case, nobody's log-in stands before them. Null for
 * what is none, such as a file of somebody's.
 */
export function toInstanceName(instance: string): string | null {
  const name = instance.slice(instance.lastIndexOf("@") + 1).trim();
  return name === "" || /[/\\]/u.test(name) ? null : name.toLowerCase().slice(0, 120);
}

/**
 * The server of the installed client that a log names by the mark in its folder's name, such as
 * `ScreenConnect Client (1a2b3c4d5e6f7a8b)`. A client that is no longer here goes by that mark, so that it is not taken
 * for another that is; null where no client here shows its server.
 */
export function instanceOfInstallation(
  mark: string,
  entry: CatalogEntry,
  evidence: ProgramEvidence | undefined,
  catalog: CompiledCatalog,
): string | null {
  if (evidence === undefined) return toInstanceName(mark);
  const programs = [
    ...evidence.processes.map(({ process }) => [process.path, process.commandLine]),
    ...evidence.services.map(({ service }) => [service.name, service.displayName, service.path]),
  ].map((texts) => ({
    isMarked: texts.some((text) => text?.toLowerCase().includes(`(${mark.toLowerCase()})`) === true),
    instance: readInstance(entry, texts, catalog),
  }));
  const named = programs.filter(({ instance }) => instance !== null);
  const own = named.find(({ isMarked }) => isMarked);
  return own?.instance ?? (named.length === 0 ? null : toInstanceName(mark));
}

/** The instance of the newest log entry that names one and is not from the future. */
export function newestLoggedInstance(entry: CatalogEntry, snapshot: Snapshot, catalog: CompiledCatalog): string | null {
  const takenAt = toMillis(snapshot.takenAt);
  const named = (snapshot.toolLogs ?? [])
    .flatMap(({ toolId, instance, at }) =>
      instance !== null && at !== null && catalog.byName.get(toolId ?? "") === entry
        ? [{ instance, atMs: toMillis(at) }]
        : [],
    )
    .filter(({ atMs }) => atMs <= takenAt)
    .sort((left, right) => right.atMs - left.atMs);
  return named[0] === undefined ? null : toInstanceName(named[0].instance);
}
