import { InputError } from "@clearseat/shared";
import { Reader } from "mmdb-lib";
import { BITS_OF, formatAddress, type IpAddress } from "../network/parse-address.ts";

/** Countries of addresses. */
export interface CountryTable {
  /** Two capital letters; null when the file does not say, or says a group of countries. */
  find(address: IpAddress): string | null;
  /** The day on which the file was made. */
  readonly builtOn: string;
}

/** Codes that registries use where they know no country: reserved ones, Europe, Asia and the Pacific. */
const NO_COUNTRY: ReadonlySet<string> = new Set(["AP", "EU", "UN", "XX", "ZZ"]);

/** Addresses at which a file is tried, spread over all there are: a damaged tree shows at some of them. */
const TRIED = 64;

/** Data sets spell it one of two ways. */
function codeIn(record: unknown): unknown {
  if (typeof record !== "object" || record === null) return null;
  if ("country_code" in record) return record.country_code;
  const country = "country" in record ? record.country : null;
  return typeof country === "object" && country !== null && "iso_code" in country ? country.iso_code : null;
}

function toCountry(code: unknown): string | null {
  return typeof code === "string" && /^[A-Z]{2}$/u.test(code) && !NO_COUNTRY.has(code) ? code : null;
}

/** Damage that shows at few addresses must not keep a report from being taken: there nothing is known. */
function orNothing(read: () => string | null): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function tryAll(find: CountryTable["find"]): void {
  for (let step = 0n; step < TRIED; step += 1n)
    for (const family of [4, 6] as const) find({ family, value: (step << BigInt(BITS_OF[family])) / BigInt(TRIED) });
}

/** Reads a MaxMind DB file with countries. Throws an InputError when it is none, or damaged. */
export function readCountryFile(bytes: Buffer, source: string): CountryTable {
  try {
    const reader = new Reader<never>(bytes);
    const { ipVersion, buildEpoch } = reader.metadata;
    const read: CountryTable["find"] = (address) =>
      address.family === 6 && ipVersion === 4 ? null : toCountry(codeIn(reader.get(formatAddress(address))));
    tryAll(read);
    return { find: (address) => orNothing(() => read(address)), builtOn: buildEpoch.toISOString().slice(0, 10) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InputError({ field: "(input)", message: `must be a MaxMind DB file with countries (${detail})` }, source);
  }
}
