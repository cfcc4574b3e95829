import { ManualClock } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { clientAddress, householdOf } from "./client-address.ts";
import { createRangeMatcher } from "./range-matcher.ts";
import { createRateLimiter } from "./rate-limiter.ts";

const isTrusted = createRangeMatcher(["192.0.2.0/24", "2001:db8:1::/48", "198.51.100.1"]);

describe("the client's address", () => {
  it.each([
    ["the socket's without a header", "203.0.113.9", undefined, "203.0.113.9"],
    ["the socket's when the peer is not trusted", "203.0.113.9", "10.0.0.1", "203.0.113.9"],
    ["the last hop that a trusted proxy names", "192.0.2.1", "1.1.1.1, 203.0.113.5", "203.0.113.5"],
    ["the last hop that is not itself a trusted proxy", "192.0.2.1", "1.1.1.1, 203.0.113.5, 192.0.2.8", "203.0.113.5"],
    ["the farthest proxy when all are trusted", "192.0.2.1", "198.51.100.1, 192.0.2.8", "198.51.100.1"],
    ["the nearest good one when the header is spoiled", "192.0.2.1", "203.0.113.5, unknown", "192.0.2.1"],
    ["plain IPv4 on a dual-stack socket", "::ffff:192.0.2.1", "203.0.113.5", "203.0.113.5"],
    ["IPv6 behind an IPv6 proxy", "2001:db8:1::5", "2001:db8:9::1", "2001:db8:9::1"],
  ])("is %s", (_name, peer, header, expected) => {
    expect(clientAddress(peer, header, isTrusted)).toBe(expected);
  });
});

describe("counting clients", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::9", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
  ])("%s counts as %s", (address, key) => {
    expect(householdOf(address)).toBe(key);
  });

  it("gives bursts a minute's worth and then a steady rate", () => {
    const clock = new ManualClock(0);
    const limiter = createRateLimiter({ perMinute: 60, clock });
    for (let index = 0; index < 60; index += 1) expect(limiter.take("a")).toBeNull();

    expect(limiter.take("a")).toBe(1);
    clock.advance(1_000);
    expect([limiter.take("a"), limiter.take("a")]).toEqual([null, 1]);
  });

  it("forgets clients that were quiet, so that many addresses fill no memory", () => {
    const clock = new ManualClock(0);
    const limiter = createRateLimiter({ perMinute: 10, clock });
    for (let index = 0; index < 60_000; index += 1) limiter.take(`client ${index}`);

    expect(limiter.take("client 1")).toBeNull();
  });
});
