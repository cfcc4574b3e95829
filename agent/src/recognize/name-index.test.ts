import { describe, expect, it } from "vitest";
import { buildNameIndex, compilePattern, matchesName } from "./name-index.ts";

describe("name index", () => {
  const index = buildNameIndex([
    ["AnyDesk", 1],
    ["anydesk-*", 2],
    ["*.example.com", 3],
    ["*", 4],
    ["a*b*c", 5],
  ]);

  it.each([
    ["ANYDESK", [1, 4]],
    ["anydesk-ab12", [2, 4]],
    ["relay.example.com", [3, 4]],
    ["axxbyyc", [5, 4]],
    ["acb", [4]],
  ])("finds what is filed under %s", (name, expected) => {
    expect(index.find(name)).toEqual(expected);
  });
});

describe("pattern", () => {
  it("does not use one letter for two parts", () => {
    expect(compilePattern("ab*ba")("aba")).toBe(false);
    expect(compilePattern("a*b*c")("abc")).toBe(true);
  });

  it("takes dots and brackets as they are", () => {
    expect(matchesName("ScreenConnect Client (*)", "screenconnect client (ab12)")).toBe(true);
    expect(matchesName("a.b", "axb")).toBe(false);
  });

  it("never matches unknown text", () => {
    expect(matchesName("*", null)).toBe(false);
  });

  it("is quick with a pattern and a name made to be slow", () => {
    const before = performance.now();

    compilePattern(`${"a*".repeat(50)}b`)("a".repeat(10_000));

    expect(performance.now() - before).toBeLessThan(500);
  });
});
