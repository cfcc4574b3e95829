import { HOUR_MS, type Instant, toInstant, toMillis } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { findHomeSite } from "./residence.ts";
import { sampleRecord, sampleSilence, sampleStay } from "./sample-case.ts";

const START = toMillis("2026-03-02T00:00:00Z");
const at = (hours: number): Instant => toInstant(START + hours * HOUR_MS);

/** A stay, in hours from the start. */
const stay = (siteId: string | null, from: number, to: number) => sampleStay({ siteId, from: at(from), to: at(to) });
const silence = (from: number, to: number) => sampleSilence(at(from), at(to));

/** Every night from 22 to 6, and the last report at `until`. */
function nights(count: number, shift = 0) {
  return Array.from({ length: count }, (_, day) => silence(day * 24 + 22 + shift, day * 24 + 30 + shift));
}

function homeAt(until: number, stays: Parameters<typeof findHomeSite>[0]["stays"], silences = nights(20)) {
  const past = silences.filter((one) => toMillis(one.to) <= START + until * HOUR_MS);
  return findHomeSite({ stays, silences: past, signals: [], lastReportAt: at(until), issuedAt: null });
}

describe("a laptop lives", () => {
  it("where it was before and after three nights, and not a night earlier", () => {
    expect(homeAt(2 * 24 + 6, [stay("house", 8, 500)])).toBeNull();
    expect(homeAt(3 * 24 + 6, [stay("house", 8, 500)])).toBe("house");
  });

  it.each([0, 5, 11, 17])("there whenever its days begin (%i h later)", (shift) => {
    expect(homeAt(3 * 24 + 6 + shift, [stay("house", 8, 500)], nights(20, shift))).toBe("house");
  });

  it("there although it wakes earlier every day", () => {
    const earlier = Array.from({ length: 8 }, (_, day) => silence(day * 24 + 22 - day / 2, day * 24 + 30 - day / 2));

    expect(homeAt(4 * 24, [stay("house", 8, 500)], earlier)).toBe("house");
  });

  it("where it is all day when it never rests", () => {
    expect(homeAt(2 * 24 + 16, [stay("house", 0, 500)], [])).toBeNull();
    expect(homeAt(3 * 24, [stay("house", 0, 3 * 24)], [])).toBe("house");
  });

  it("at home, not in the office where it spends its days", () => {
    const days = Array.from({ length: 7 }, (_, day) => [
      stay("house", day * 24, day * 24 + 7),
      stay("office", day * 24 + 9, day * 24 + 17),
      stay("house", day * 24 + 18, day * 24 + 24),
    ]).flat();
    const lunches = Array.from({ length: 7 }, (_, day) => silence(day * 24 + 12, day * 24 + 15.5));

    expect(homeAt(6 * 24 + 16, days, [...nights(7), ...lunches])).toBe("house");
  });

  it("where it was before a holiday for as long as it is off, and after", () => {
    const stays = [stay("house", 8, 500)];
    const silences = [...nights(4), silence(4 * 24 + 10, 18 * 24 + 9)];

    expect(homeAt(4 * 24 + 10, stays, silences)).toBe("house");
    expect(homeAt(18 * 24 + 9, stays, silences)).toBe("house");
  });

  it("by what it says of its sleep where check-ins are rare", () => {
    const signals = [0, 1, 2].map((day) =>
      sampleRecord("lifecycle", { event: "slept", from: at(day * 24 + 22), halfHours: 16 }, { key: String(day) }),
    );
    const whereabouts = { stays: [stay("house", 8, 500)], silences: [], lastReportAt: at(3 * 24 + 6), issuedAt: null };

    expect(findHomeSite({ ...whereabouts, signals })).toBe("house");
  });
});

describe("a laptop does not live", () => {
  it("where it was carried to or from overnight", () => {
    const days = Array.from({ length: 7 }, (_, day) => [
      stay("house", day * 24 + 5, day * 24 + 8),
      stay("office", day * 24 + 9, day * 24 + 22),
    ]).flat();

    expect(homeAt(7 * 24, days)).toBeNull();
  });

  it("where it spent two nights of a week, or where it was more than a week ago", () => {
    const trip = [stay("house", 0, 30), stay("hotel", 31, 90), stay("house", 91, 500)];

    expect(homeAt(90, trip)).toBeNull();
    expect(homeAt(13 * 24, [stay("house", 0, 5 * 24), stay(null, 5 * 24, 500)])).toBeNull();
  });

  it("in a place that cannot be told from others", () => {
    expect(homeAt(7 * 24, [stay(null, 0, 500)])).toBeNull();
    expect(homeAt(7 * 24, [stay(null, 0, 500)], [])).toBeNull();
  });

  it("on the bench where IT kept it before it was issued, but where it is since", () => {
    const stays = [stay("bench", 0, 4 * 24), stay("house", 4 * 24 + 12, 500)];
    const lived = (hours: number, issuedAt: Instant) =>
      findHomeSite({
        stays,
        silences: nights(20).filter((one) => toMillis(one.to) <= START + hours * HOUR_MS),
        signals: [],
        lastReportAt: at(hours),
        issuedAt,
      });

    expect(lived(4 * 24, at(4 * 24 + 9))).toBeNull();
    expect(lived(7 * 24 + 6, at(4 * 24 + 9))).toBe("house");
  });

  it("anywhere while nothing is known of it", () => {
    expect(findHomeSite({ stays: [], silences: [], signals: [], lastReportAt: at(0), issuedAt: null })).toBeNull();
  });
});
