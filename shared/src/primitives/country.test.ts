import { describe, expect, it } from "vitest";
import { isCountryCode, toCountryCode } from "./country.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)).filter(isCountryCode);

describe("country codes", () => {
  it("are those of countries that there are", () => {
    expect(CODES.length).toBeGreaterThan(240);
    expect(CODES.length).toBeLessThan(262);
    for (const code of ["US", "GB", "DE", "VN", "XK"]) expect([code, isCountryCode(code)]).toEqual([code, true]);
  });

  it.each(["UK", "DD", "YU", "SU", "ZZ", "EU", "QQ", "us", "USA", "U", "", "U1", "é1"])("are not %j", (code) => {
    expect(isCountryCode(code)).toBe(false);
  });

  it.each([
    ["Germany", "DE"],
    ["Vietnam", "VN"],
    ["Serbia", "RS"],
    ["Zimbabwe", "ZW"],
    ["Yemen", "YE"],
    [" united states ", "US"],
    ["Korea, Republic of", "KR"],
    ["us", "US"],
    ["UK", "GB"],
    ["dd", "DE"],
  ])("are found for %j", (text, code) => {
    expect(toCountryCode(text)).toBe(code);
  });

  it.each(["Atlantis", "", "ZZ", "European Union", "zzz", "12", "constructor", "__proto__"])(
    "are not made up for %j",
    (text) => {
      expect(toCountryCode(text)).toBeNull();
    },
  );

  it("come back from the name of their country, so that no name means one that is gone", () => {
    const names = new Intl.DisplayNames("en", { type: "region" });

    expect(CODES.filter((code) => toCountryCode(names.of(code) ?? "") !== code)).toEqual([]);
  });
});
