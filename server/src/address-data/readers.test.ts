import { InputError } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress } from "../network/parse-address.ts";
import { makeCountryFile, nestedRecord } from "../testing/make-country-file.ts";
import { type AsnRanges, findAsn } from "./asn-table.ts";
import { createPrefixMap } from "./prefix-map.ts";
import { readAddressList } from "./read-address-list.ts";
import { readAsnCsv, readAsnName } from "./read-asn-csv.ts";
import { readCountryFile } from "./read-country-file.ts";

function address(text: string) {
  const parsed = parseAddress(text);
  if (parsed === null) throw new Error(`${text} is no address`);
  return parsed;
}

const V4 = `192.0.2.0,192.0.2.127,64500,Example One
192.0.2.192,192.0.2.255,64501,"Two, ""quoted"", Inc."
203.0.113.7,203.0.113.7,64502,Three
`;
const V6 = `2001:db8::,2001:db8:0:ffff:ffff:ffff:ffff:ffff,64500,Example One
2001:db8:5::,2001:db8:5::7f,64501,First of one network
2001:db8:5::80,2001:db8:5::ff,64502,Second of one network
2001:db8:ffff:fffe::,2001:db8:ffff:ffff:ffff:ffff:ffff:ffff,64503,Last
`;

function tableOf(text: string, family: 4 | 6): AsnRanges {
  return readAsnCsv(Buffer.from(text), family, "asn.csv");
}

describe("numbers of networks from a file", () => {
  it.each([
    ["192.0.1.255", null],
    ["192.0.2.0", 64_500],
    ["192.0.2.127", 64_500],
    ["192.0.2.128", null],
    ["192.0.2.192", 64_501],
    ["203.0.113.6", null],
    ["203.0.113.7", 64_502],
    ["203.0.113.8", null],
    ["0.0.0.0", null],
    ["255.255.255.255", null],
  ])("IPv4 %s belongs to %s", (text, asn) => {
    expect(findAsn(tableOf(V4, 4), address(text))).toBe(asn);
  });

  it.each([
    ["2001:db7:ffff::1", null],
    ["2001:db8::1", 64_500],
    ["2001:db8:0:ffff::1", 64_500],
    ["2001:db8:1::1", null],
    ["2001:db8:ffff:ffff::1", 64_503],
    ["2001:db9::", null],
  ])("IPv6 %s belongs to %s", (text, asn) => {
    expect(findAsn(tableOf(V6, 6), address(text))).toBe(asn);
  });

  it("takes the first of what lies within one network of 64 bits", () => {
    expect(findAsn(tableOf(V6, 6), address("2001:db8:5::90"))).toBe(64_501);
  });

  it("reads every spelling of an IPv6 address as the other reader does", () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        // Mapped and dotted forms are not how such files are written.
        fc.pre(!text.includes(".") && address(text).family === 6);
        const table = tableOf(`${text},${text},64500,x\n`, 6);
        expect(table.starts[0]).toBe(address(text).value >> 64n);
      }),
    );
  });

  it.each([
    ["no address", "192.0.2.0,192.0.2.1,1,a\nhouse,192.0.2.1,64500,x\n", 4, "line 2"],
    ["an octet that is none", "192.0.2.256,192.0.2.256,64500,x\n", 4, "line 1"],
    ["no number", "192.0.2.0,192.0.2.1\n", 4, "line 1"],
    ["a number that is too large", "192.0.2.0,192.0.2.1,4294967296,x\n", 4, "line 1"],
    ["an end before its start", "192.0.2.9,192.0.2.1,64500,x\n", 4, "line 1"],
    ["another order", "192.0.2.9,192.0.2.9,1,x\n192.0.2.1,192.0.2.1,1,x\n", 4, "line 2"],
    ["another family", V6, 4, "line 1"],
    ["a file that is cut off", V4.slice(0, -1), 4, "line 3"],
    ["two gaps", "2001::db8::,2001:db8::1,64500,x\n", 6, "line 1"],
    ["too few groups", "2001:db8,2001:db8::1,64500,x\n", 6, "line 1"],
    ["too many groups", "1:2:3:4:5:6:7:8:9,1:2:3:4:5:6:7:8,64500,x\n", 6, "line 1"],
  ] as const)("refuses %s, with the line", (_, text, family, line) => {
    expect(() => tableOf(text, family)).toThrow(InputError);
    expect(() => tableOf(text, family)).toThrow(`asn.csv: ${line}: `);
  });

  it("an empty file knows nothing", () => {
    expect(findAsn(tableOf("", 4), address("192.0.2.1"))).toBeNull();
  });

  it("gives the holder's name, also one in quotes", () => {
    expect(readAsnName(Buffer.from(V4), 64_501)).toBe('Two, "quoted", Inc.');
    expect(readAsnName(Buffer.from(V4), 64_502)).toBe("Three");
    expect(readAsnName(Buffer.from(V4), 6_450)).toBeNull();
  });
});

