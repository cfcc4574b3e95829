import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDuration } from "./duration.ts";

describe("duration", () => {
  it.each([
    ["15m", 900_000],
    ["3h", 10_800_000],
    ["3d", 259_200_000],
    ["1d12h", 129_600_000],
    ["90s", 90_000],
    ["0m", 0],
  ])("reads %s", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(["", "15", "m", "-3h", "3 h", "1h1d", "1.5h", "15min", "P1D"])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it("adds up days, hours and minutes", () => {
    const small = fc.nat({ max: 1_000 });
    fc.assert(
      fc.property(small, small, small, (days, hours, minutes) => {
        expect(parseDuration(`${days}d${hours}h${minutes}m`)).toBe(((days * 24 + hours) * 60 + minutes) * 60_000);
      }),
    );
  });
});
