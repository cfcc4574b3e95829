import { readFileSync } from "node:fs";
import { pino } from "pino";
import { beforeAll, describe, expect, it } from "vitest";
import { createRangeMatcher } from "../network/range-matcher.ts";
import { type AddressData, createAddressData } from "./address-data.ts";
import { findShippedFile } from "./find-shipped-data.ts";
import { CLASSED_NETWORKS } from "./network-classes/index.ts";
import { OPERATOR_VPN_RANGES } from "./network-classes/operator-vpn.ts";

let data: AddressData;
let holders: ReadonlyMap<number, string>;

function shippedText(name: string): string {
  return readFileSync(findShippedFile("@ip-location-db/asn", name)?.file ?? "", "utf8");
}

/** The tables hold names without the quotes that the files put around some. */
function bare(name: string): string {
  return name.replaceAll(/["',.\s]/gu, "");
}

beforeAll(() => {
  data = createAddressData({ addressFolder: "", addressLists: [] }, pino({ level: "silent" }));
  data.renew();
  const lines = ["asn-ipv4.csv", "asn-ipv6.csv"].flatMap((name) => shippedText(name).split("\n"));
  holders = new Map(lines.map((line) => [Number(line.split(",", 3)[2]), line.split(",").slice(3).join(",")]));
});

describe("the data that comes with the collector", () => {
  it("is there, and says its day and to whom it is owed", () => {
    expect(data.report()).toMatchObject([
      { source: "countries", date: "2026-06-17", credit: expect.stringContaining("CC0"), fault: null },
      { source: "networks of IPv4", date: "2026-06-17", credit: expect.stringContaining("CC BY 4.0"), fault: null },
      { source: "networks of IPv6", date: "2026-06-17", credit: expect.stringContaining("CC BY 4.0"), fault: null },
    ]);
  });

  it.each([
    ["8.8.8.8", 15_169, "Google LLC", "US"],
    ["9.9.9.9", 19_281, "Quad9", "US"],
    ["2606:4700:4700::1111", 13_335, "Cloudflare, Inc.", "US"],
  ])(
    "knows network and country of the public resolver %s, and claims no class for it",
    (address, asn, holder, country) => {
      const look = data.look(address);

      expect(look).toMatchObject({ asn, facts: { country, networkClass: null, isOperatorVpn: false } });
      expect(data.holderOf(asn, address)).toBe(holder);
    },
  );

  it.each(["192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "10.0.0.1", "100.64.0.1", "2002:808:808::1"])(
    "knows nothing of %s",
    (address) => {
      expect(data.look(address)).toMatchObject({ asn: null, facts: { country: null, networkClass: null } });
    },
  );

  it("finds every range of both files again, by its first and its last address", () => {
    const lines = shippedText("asn-ipv4.csv").split("\n");
    const isSpecial = createRangeMatcher(["10.0.0.0/8", "100.64.0.0/10", "192.88.99.0/24", "192.0.0.0/24"]);
    const wrong = lines.filter((line, index) => {
      const [first = "", last = "", asn] = line.split(",");
      if (index % 97 !== 0 || first === "" || isSpecial(first)) return false;
      return [first, last].some((address) => data.look(address).asn !== Number(asn));
    });

    expect(wrong).toEqual([]);
  });
});

describe("the table of networks", () => {
  const all = CLASSED_NETWORKS.flatMap(({ networks }) => networks);

  it("names each network once", () => {
    const numbers = all.map(([asn]) => asn);

    expect(numbers.filter((asn, index) => numbers.indexOf(asn) !== index)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(500);
  });

  it("names the holder that the data names", () => {
    expect(all.filter(([asn, holder]) => bare(holders.get(asn) ?? "") !== bare(holder))).toEqual([]);
  });

  it("claims nothing of networks behind which private relays and companies' gateways come out", () => {
    const shared = [13_335, 20_940, 36_183, 54_113, 22_616, 55_256];

    expect(all.filter(([asn]) => shared.includes(asn))).toEqual([]);
  });
});

describe("ranges of operators' VPN services", () => {
  it.each(OPERATOR_VPN_RANGES.map(({ range }) => range))("%s is not with a provider of homes", (range) => {
    const { facts } = data.look(range.replace(/0\/24$/u, "9"));

    expect(facts.isOperatorVpn).toBe(true);
    expect(["hosting", "vpn"]).toContain(facts.networkClass);
  });
});
