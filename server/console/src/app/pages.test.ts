import { describe, expect, it } from "vitest";
import { factsOf, firstPage, PAGE_IDS, PAGES } from "./pages.ts";

describe("the pages", () => {
  it("have an address and a key each", () => {
    const paths = PAGE_IDS.map((id) => PAGES[id].path);
    const keys = PAGE_IDS.flatMap((id) => factsOf(id).key ?? []);

    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("that the navigation has need nothing in their address", () => {
    const inNavigation = PAGE_IDS.map(factsOf).filter(({ group }) => group !== null);

    expect(inNavigation.filter(({ path }) => path.includes(":"))).toEqual([]);
  });

  it("begin, for each role, with the first that it may see", () => {
    expect(firstPage(["alerts.read", "devices.read", "own.read"])).toBe(PAGES.alerts.path);
    expect(firstPage(["own.read"])).toBe(PAGES.account.path);
  });
});
