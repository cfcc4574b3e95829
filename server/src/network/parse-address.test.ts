import { isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress, parseAddress } from "./parse-address.ts";

describe("an address as a number", () => {
  it.each([
    ["192.0.2.1", 4, 0xc0_00_02_01n],
    ["255.255.255.255", 4, 0xffff_ffffn],
    ["::", 6, 0n],
    ["::1", 6, 1n],
    ["2001:db8::", 6, 0x2001_0db8n << 96n],
    ["2001:DB8:0:0:0:0:0:7", 6, (0x2001_0db8n << 96n) | 7n],
    ["64:ff9b::203.0.113.7", 6, (0x0064_ff9bn << 96n) | 0xcb00_7107n],
    ["fe80::1%en0", 6, (0xfe80n << 112n) | 1n],
  ] as const)("%s", (text, family, value) => {
    expect(parseAddress(text)).toEqual({ family, value });
  });

  it.each(["::ffff:203.0.113.7", "::FFFF:203.0.113.7", "::ffff:cb00:7107", "0:0:0:0:0:ffff:cb00:7107"])(
    "%s is the IPv4 address in it",
    (text) => {
      expect(parseAddress(text)).toEqual(parseAddress("203.0.113.7"));
    },
  );

  it.each(["", "example.com", "203.0.113", "203.0.113.7/32", "1:2", "12345678", "203.0.113.07 "])(
    "%j is none",
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  it("comes back from its own text", () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6());

    fc.assert(
      fc.property(address, (text) => {
        const parsed = parseAddress(text);
        if (parsed === null) throw new Error("not parsed");
        expect(isIP(formatAddress(parsed))).toBe(parsed.family);
        expect(parseAddress(formatAddress(parsed))).toEqual(parsed);
      }),
    );
  });
});