describe("countries from a file", () => {
  const COUNTRIES = { "192.0.2.0/25": "DE", "203.0.113.0/24": "US", "2001:db8:7::/48": "JP", "198.51.100.0/24": "EU" };

  it.each([
    ["192.0.2.1", "DE"],
    ["192.0.2.200", null],
    ["203.0.113.255", "US"],
    ["2001:db8:7::1", "JP"],
    ["2001:db8:8::1", null],
  ])("%s is in %s", (text, country) => {
    expect(readCountryFile(makeCountryFile(COUNTRIES), "c.mmdb").find(address(text))).toBe(country);
  });

  it("a group of countries is none", () => {
    expect(readCountryFile(makeCountryFile(COUNTRIES), "c.mmdb").find(address("198.51.100.7"))).toBeNull();
  });

  it("reads the other way in which data sets spell a country, and the day of the data", () => {
    const table = readCountryFile(makeCountryFile(COUNTRIES, nestedRecord), "c.mmdb");

    expect(table.find(address("203.0.113.7"))).toBe("US");
    expect(table.builtOn).toBe("2026-02-01");
  });

  it.each([
    ["empty", Buffer.alloc(0)],
    ["something else", Buffer.from("network,country\n192.0.2.0/24,DE\n")],
    ["cut off", makeCountryFile({ "192.0.2.0/24": "DE" }).subarray(0, -40)],
    ["without its tree", makeCountryFile({ "192.0.2.0/24": "DE" }).subarray(600)],
  ])("refuses a file that is %s in one sentence", (_, bytes) => {
    expect(() => readCountryFile(bytes, "c.mmdb")).toThrow(InputError);
    expect(() => readCountryFile(bytes, "c.mmdb")).toThrow("c.mmdb: (input): must be a MaxMind DB file");
  });
});

describe("a list of addresses", () => {
  const LIST = `# exits
192.0.2.1
192.0.2.0/24   # all of them
2001:db8::/32
::ffff:203.0.113.0/120
AS64500
as64501 # the other

`;

  it("holds addresses, ranges and networks, and no remarks", () => {
    const { prefixes, asns } = readAddressList(LIST.replaceAll("\n", "\r\n"), "exits.txt");

    expect(prefixes.map(({ base, bits }) => [base.family, bits])).toEqual([
      [4, 32],
      [4, 24],
      [6, 32],
      [4, 24],
    ]);
    expect(asns).toEqual([64_500, 64_501]);
  });

  it.each([
    "example.com",
    "192.0.2.0/33",
    "192.0.2.0/0",
    "2001:db8::/129",
    "AS0",
    "AS4294967296",
    "192.0.2.1 8",
    "/24",
  ])("refuses %j with its line", (entry) => {
    expect(() => readAddressList(`192.0.2.1\n${entry}\n`, "exits.txt")).toThrow("exits.txt: line 2: must be");
  });
});

describe("ranges in one another", () => {
  it("the narrowest counts, and of equal ones the first", () => {
    const map = createPrefixMap<string>();
    const add = (range: string, value: string) =>
      readAddressList(range, "x").prefixes.forEach((prefix) => map.add(prefix, value));
    add("192.0.2.0/24", "wide");
    add("192.0.2.64/26", "narrow");
    add("192.0.2.64/26", "later");
    add("2001:db8::/32", "six");

    expect(map.find(address("192.0.2.70"))).toEqual({ value: "narrow", bits: 26 });
    expect(map.find(address("192.0.2.7"))?.value).toBe("wide");
    expect(map.find(address("2001:db8::7"))?.value).toBe("six");
    expect(map.find(address("203.0.113.7"))).toBeUndefined();
  });
});
