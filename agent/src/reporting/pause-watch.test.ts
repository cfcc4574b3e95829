import { describe, expect, it } from "vitest";
import { PauseWatch } from "./pause-watch.ts";

const at = (hour: number, minute = 0) =>
  `2026-03-02T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`;

/** A watch that looked at these times and sealed at the first. */
function watchAfter(first: string, ...looks: readonly string[]): PauseWatch {
  const watch = new PauseWatch(null);
  watch.looked(first);
  watch.sealed(first);
  for (const look of looks) watch.looked(look);
  return watch;
}

describe("the longest pause", () => {
  it("is not told while reports follow one another", () => {
    expect(watchAfter(at(8), at(8, 30)).tell(at(8, 30))).toBeNull();
  });

  it("is short after hours without a report in which the agent looked", () => {
    const looks = Array.from({ length: 5 * 60 }, (_, index) => at(8 + Math.floor(index / 60), index % 60));

    expect(watchAfter(at(8), ...looks).tell(at(13))).toEqual({ from: at(8), to: at(8, 1) });
  });

  it("is the time in which it did not, wherever in between", () => {
    expect(watchAfter(at(8), at(9), at(14), at(15)).tell(at(15))).toEqual({ from: at(9), to: at(14) });
  });

  it("begins anew with each report", () => {
    const watch = watchAfter(at(8), at(12));
    watch.sealed(at(12));
    watch.looked(at(12, 1));
    watch.looked(at(14));

    expect(watch.tell(at(14))).toEqual({ from: at(12, 1), to: at(14) });
  });

  it("reaches back to an earlier life of the agent", () => {
    const watch = new PauseWatch(at(2));
    watch.looked(at(10));

    expect(watch.tell(at(10))).toEqual({ from: at(2), to: at(10) });
  });

  it("is none of a clock that was set back", () => {
    expect(watchAfter(at(12), at(3), at(3, 1)).tell(at(14))).toEqual({ from: at(3), to: at(3, 1) });
  });
});
