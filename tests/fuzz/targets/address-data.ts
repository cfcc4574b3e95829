import { isIP } from "node:net";
import { InputError } from "@clearseat/shared";
import { findAsn } from "../../../server/src/address-data/asn-table.ts";
import { readAddressList } from "../../../server/src/address-data/read-address-list.ts";
import { readAsnCsv, readAsnName } from "../../../server/src/address-data/read-asn-csv.ts";
import { readCountryFile } from "../../../server/src/address-data/read-country-file.ts";
import { BITS_OF, formatAddress, parseAddress } from "../../../server/src/network/parse-address.ts";
import { makeCountryFile, nestedRecord } from "../../../server/src/testing/make-country-file.ts";
import { type FuzzTarget, fromBytes, holds, toBytes } from "../engine/fuzz-target.ts";
import { atMost, linesOf, onlyThrows } from "./promises.ts";

function isInputError(error: unknown): boolean {
  return error instanceof InputError && error.field !== "";
}

const ASKED = ["0.0.0.0", "192.0.2.7", "203.0.113.255", "255.255.255.255", "::", "2001:db8::7", "ffff::ffff"].flatMap(
  (text) => parseAddress(text) ?? [],
);
const V4 = '192.0.2.0,192.0.2.127,64500,Example\n203.0.113.0,203.0.113.255,64501,"Two, Inc."\n';
const V6 = "2001:db8::,2001:db8:0:ffff:ffff:ffff:ffff:ffff,64500,Example\n2001:db8:5::,2001:db8:5::ff,64501,Two\n";
const LIST = "# exits\n192.0.2.1\n198.51.100.0/24 # range\n2001:db8::/32\n::ffff:203.0.113.0/120\nAS64500\n";
const COUNTRIES = { "192.0.2.0/24": "DE", "203.0.113.0/24": "US", "2001:db8::/32": "JP" };

/** What operators and data sets say of addresses. */
export const ADDRESS_DATA_TARGETS: readonly FuzzTarget[] = [
  {
    name: "numbers of networks",
    reads: ["server/src/address-data/read-asn-csv.ts", "server/src/address-data/asn-table.ts"],
    form: "csv",
    origin: "composed",
    seeds: [V4, V6],
    promise: "ranges in order, at most one a line, or one sentence that names the line",
    run(text) {
      const bytes = Buffer.from(text);
      return ([4, 6] as const).map((family) => {
        const read = onlyThrows(isInputError, () => readAsnCsv(bytes, family, "asn.csv"));
        if (!("value" in read)) return read;
        const { starts, ends, asns } = read.value;
        atMost(starts.length, linesOf(text), "ranges");
        starts.forEach((start, index) => {
          holds(start <= (ends[index] ?? -1), "a range that ends before it begins");
          holds(index === 0 || start > (starts[index - 1] ?? start), "ranges out of order");
        });
        const found = ASKED.filter((address) => address.family === family).map((one) => findAsn(read.value, one));
        holds(
          found.every((asn) => asn === null || asns.includes(asn)),
          "a network that is not in the file",
        );
        return [found, readAsnName(bytes, asns[0] ?? 0)];
      });
    },
  },
  {
    name: "countries of addresses",
    reads: ["server/src/address-data/read-country-file.ts"],
    form: "bytes",
    origin: "composed",
    seeds: [fromBytes(makeCountryFile(COUNTRIES)), fromBytes(makeCountryFile(COUNTRIES, nestedRecord))],
    promise: "a table of countries in two capital letters, or one sentence",
    run(input) {
      const read = onlyThrows(isInputError, () => readCountryFile(Buffer.from(toBytes(input)), "country.mmdb"));
      if (!("value" in read)) return read;
      const { builtOn, find } = read.value;
      const found = ASKED.map(find);
      holds(/^\d{4}-\d{2}-\d{2}$/u.test(builtOn), "a day");
      holds(
        found.every((country) => country === null || /^[A-Z]{2}$/u.test(country)),
        "what is no country",
      );
      return { builtOn, found };
    },
  },
  {
    name: "a list of addresses",
    reads: ["server/src/address-data/read-address-list.ts", "server/src/network/parse-address.ts"],
    form: "text",
    origin: "composed",
    seeds: [LIST, LIST.replaceAll("\n", "\r\n")],
    promise: "at most an entry a line, or one sentence that names the line",
    run(text) {
      const read = onlyThrows(isInputError, () => readAddressList(text, "list.txt"));
      if (!("value" in read)) return read;
      const { prefixes, asns } = read.value;
      atMost(prefixes.length + asns.length, text.split(/[\r\n]/u).length, "entries");
      for (const { base, bits } of prefixes) {
        holds(bits >= 1 && bits <= BITS_OF[base.family], "a length that its family does not have");
        holds(isIP(formatAddress(base)) === base.family, "an address that is none");
      }
      return { prefixes: prefixes.map(({ base, bits }) => `${formatAddress(base)}/${bits}`), asns };
    },
  },
];
