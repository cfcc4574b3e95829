import { type EntrySupplement, isTooBroad } from "@clearseat/shared";
import { TAKEN_FIELDS } from "../lolrmm/candidate.ts";

type Program = NonNullable<EntrySupplement["programs"]>[number];

export interface CompanyList {
  readonly entries: readonly EntrySupplement[];
  /** Names that a company's list may not hold, as `entry: name`. */
  readonly refused: readonly string[];
}

/** Only what a company's own list may hold; an entry of which nothing remains goes with its names. Pure. */
export function toCompanyList(entries: readonly EntrySupplement[]): CompanyList {
  const refused: string[] = [];
  const kept = entries.flatMap((entry) => {
    const programs = (entry.programs ?? []).map((program) => keepNames(entry.id, program, refused)).filter(isSign);
    return programs.length === 0 ? [] : [{ ...entry, programs }];
  });
  return { entries: kept, refused: [...new Set(refused)] };
}

function keepNames(id: string, program: Program, refused: string[]): Program {
  const lists = [...TAKEN_FIELDS, "viewers" as const].flatMap((field) => {
    const names = program[field] ?? [];
    refused.push(...names.filter((name) => isTooBroad(field, name)).map((name) => `${id}: ${name}`));
    const own = names.filter((name) => !isTooBroad(field, name));
    return own.length === 0 ? [] : [[field, own] as const];
  });
  return { platforms: program.platforms, ...Object.fromEntries(lists) };
}

/** A domain is only ever a second mark. */
function isSign(program: Program): boolean {
  return TAKEN_FIELDS.some((field) => field !== "domains" && program[field] !== undefined);
}
