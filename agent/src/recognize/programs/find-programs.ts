import type { Application, CatalogEntry, MatchedOn, Platform, Process, Service, Snapshot } from "@clearseat/shared";
import type { CompiledCatalog, ProgramTable } from "../compile-catalog.ts";
import { executableOf } from "./command-line.ts";
import { matchProcess, type ProcessMatch } from "./match-process.ts";

export interface ServiceMatch {
  readonly service: Service;
  readonly matchedOn: ReadonlySet<MatchedOn>;
}

export interface ApplicationMatch {
  readonly application: Application;
  readonly matchedOn: ReadonlySet<MatchedOn>;
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
  const table = catalog.programs[snapshot.platform];
  const found = new Map<string, ProgramEvidence>();
  for (const process of snapshot.processes ?? []) {
    for (const match of matchProcess(process, table)) evidenceFor(found, match.entry).processes.push(match);
  }
  addInstalled(found, snapshot, table);
  for (const { name, up } of snapshot.network?.interfaces ?? []) {
    for (const { entry } of name === null ? [] : table.interfaces.find(name))
      evidenceFor(found, entry).interfaces.push({ up: up ?? true });
  }
  noteResolvedDomains(snapshot.dns ?? [], table, found);
  return found;
}

function addInstalled(
  found: Map<string, ProgramEvidence>,
  { services, applications, platform }: Snapshot,
  table: ProgramTable,
): void {
  for (const service of services ?? []) {
    for (const [entry, match] of matchService(service, table, platform)) evidenceFor(found, entry).services.push(match);
  }
  for (const application of applications ?? []) {
    for (const [entry, match] of matchApplication(application, table, platform))
      evidenceFor(found, entry).applications.push(match);
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
    for (const { entry } of table.domains.find(name.replace(/\.$/u, ""))) {
      const evidence = found.get(entry.id);
      if (evidence !== undefined) evidence.resolved = true;
    }
  }
}

function matchService(service: Service, table: ProgramTable, platform: Platform): Map<CatalogEntry, ServiceMatch> {
  const matches = new Map<CatalogEntry, ServiceMatch>();
  for (const text of [service.name, service.displayName]) {
    if (text === null) continue;
    const name = platform === "linux" ? text.replace(/\.service$/u, "") : text;
    for (const { entry } of table.services.find(name)) matches.set(entry, { service, matchedOn: new Set(["service"]) });
  }
  if (service.path === null) return matches;
  for (const { entry, matchedOn } of matchProcess(toProcess(service.path), table)) {
    matches.set(entry, {
      service,
      matchedOn: new Set<MatchedOn>(["service", ...[...matchedOn].filter((mark) => mark === "path")]),
    });
  }
  return matches;
}

/** A service's program as if it ran, so that both are matched by the same rules. */
function toProcess(path: string): Process {
  const executable = executableOf(path);
  return {
    pid: 0,
    parentPid: null,
    name: null,
    path: executable,
    commandLine: path,
    user: null,
    startedAt: null,
    signer: null,
    originalFileName: null,
  };
}

function matchApplication(
  application: Application,
  table: ProgramTable,
  platform: Platform,
): Map<CatalogEntry, ApplicationMatch> {
  const marks = new Map<CatalogEntry, Set<MatchedOn>>();
  const name = nameOfApplication(application);
  for (const { entry } of name === undefined ? [] : table.applications.find(name)) {
    add(marks, entry, platform === "linux" ? "package" : "application");
  }
  for (const { entry } of application.bundleId === null ? [] : table.bundleIds.find(application.bundleId))
    add(marks, entry, "bundle_id");
  for (const { entry } of name === undefined ? [] : table.viewers.find(name)) marks.delete(entry);
  return new Map([...marks].map(([entry, matchedOn]) => [entry, { application, matchedOn }]));
}

/** Its name, else that of its bundle: `/Applications/Example.app`. */
function nameOfApplication({ name, path }: Application): string | undefined {
  const bundle = path === null ? undefined : /([^/]+)\.app\/?$/u.exec(path)?.[1];
  return name?.trim().replace(/\.app$/u, "") ?? bundle;
}

function add(marks: Map<CatalogEntry, Set<MatchedOn>>, entry: CatalogEntry, mark: MatchedOn): void {
  marks.set(entry, (marks.get(entry) ?? new Set<MatchedOn>()).add(mark));
}
