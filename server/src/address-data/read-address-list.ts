import { InputError, shorten } from "@clearseat/shared";
import { BITS_OF, parseAddress } from "../network/parse-address.ts";
import type { Prefix } from "./prefix-map.ts";

/** What a list names. */
export interface AddressEntries {
  readonly prefixes: readonly Prefix[];
  readonly asns: readonly number[];
}

const AS_NUMBER = /^AS(?<number>\d{1,10})$/iu;
const RANGE = /^(?<address>[^/\s]+)(?:\/(?<bits>\d{1,3}))?$/u;
const MAX_ASN = 0xffff_ffff;

function toPrefix(text: string): Prefix | null {
  const { address = "", bits } = RANGE.exec(text)?.groups ?? {};
  const base = parseAddress(address);
  if (base === null) return null;
  const most = BITS_OF[base.family];
  // The length of an IPv4 range that is written as an IPv6 one counts the 96 bits before it.
  const given = bits === undefined ? most : Number(bits) - (base.family === 4 && address.includes(":") ? 96 : 0);
  return given >= 1 && given <= most ? { base, bits: given } : null;
}

function toAsn(text: string): number | null {
  const number = Number(AS_NUMBER.exec(text)?.groups?.["number"] ?? Number.NaN);
  return number >= 1 && number <= MAX_ASN ? number : null;
}

/**
 * A list of addresses, ranges (`203.0.113.0/24`) and numbers of networks (`AS64500`), one a line; what follows `#` is a
 * remark. Throws an InputError naming the line.
 */
export function readAddressList(text: string, source: string): AddressEntries {
  const prefixes: Prefix[] = [];
  const asns: number[] = [];
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    const entry = line.replace(/#.*$/u, "").trim();
    if (entry === "") return;
    const asn = toAsn(entry);
    const prefix = asn === null ? toPrefix(entry) : null;
    if (asn !== null) asns.push(asn);
    else if (prefix !== null) prefixes.push(prefix);
    else
      throw new InputError(
        { field: `line ${index + 1}`, message: `must be an address, a range or an AS number, not ${shorten(entry)}` },
        source,
      );
  });
  return { prefixes, asns };
}
