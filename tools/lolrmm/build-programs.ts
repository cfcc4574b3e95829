import { type CatalogEntryInput, Platform } from "@clearseat/shared";
import { type Candidate, TAKEN_FIELDS } from "./candidate.ts";

type Program = NonNullable<CatalogEntryInput["programs"]>[number];

/** The programs of an entry from all that was taken for it: one for each system, systems that show alike as one. */
export function buildPrograms(taken: readonly Candidate[], viewers: readonly string[]): Program[] {
  const programs = Platform.options
    .map((platform) => buildProgram(taken, viewers, platform))
    .filter((row) => row !== null);
  const alike = Map.groupBy(programs, (program) => JSON.stringify({ ...program, platforms: [] }));
  return [...alike.values()].map((rows) => ({ ...rows[0], platforms: rows.flatMap(({ platforms }) => platforms) }));
}

function buildProgram(taken: readonly Candidate[], viewers: readonly string[], platform: Platform): Program | null {
  const here = taken.filter(({ platforms }) => platforms.includes(platform));
  const names = TAKEN_FIELDS.map(
    (field) => [field, distinct(here.filter((row) => row.field === field).map(({ value }) => value))] as const,
  ).filter(([, values]) => values.length > 0);
  // A domain is only ever a second mark.
  if (names.every(([field]) => field === "domains")) return null;
  const catchesViewers = names.some(([field]) => field === "folders" || field === "signers");
  return {
    platforms: [platform],
    ...Object.fromEntries(names),
    ...(catchesViewers && viewers.length > 0 ? { viewers: [...viewers] } : {}),
  };
}

/** Each once, sorted; of several spellings the one with capitals, because that is how people know it. */
function distinct(values: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const value of values) {
    const key = value.toLowerCase().replace(/\.exe$/u, "");
    const known = spellings.get(key);
    if (known === undefined || (known === known.toLowerCase() && value !== known)) spellings.set(key, value);
  }
  return [...spellings.values()].sort();
}
