import { expect, it } from "vitest";
import { isExpectedCountry } from "./expected-country.ts";
import { sampleCase } from "./sample-case.ts";

it.each([
  ["US", ["US"], true],
  ["PT", ["US", "PT"], true],
  ["PR", ["US"], true],
  ["US", ["PR"], true],
  ["JE", ["GB"], true],
  ["RE", ["YT"], true],
  ["HK", ["CN"], false],
  ["BR", ["US"], false],
  ["BR", [], true],
])("an address in %s fits people expected in %j: %s", (country, expectedCountries, fits) => {
  const { device } = sampleCase({ device: { expectedCountries } });

  expect(isExpectedCountry(country, device)).toBe(fits);
});
