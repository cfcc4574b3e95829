import { describe, expect, it } from "vitest";
import { isAddress, isInRanges, isLoopback, isPublicAddress } from "./address-ranges.ts";

describe("isInRanges", () => {
  it.each([
    { address: "198.51.100.15", ranges: ["198.51.100.0/28"], inside: true },
    { address: "198.51.100.16", ranges: ["198.51.100.0/28"], inside: false },
    { address: "198.51.100.200", ranges: ["203.0.113.0/24", "198.51.100.200"], inside: true },
    { address: "::ffff:198.51.100.15", ranges: ["198.51.100.0/28"], inside: true },
    { address: "2001:db8::1", ranges: ["2001:db8::/32"], inside: true },
    { address: "2001:db9::1", ranges: ["2001:db8::/32"], inside: false },
    { address: "fe80::1%en0", ranges: ["fe80::/10"], inside: true },
    { address: "198.51.100.15", ranges: [], inside: false },
    { address: "laptop.example.com", ranges: ["0.0.0.0/0"], inside: false },
    { address: "", ranges: ["0.0.0.0/0"], inside: false },
  ])("$address in $ranges: $inside", ({ address, ranges, inside }) => {
    expect(isInRanges(address, ranges)).toBe(inside);
  });
});

describe("isPublicAddress", () => {
  it.each(["203.0.113.9", "2001:db8::1"])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.40",
    "100.64.3.2",
    "169.254.7.7",
    "127.0.0.1",
    "::1",
    "fd00::1",
    "fe80::1%3",
    "::ffff:192.168.1.40",
    "987654321",
  ])("%s is none", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("isLoopback", () => {
  it.each([
    ["127.0.0.1", true],
    ["127.8.8.8", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["192.168.1.1", false],
    ["localhost", false],
  ])("%s: %s", (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});

describe("isAddress", () => {
  it("tells addresses from names and account numbers", () => {
    expect(["203.0.113.9", "::1", "fe80::1%en0", "desk.example.com", "987654321"].filter(isAddress)).toEqual([
      "203.0.113.9",
      "::1",
      "fe80::1%en0",
    ]);
  });
});
