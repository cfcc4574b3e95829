import type { Application, CatalogEntry, MatchedOn, Platform, Process, Service, Snapshot } from "@clearseat/shared";
import type { CompiledCatalog, ProgramRow, ProgramTable } from "../compile-catalog.ts";
import { findByTheirSettings } from "./by-their-settings.ts";
import { executableOf } from "./command-line.ts";
import { matchProcess, NO_MATCHES } from "./match-process.ts";
import type { ProcessIdentity } from "./process-names.ts";
import { note, type ProgramMatch, type Sightings } from "./program-match.ts";

/** A process that belongs to a catalog entry. */
export interface ProcessMatch extends ProgramMatch {
  readonly process: Process;
}

interface ServiceMatch extends ProgramMatch {
  readonly service: Service;
}

export interface ApplicationMatch extends ProgramMatch {
  readonly application: Application;
}

/** Everything on the machine that belongs to one catalog entry. */
export interface ProgramEvidence {
  readonly entry: CatalogEntry;
  readonly processes: ProcessMatch[];
  readonly services: ServiceMatch[];
  readonly applications: ApplicationMatch[];
  /** A network interface of it, and whether it is up. */
  readonly interfaces: { readonly up: boolean }[];
  /** One of its domains was resolved lately; only ever a second mark. */
  resolved: boolean;
}

export type Programs = ReadonlyMap<string, ProgramEvidence>;

/** Finds all programs of the catalog in one pass over the snapshot. Sections that are absent give nothing. */
export function findPrograms(snapshot: Snapshot, catalog: CompiledCatalog): Programs {
  const table = withSignersReadOnce(catalog.programs[snapshot.platform]);
  const found = new Map<string, ProgramEvidence>();
  for (const process of snapshot.processes ?? []) {
    for (const match of matchProcess(process, table))
      evidenceFor(found, match.entry).processes.push({ ...match, process });
  }
  addByTheirSettings(found, snapshot, catalog);
  addInstalled(found, snapshot, table);
  for (const { name, up } of snapshot.network?.interfaces ?? []) {
    for (const { entry } of name === null ? [] : table.interfaces.find(name))
      evidenceFor(found, entry).interfaces.push({ up: up ?? true });
  }
  noteResolvedDomains(snapshot.dns ?? [], table, found);
  return found;
}

/** Few makers sign most programs, and their names take longest to read. */
function withSignersReadOnce(table: ProgramTable): ProgramTable {
  const known = new Map<string, readonly ProgramRow[]>();
  function find(signer: string): readonly ProgramRow[] {
    const rows = known.get(signer) ?? table.signers.find(signer);
    known.set(signer, rows);
    return rows;
  }
  return { ...table, signers: { find } };
}

/** A program that goes by another name than the catalog knows is still the tool whose settings it reads. */
function addByTheirSettings(found: Map<string, ProgramEvidence>, snapshot: Snapshot, catalog: CompiledCatalog): void {
  for (const { entry, process } of findByTheirSettings(snapshot, catalog)) {
    const { processes } = evidenceFor(found, entry);
    if (processes.every((match) => match.process !== process))
      processes.push({ entry, process, matchedOn: new Set(["path"]), renamed: true, presenceOnly: false });
  }
}

function addInstalled(
  found: Map<string, ProgramEvidence>,
  { services, applications, platform }: Snapshot,
  table: ProgramTable,
): void {
  for (const service of services ?? []) {
    for (const match of matchService(service, table, platform))
      evidenceFor(found, match.entry).services.push({ ...match, service });
  }
  for (const application of applications ?? []) {
    for (const match of matchApplication(application, table, platform))
      evidenceFor(found, match.entry).applications.push({ ...match, application });
  }
}

function evidenceFor(found: Map<string, ProgramEvidence>, entry: CatalogEntry): ProgramEvidence {
  const known = found.get(entry.id);
  if (known !== undefined) return known;
  const fresh: ProgramEvidence = {
    entry,
    processes: [],
    services: [],
    applications: [],
    interfaces: [],
    resolved: false,
  };
  found.set(entry.id, fresh);
  return fresh;
}

/** A name that was resolved is no program: it only adds to one that was found otherwise. */
function noteResolvedDomains(
  names: readonly string[],
  table: ProgramTable,
  found: ReadonlyMap<string, ProgramEvidence>,
): void {
  if (found.size === 0) return;
  for (const name of names) {
    for (const { entry } of table.domains.find(without(".", name))) {
      const evidence = found.get(entry.id);
      if (evidence !== undefined) evidence.resolved = true;
    }
  }
}

function matchService(
  { name, displayName, path }: Service,
  table: ProgramTable,
  platform: Platform,
): readonly ProgramMatch[] {
  const byName = findService(name, table, platform);
  const byDisplayName = findService(displayName, table, platform);
  const programs = path === null ? NO_MATCHES : matchProcess(toProcess(path), table);
  if (byName.length + byDisplayName.length + programs.length === 0) return NO_MATCHES;
  const found: Sightings = new Map();
  for (const row of [...byName, ...byDisplayName]) note(found, row, "service");
  dropViewers(found, [name, displayName], table);
  for (const { entry, matchedOn, presenceOnly } of programs) {
    const sighting = found.get(entry) ?? { marks: new Set<MatchedOn>(), presenceOnly };
    sighting.marks.add("service");
    if (matchedOn.has("path")) sighting.marks.add("path");
    sighting.presenceOnly &&= presenceOnly;
    found.set(entry, sighting);
  }
  return toMatches(found);
}

const NO_ROWS: readonly ProgramRow[] = [];

function findService(name: string | null, { services }: ProgramTable, platform: Platform): readonly ProgramRow[] {
  if (name === null) return NO_ROWS;
  return services.find(platform === "linux" ? without(".service", name) : name);
}

/** A service's program as if it ran, so that both are matched by the same rules. */
function toProcess(path: string): ProcessIdentity {
  return { name: null, path: executableOf(path), commandLine: path, signer: null, originalFileName: null };
}

function matchApplication(application: Application, table: ProgramTable, platform: Platform): readonly ProgramMatch[] {
  const { bundleId } = application;
  const name = nameOfApplication(application);
  const named = name === null ? NO_ROWS : table.applications.find(name);
  const bundled = bundleId === null ? NO_ROWS : table.bundleIds.find(bundleId);
  if (named.length + bundled.length === 0) return NO_MATCHES;
  const found: Sightings = new Map();
  for (const row of named) note(found, row, platform === "linux" ? "package" : "application");
  for (const row of bundled) note(found, row, "bundle_id");
  dropViewers(found, [name, bundleId], table);
  return toMatches(found);
}

function dropViewers(found: Sightings, names: readonly (string | null)[], table: ProgramTable): void {
  for (const name of names) {
    for (const { entry } of name === null ? [] : table.viewers.find(name)) found.delete(entry);
  }
}

function toMatches(found: Sightings): ProgramMatch[] {
  return [...found].map(([entry, { marks, presenceOnly }]) => ({
    entry,
    matchedOn: marks,
    renamed: false,
    presenceOnly,
  }));
}

/** Its name, else that of its bundle: `/Applications/Example.app`. */
function nameOfApplication({ name, path }: Application): string | null {
  if (name !== null) return without(".app", name.trim());
  return path === null ? null : (/([^/]+)\.app\/?$/u.exec(path)?.[1] ?? null);
}

function without(ending: string, text: string): string {
  return text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}
