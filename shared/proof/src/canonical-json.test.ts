import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalize, isCanonicalJson } from "./canonical-json.ts";

describe("canonical JSON", () => {
  it("has one spelling whatever the order of the keys", () => {
    expect(canonicalize({ b: [1, { d: null, c: "ü" }], a: true })).toBe('{"a":true,"b":[1,{"c":"ü","d":null}]}');
  });

  it("reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalize(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("sorts keys as RFC 8785 does, by UTF-16 code unit", () => {
    expect(canonicalize({ "\u20ac": 1, "\r": 2, "1": 3, "\ud83d\ude00": 4, "\ufb33": 5 })).toBe(
      '{"\\r":2,"1":3,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":5}',
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [10n]])(
    "refuses what JSON cannot hold: %s",
    (value) => {
      expect(() => canonicalize(value)).toThrow(TypeError);
    },
  );
});

describe("the one spelling", () => {
  function isPlainlyCanonical(json: string): boolean {
    const value: unknown = JSON.parse(json);
    return canonicalize(value) === json;
  }

  const members = fc.array(
    fc.tuple(fc.constantFrom("a", "b", "9", "10", "!", "\u20ac", "__proto__", "toJSON"), fc.jsonValue({ maxDepth: 2 })),
    { maxLength: 5 },
  );
  /** Texts of which some are canonical, some are in another order, some say a key twice. */
  const texts = fc.tuple(members, fc.boolean(), fc.constantFrom("", " ")).map(([pairs, inOrder, blank]) => {
    const ordered = inOrder ? pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)) : pairs;
    return `{${ordered.map(([key, value]) => `${JSON.stringify(key)}:${blank}${canonicalize(value)}`).join(",")}}`;
  });

  it("is told as comparing with a canonical text tells it", () => {
    fc.assert(
      fc.property(texts, (json) => {
        expect(isCanonicalJson(json, JSON.parse(json))).toBe(isPlainlyCanonical(json));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['{"10":1,"9":2}', true],
    ['{"9":2,"10":1}', false],
    ['{"a":1.0}', false],
    ['{"a":1,"a":1}', false],
    ['[{"b":1,"a":2}]', false],
    ['{"a":-0}', false],
  ])("of %s", (json, expected) => {
    expect(isCanonicalJson(json, JSON.parse(json))).toBe(expected);
  });
});
