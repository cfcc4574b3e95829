import { canonicalize, sha256 } from "@clearseat/proof";
import { CATALOG, CATALOG_VERSION, type CatalogEntry, joinCompanyEntries } from "@clearseat/shared";
import { type CompiledCatalog, compileCatalog } from "../recognize/compile-catalog.ts";

/** A catalog ready for matching. */
export interface AgentCatalog {
  readonly version: string;
  /** Changes with the content; what a collector that has the very same catalog announces. */
  readonly tag: string;
  /** The project's entries, without the company's own. */
  readonly entries: readonly CatalogEntry[];
  readonly companyEntries: readonly CatalogEntry[];
  readonly compiled: CompiledCatalog;
}

const TAG_LENGTH = 22;

/** Throws when a pattern in it does not compile, or when an entry of the company's own clashes with the others. */
export function makeAgentCatalog(
  version: string,
  entries: readonly CatalogEntry[],
  companyEntries: readonly CatalogEntry[] = [],
): AgentCatalog {
  const own = companyEntries.length === 0 ? {} : { companyEntries };
  const tag = sha256(canonicalize({ catalogVersion: version, entries, ...own })).slice(0, TAG_LENGTH);
  const compiled = compileCatalog(joinCompanyEntries(entries, companyEntries, "company catalog"));
  return { version, tag, entries, companyEntries, compiled };
}

let bundled: AgentCatalog | null = null;

/** The catalog that the agent brings along; compiled once. */
export function bundledCatalog(): AgentCatalog {
  bundled ??= makeAgentCatalog(CATALOG_VERSION, CATALOG);
  return bundled;
}

/** Compares versions such as `2026.11.3` by their numbers. */
export function isNewerVersion(candidate: string, current: string): boolean {
  const left = candidate.split(/\D+/u).map(Number);
  const right = current.split(/\D+/u).map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
