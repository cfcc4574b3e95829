import type { SignalPayload } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import type { Egress } from "./egress.ts";
import { placeOf } from "./place-of.ts";

type NetworkPlace = SignalPayload<"network_place">;
type NetworkClass = Egress["facts"]["networkClass"];

const KEY = "k".repeat(43);
const HOME: NetworkPlace = {
  gatewayHash: "gateway",
  gatewaySiblingHash: "sibling",
  gatewayRepeats: false,
  subnetHash: "subnet",
  link: "wifi",
  tunnelDefaultRoute: false,
  neighborHashes: ["box"],
};
const REPEATING = { ...HOME, gatewayRepeats: true };
const ALL_CLASSES: readonly NetworkClass[] = ["residential", "business", "mobile", "hosting", "vpn", "tor", null];

function from(hash: string | null, networkClass: NetworkClass = "residential"): Egress {
  return { key: "", hash, path: "direct", facts: { ...UNKNOWN_ADDRESS, networkClass }, declared: null };
}
const COMPANY: Egress = { ...from(null, null), path: "company" };

const idOf = (signal: NetworkPlace | null, egress: Egress) => placeOf(signal, egress, KEY)?.id ?? null;

describe("a place", () => {
  it.each(ALL_CLASSES)("is its gateway wherever its reports come out (%s)", (networkClass) => {
    expect(idOf(HOME, from("a", networkClass))).toBe(idOf(HOME, COMPANY));
    expect(idOf({ ...HOME, subnetHash: null }, from(null))).toBe(idOf(HOME, from("b")));
  });

  it("is another one by another gateway, whatever else is the same", () => {
    expect(idOf({ ...HOME, gatewayHash: "other" }, from("a"))).not.toBe(idOf(HOME, from("a")));
  });

  it("cannot be told without a gateway or without a look at the network", () => {
    expect(idOf({ ...HOME, gatewayHash: null }, from("a"))).toBeNull();
    expect(idOf(null, from("a"))).toBeNull();
  });

  it("keeps neither what laptops send nor the address", () => {
    expect(JSON.stringify(placeOf(HOME, from("address"), KEY))).not.toMatch(/gateway|sibling|subnet|box|address/u);
  });
});

describe("a gateway that is the same everywhere", () => {
  it("makes a place only together with address and subnet", () => {
    const here = idOf(REPEATING, from("a"));

    expect(here).not.toBeNull();
    expect(idOf(REPEATING, from("b"))).not.toBe(here);
    expect(idOf({ ...REPEATING, subnetHash: "other" }, from("a"))).not.toBe(here);
    expect(idOf({ ...REPEATING, gatewayHash: "other" }, from("a"))).not.toBe(here);
    expect(idOf({ ...REPEATING, subnetHash: null }, from("a"))).toBeNull();
  });

  it("makes none on the company's own path, behind a carrier, an exit of a VPN, or an address that nobody knows", () => {
    expect(idOf(REPEATING, COMPANY)).toBeNull();
    const known = ALL_CLASSES.filter((networkClass) => idOf(REPEATING, from("a", networkClass)) !== null);
    expect(known).toEqual(["residential", "business"]);
  });

  it("shares no sibling with other places", () => {
    expect(placeOf({ ...REPEATING, neighborHashes: [] }, from("a"), KEY)?.marks).toEqual([]);
  });
});

describe("what two places of one site have in common", () => {
  const marksOf = (signal: NetworkPlace, egress: Egress) => placeOf(signal, egress, KEY)?.marks ?? [];

  it("is never the address alone", () => {
    expect(marksOf({ ...HOME, gatewaySiblingHash: null, neighborHashes: [] }, from("a"))).toEqual([]);
  });

  it("is a sibling or a neighbor behind the same address", () => {
    const other = { ...HOME, gatewayHash: "other" };

    expect(marksOf(other, from("a"))).toEqual(marksOf(HOME, from("a")));
    expect(marksOf(other, from("b")).some((mark) => marksOf(HOME, from("a")).includes(mark))).toBe(false);
  });

  it("is nothing behind a carrier or on the company's own path", () => {
    expect(marksOf(HOME, from("a", "mobile"))).toEqual([]);
    expect(marksOf(HOME, COMPANY)).toEqual([]);
  });
});
