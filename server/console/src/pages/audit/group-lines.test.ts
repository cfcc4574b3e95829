import { describe, expect, it } from "vitest";
import { groupLines, type Line } from "./group-lines.ts";

function line(laptop: string | null, change: Partial<Line> = {}): Line {
  return {
    ...{ id: `${laptop}`, at: "2026-03-02T14:00:05Z", who: { name: "ana", id: "ac_1" }, action: "devices_listed" },
    ...{ says: "listed laptops", kind: "looked", why: null, detail: {} },
    laptop: laptop === null ? null : { id: laptop, name: laptop },
    ...change,
  };
}

const counts = (lines: readonly Line[]) => groupLines(lines).map(({ laptops }) => laptops.length);

describe("entries of the access log", () => {
  it("of one look at several laptops stand together", () => {
    expect(counts([line("a"), line("b"), line("c")])).toEqual([3]);
  });

  it("of other people, deeds, reasons or minutes stand apart", () => {
    const lines = [
      line("a"),
      line("b", { who: { name: "ana", id: "ac_2" } }),
      line("c", { action: "device_read" }),
      line("d", { action: "device_read", why: "ticket 7" }),
      line("e", { at: "2026-03-02T14:01:00Z" }),
    ];
    expect(counts(lines)).toEqual([1, 1, 1, 1, 1]);
  });

  it("about no laptop are never taken for one", () => {
    expect(counts([line(null), line(null), line("a")])).toEqual([0, 0, 1]);
  });
});
