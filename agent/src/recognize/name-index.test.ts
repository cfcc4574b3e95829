import { CATALOG } from "@clearseat/shared";
import fc from "fast-check";
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

/** What an index answers, by trying every pattern. */
function findPlainly(patterns: readonly string[], name: string): string[] {
  return patterns.filter((pattern) => matchesName(pattern, name)).sort();
}

function findByIndex(patterns: readonly string[], name: string): string[] {
  return [...buildNameIndex(patterns.map((pattern) => [pattern, pattern])).find(name)].sort();
}

/** Letters that meet often, of both cases, with those whose lower case is longer or of another alphabet. */
const letters = fc.string({ unit: fc.constantFrom("a", "b", "A", "-", ".", "\\", "/", "é", "\u0130", "\u212a", "k") });
const names = letters.map((text) => text.trim());

describe("name index against trying every pattern", () => {
  it("finds the same, whatever the patterns and the name", () => {
    const patterns = fc.array(fc.array(letters, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("*")));
    fc.assert(
      fc.property(patterns, names, (list, name) => {
        const unique = [...new Set(list)].filter((pattern) => pattern !== "");
        expect(findByIndex(unique, name)).toEqual(findPlainly(unique, name));
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds the same in the catalog, for names made of its own patterns", () => {
    const programs = CATALOG.flatMap((entry) => entry.programs);
    const patterns = [
      ...new Set(programs.flatMap(({ executables, services, domains }) => [...executables, ...services, ...domains])),
    ];
    const index = buildNameIndex(patterns.map((pattern) => [pattern, pattern]));
    const filled = fc
      .tuple(fc.constantFrom(...patterns), fc.string({ maxLength: 4 }), fc.string({ maxLength: 2 }), fc.boolean())
      .map(([pattern, between, after, upper]) => {
        const name = (pattern.replaceAll("*", between) + after).trim();
        return upper ? name.toUpperCase() : name;
      });
    fc.assert(
      fc.property(filled, (name) => {
        expect([...index.find(name)].sort()).toEqual(findPlainly(patterns, name));
      }),
      { numRuns: 500 },
    );
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

  it("comes to an end with a pattern and a name made to be slow", () => {
    expect(compilePattern(`${"a*".repeat(50)}b`)("a".repeat(10_000))).toBe(false);
  });
});
