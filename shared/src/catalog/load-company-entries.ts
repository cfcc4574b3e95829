import { InputError } from "../primitives/readable-error.ts";
import { isTooBroad, namesMakerAlone } from "./broad-names.ts";
import type { CatalogEntry, CatalogEntryInput } from "./catalog-entry.ts";
import { leavesOf } from "./entry-leaves.ts";
import { loadCatalog } from "./load-catalog.ts";
import { supplementEntries } from "./supplement-entries.ts";

/**
 * Checks a company's own entries beside those of `catalog`: each whole and in our schema, none that asks for every
 * program, device or machine, none that looks at sessions, command lines or serial numbers, and together a catalog
 * without anything twice.
 * @param source where they come from, for the error's sentence.
 * @throws {InputError} naming the entry and the field at fault.
 */
export function loadCompanyEntries(input: unknown, catalog: readonly CatalogEntry[], source: string): CatalogEntry[] {
  if (!Array.isArray(input)) throw new InputError({ field: "(input)", message: "must be a list of entries" }, source);
  const entries = loadCatalog(input as CatalogEntryInput[], source);
  for (const entry of entries) refuseSnooping(entry, source);
  joinCompanyEntries(catalog, entries, source);
  return entries;
}

/**
 * The catalog with a company's own entries: they add to what it has, and never change its words. A name that they add
 * to one of its tools is looked for as a name alone, so that no list turns a browser into a tool whose peers are sent.
 */
export function joinCompanyEntries(
  catalog: readonly CatalogEntry[],
  company: readonly CatalogEntry[],
  source: string,
): readonly CatalogEntry[] {
  return company.length === 0 ? catalog : loadCatalog(supplementEntries(catalog, company.map(toNamesAlone)), source);
}

function toNamesAlone(entry: CatalogEntry): CatalogEntry {
  return { ...entry, programs: entry.programs.map((program) => ({ ...program, presenceOnly: true })) };
}

/** Whoever writes the list could otherwise have any program named, its peers sent, or any part of a command line. */
function refuseSnooping(entry: CatalogEntry, source: string): void {
  const field = projectsOwnField(entry);
  if (field !== undefined)
    throw new InputError({ field: `${entry.id}.${field}`, message: "is for the project's own catalog alone" }, source);
  for (const part of ["programs", "hardware", "machines"] as const) {
    const broad = leavesOf(entry[part], part).find(
      ({ key, value }) => typeof value === "string" && isTooBroad(key, value),
    );
    if (broad === undefined) continue;
    const message = `${broad.value} stands for too many ${part === "hardware" ? "devices" : part}`;
    throw new InputError({ field: `${entry.id}.${broad.field}`, message }, source);
  }
  const maker = namesMakerAlone(entry);
  if (maker !== undefined)
    throw new InputError({ field: `${entry.id}.${maker.field}`, message: `names a maker alone: ${maker.add}` }, source);
}

/** The first field that sends more than a name, or whose cost nobody bounds. */
function projectsOwnField({ programs, sessions, instancePatterns, hardware }: CatalogEntry): string | undefined {
  if (sessions.length > 0) return "sessions";
  if (instancePatterns.length > 0) return "instancePatterns";
  if (hardware !== undefined && hardware.usbSerials.length > 0) return "hardware.usbSerials";
  return programs
    .flatMap((program, index) =>
      (["requiredArguments", "excludedArguments"] as const).map((name) =>
        program[name].length > 0 ? `programs[${index}].${name}` : undefined,
      ),
    )
    .find((place) => place !== undefined);
}
