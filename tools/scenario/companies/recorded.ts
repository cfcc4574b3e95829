import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { CompanySize } from "../generate/generate-company.ts";
import { CompanyRecord } from "./company-record.ts";

/** The companies that docs/companies.md tells of. */
export const COMPANIES: readonly CompanySize[] = [
  { seed: "rowan", farms: 1, devices: 500, days: 90 },
  { seed: "birch", farms: 2, devices: 500, days: 90 },
  { seed: "hazel", farms: 3, devices: 500, days: 90 },
];

export const COMPANY_SEEDS: readonly string[] = COMPANIES.map(({ seed }) => seed);

const FILE = new URL("../../../tests/scenarios/companies.json", import.meta.url);

/** What they came to when they were last played. */
export function readCompanies(): CompanyRecord[] {
  return z.array(CompanyRecord).parse(JSON.parse(readFileSync(FILE, "utf8")));
}

/** Puts records in the place of those of the same seeds; the others stay. */
export function writeCompanies(played: readonly CompanyRecord[]): CompanyRecord[] {
  const kept = readCompanies().filter(({ seed }) => !played.some((one) => one.seed === seed));
  const all = [...kept, ...played].toSorted((a, b) => COMPANY_SEEDS.indexOf(a.seed) - COMPANY_SEEDS.indexOf(b.seed));
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
