import { HOUR_MS, toInstant, toMillis } from "@clearseat/shared";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stay } from "./device-case.ts";
import { lastOuting } from "./outings.ts";
import { SAMPLE_EGRESS, sampleStay } from "./sample-case.ts";

const HOME = "site-home";
const START = toMillis("2026-03-02T09:00:00Z");

/** Stays that follow one another, an hour of silence between them. */
function stays(...parts: readonly (Partial<Stay> & { readonly hours: number })[]): Stay[] {
  let at = START;
  return parts.map(({ hours, ...changes }) => {
    const from = at;
    at += (hours + 1) * HOUR_MS;
    return sampleStay({ ...changes, from: toInstant(from), to: toInstant(from + hours * HOUR_MS) });
  });
}

const home = (hours: number) => ({ siteId: HOME, egressHash: "home-address", hours });
const office = (hours: number) => ({ siteId: "site-office", egressHash: "office-address", hours });

describe("an outing", () => {
  it("is a stay at another place since the laptop came, and the newest counts", () => {
    const all = stays(home(10), office(8), home(14), office(3));

    expect(lastOuting(all, HOME)).toBe(all[3]?.to);
    expect(lastOuting(all.slice(0, 3), HOME)).toBe(all[1]?.to);
  });

  it("is none where it was before it came, as on IT's bench or in the farm's house of before", () => {
    expect(lastOuting(stays(office(50), home(100)), HOME)).toBeNull();
  });

  it.each([
    ["a glimpse of a network", { ...office(0.5) }],
    ["a place that cannot be told from others", { ...office(8), siteId: null }],
    ["a second network behind the home's own address", { ...office(8), egressHash: "home-address" }],
    ["a modem that takes over", { ...office(8), egress: { ...SAMPLE_EGRESS, networkClass: "mobile" as const } }],
    ["the exit of a VPN", { ...office(8), egress: { ...SAMPLE_EGRESS, networkClass: "vpn" as const } }],
  ])("is not %s", (_, elsewhere) => {
    expect(lastOuting(stays(home(10), elsewhere, home(10)), HOME)).toBeNull();
  });

  it("is also one by way of the company's VPN, which hides the address", () => {
    expect(lastOuting(stays(home(10), { ...office(8), egressHash: null }, home(10)), HOME)).not.toBeNull();
  });

  it("is none for whoever never lived there", () => {
    expect(lastOuting(stays(office(8)), HOME)).toBeNull();
    expect(lastOuting([], HOME)).toBeNull();
  });

  it("never goes away by anything that comes later", () => {
    const part = fc.record({
      hours: fc.double({ min: 0, max: 20, noNaN: true }),
      place: fc.constantFrom("home", "office", "cafe"),
    });
    const never = fc.check(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const all = stays(...parts.map(({ hours, place }) => ({ siteId: `site-${place}`, egressHash: place, hours })));
        const ends = all.map((_, index) => lastOuting(all.slice(0, index + 1), HOME));
        const times = ends.map((end) => (end === null ? 0 : toMillis(end)));
        return times.every((time, index) => time >= (times[index - 1] ?? 0));
      }),
    );

    expect(fc.defaultReportMessage(never)).toBeUndefined();
  });
});
