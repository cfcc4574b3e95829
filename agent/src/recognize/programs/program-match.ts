import type { CatalogEntry, MatchedOn, ProgramIndicator } from "@clearseat/shared";

/** That something on the machine belongs to a catalog entry, and by what it was told. */
export interface ProgramMatch {
  readonly entry: CatalogEntry;
  readonly matchedOn: ReadonlySet<MatchedOn>;
  /** It goes by another file name than its maker gave it. */
  readonly renamed: boolean;
  /** Told by names alone that a company added: neither its sessions nor its server are looked at. */
  readonly presenceOnly: boolean;
}

/** By what an entry was told so far. */
export interface Sighting {
  readonly marks: Set<MatchedOn>;
  presenceOnly: boolean;
}

export type Sightings = Map<CatalogEntry, Sighting>;

/** Adds a mark; one name of our own among those of a company makes the match ours. */
export function note(
  sightings: Sightings,
  { entry, indicator }: { readonly entry: CatalogEntry; readonly indicator: ProgramIndicator },
  mark: MatchedOn,
): Sighting {
  const presenceOnly = indicator.presenceOnly === true;
  const known = sightings.get(entry) ?? { marks: new Set<MatchedOn>(), presenceOnly };
  known.marks.add(mark);
  known.presenceOnly &&= presenceOnly;
  sightings.set(entry, known);
  return known;
}

/** Evidence without what only a company's own names told. */
export function withoutAddedNames<
  Evidence extends { readonly processes: readonly ProgramMatch[]; readonly services: readonly ProgramMatch[] },
>(evidence: Evidence): Evidence {
  const { processes, services } = evidence;
  return [...processes, ...services].some(({ presenceOnly }) => presenceOnly)
    ? { ...evidence, processes: processes.filter(isOurs), services: services.filter(isOurs) }
    : evidence;
}

function isOurs({ presenceOnly }: ProgramMatch): boolean {
  return !presenceOnly;
}
