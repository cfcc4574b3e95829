import { z } from "zod";

/** What region names are also about and what is no country: unions, pseudo-languages, "unknown". */
const NO_COUNTRIES = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

/** Names that directories write and the runtime calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: "US",
  "united states of america": "US",
  "great britain": "GB",
  "czech republic": "CZ",
  turkey: "TR",
  türkiye: "TR",
  "viet nam": "VN",
  "russian federation": "RU",
  "republic of korea": "KR",
  "korea, republic of": "KR",
  "hong kong": "HK",
  macao: "MO",
  macau: "MO",
  "taiwan, province of china": "TW",
  "republic of moldova": "MD",
  "iran, islamic republic of": "IR",
  "ivory coast": "CI",
  myanmar: "MM",
  burma: "MM",
};

const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const standing = new Map<string, boolean>();
let codesByName: ReadonlyMap<string, string> | null = null;

/** The code that stands for a region now: `DD` has become `DE`, and `UK` is a habit for `GB`. */
function presentCode(code: string): string | undefined {
  return new Intl.Locale(`und-${code}`).region;
}

/** Is it an ISO 3166 alpha-2 code, in capital letters, of a country that there is? */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/u.test(code)) return false;
  const known = standing.get(code);
  if (known !== undefined) return known;
  const stands = !NO_COUNTRIES.has(code) && presentCode(code) === code && regionNames.of(code) !== undefined;
  standing.set(code, stands);
  return stands;
}

function countryCodesByName(): ReadonlyMap<string, string> {
  codesByName ??= new Map([
    ...LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`))
      .filter(isCountryCode)
      .map((code) => [(regionNames.of(code) ?? code).toLowerCase(), code] as const),
    ...Object.entries(OTHER_NAMES),
  ]);
  return codesByName;
}

/** The code of a country by its code in any case, by one it had before, or by its English name. Null: nobody knows. */
export function toCountryCode(text: string): string | null {
  const plain = text.trim();
  if (!/^[A-Za-z]{2}$/u.test(plain)) return countryCodesByName().get(plain.toLowerCase()) ?? null;
  const code = presentCode(plain.toUpperCase()) ?? "";
  return isCountryCode(code) ? code : null;
}

/** A country, or a territory that has a code of its own, by ISO 3166; one that was renamed becomes the one that it is now. */
export const CountryCode = z
  .string()
  .overwrite((text) => (/^[A-Z]{2}$/u.test(text) ? (presentCode(text) ?? text) : text))
  .refine(isCountryCode, "must be an ISO 3166 country code such as US or GB");
export type CountryCode = z.infer<typeof CountryCode>;
