import type { CatalogEntry, Platform, ProgramIndicator } from "@clearseat/shared";
import type { Candidate } from "./candidate.ts";
import { bareName } from "./generic-names.ts";

/** Fields of a program that a name of LOLRMM can meet. */
type MetField = Extract<
  keyof ProgramIndicator,
  | "executables"
  | "paths"
  | "folders"
  | "scripts"
  | "services"
  | "signers"
  | "viewers"
  | "originalNames"
  | "applications"
  | "domains"
>;

interface KnownName {
  readonly id: string;
  readonly covers: (name: string) => boolean;
}

/** Finds which entries have a name already, or a pattern that stands for it. */
export class KnownNames {
  readonly #names = new Map<string, KnownName[]>();

  constructor(entries: readonly CatalogEntry[]) {
    for (const { id, programs } of entries) for (const program of programs) this.#addProgram(id, program);
  }

  /** Remembers a name that was taken for an entry. */
  add(id: string, { field, platforms, value }: Candidate): void {
    for (const platform of platforms) this.#add(platform, field, { id, covers: compile(field, value) });
  }

  /** The ids of entries that have the name in this field, on one of the systems. */
  ownersOf(field: MetField, platforms: readonly Platform[], name: string): Set<string> {
    const wanted = comparable(field, name);
    const rows = platforms.flatMap((platform) => this.#names.get(`${platform} ${field}`) ?? []);
    return new Set(rows.filter((row) => row.covers(wanted)).map(({ id }) => id));
  }

  #addProgram(id: string, program: ProgramIndicator): void {
    const fields = [
      "executables",
      "paths",
      "folders",
      "scripts",
      "services",
      "signers",
      "viewers",
      "originalNames",
      "applications",
      "domains",
    ] as const;
    for (const platform of program.platforms) {
      for (const field of fields) {
        for (const name of program[field]) this.#add(platform, field, { id, covers: compile(field, name) });
      }
    }
  }

  #add(platform: Platform, field: MetField, row: KnownName): void {
    const key = `${platform} ${field}`;
    const rows = this.#names.get(key);
    if (rows === undefined) this.#names.set(key, [row]);
    else rows.push(row);
  }
}

function comparable(field: MetField, name: string): string {
  const lower = name.toLowerCase();
  if (field === "executables" || field === "viewers" || field === "originalNames") return bareName(lower);
  return field === "signers" ? lower.replaceAll(/[.,]/gu, "").trim() : lower;
}

/** A folder covers what lies in it, a path any longer path that ends like it; everything else is a whole name. */
function compile(field: MetField, pattern: string): (name: string) => boolean {
  const escaped = comparable(field, pattern)
    .split("*")
    .map((part) => RegExp.escape(part))
    .join(".*");
  const expression = new RegExp(
    field === "folders" ? `^${escaped}(?:/|$)` : field === "paths" ? `${escaped}$` : `^${escaped}$`,
    "u",
  );
  return (name) => expression.test(name);
}
