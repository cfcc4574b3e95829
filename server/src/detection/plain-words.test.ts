import { describe, expect, it } from "vitest";
import { quoteText, sayCount, sayInstant, sayList } from "./plain-words.ts";

describe("quoteText", () => {
  it.each([
    ["Logitech USB Input Device", "Logitech USB Input Device"],
    ["\u001B[2J\u001B[31mEvil\u0007", "[2J [31mEvil"],
    ["two\r\nlines\u2028here", "two lines here"],
    ["txt\u202Eexe.\u200Bcod", "txt exe. cod"],
    ["", ""],
    ["KVM of ana@example.com", "KVM of [address]"],
    ["box 203.0.113.9:5900", "box [address]:5900"],
    ["box [2001:db8::7]", "box [[address]]"],
    ["fe80::1", "[address]"],
    ["::ffff:203.0.113.9", "[address]"],
    ["04:C9:8B:12:34:56 and 04-c9-8b-12-34-56", "[address] and [address]"],
    ["std::vector 10:30 1.2.3", "std::vector 10:30 1.2.3"],
  ])("makes %j fit for a sentence", (text, expected) => {
    expect(quoteText(text)).toBe(expected);
  });

  it("cuts what is too long", () => {
    expect(quoteText("x".repeat(200))).toBe(`${"x".repeat(59)}…`);
  });
});

describe("words", () => {
  it("say times, counts and lists", () => {
    expect(sayInstant("2026-03-03T15:00:20.500Z")).toBe("2026-03-03 15:00 UTC");
    expect([sayCount(1, "session"), sayCount(2, "session")]).toEqual(["1 session", "2 sessions"]);
    expect([sayList([]), sayList(["a"]), sayList(["a", "b"]), sayList(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });
});
