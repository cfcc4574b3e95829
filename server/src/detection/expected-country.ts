import type { DeviceFacts } from "./device-case.ts";

/**
 * Territories with a code of their own, by the country to which they belong and with which people move and work without
 * a border. Data of addresses and directories use either code for them. Hong Kong, Macao and Gibraltar are none of these.
 */
const TERRITORIES: Readonly<Record<string, readonly string[]>> = {
  AU: ["CC", "CX", "NF"],
  DK: ["FO", "GL"],
  FI: ["AX"],
  FR: ["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"],
  GB: ["GG", "IM", "JE"],
  NL: ["AW", "BQ", "CW", "SX"],
  NO: ["SJ"],
  NZ: ["CK", "NU", "TK"],
  US: ["AS", "GU", "MP", "PR", "UM", "VI"],
};

const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(TERRITORIES).flatMap(([country, codes]) => codes.map((code) => [code, country] as const)),
);

function wholeCountry(code: string): string {
  return COUNTRY_OF.get(code) ?? code;
}

/** May the assignee be in that country? True where nobody said where they should be. */
export function isExpectedCountry(country: string, { expectedCountries }: DeviceFacts): boolean {
  if (expectedCountries.length === 0) return true;
  return expectedCountries.some((expected) => wholeCountry(expected) === wholeCountry(country));
}
