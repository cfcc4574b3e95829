import { describe, expect, it } from "vitest";
import { sayAgo, sayCode, sayCount, sayField, sayTenths, sayUtc } from "./say.ts";

const NOON = Date.parse("2026-03-02T12:00:00Z");

describe("words for people", () => {
  it.each([
    ["2026-03-02T12:00:30Z", "just now"],
    ["2026-03-02T11:59:40Z", "just now"],
    ["2026-03-02T11:58:59Z", "1 minute ago"],
    ["2026-03-02T08:00:00Z", "4 hours ago"],
    ["2026-02-28T12:00:00Z", "2 days ago"],
    ["2026-03-02T13:00:00Z", "in 1 hour"],
  ])("say %s as %s", (instant, words) => {
    expect(sayAgo(instant, NOON)).toBe(words);
  });

  it("say numbers, codes and fields as a person would", () => {
    expect([sayTenths(27), sayCount(1, "laptop"), sayCount(1200, "laptop")]).toEqual([
      "2.7",
      "1 laptop",
      "1,200 laptops",
    ]);
    expect([sayCode("in_triage"), sayField("acceptsConnections")]).toEqual(["in triage", "accepts connections"]);
    expect(sayUtc("2026-03-02T14:05:09Z")).toBe("2026-03-02 14:05 UTC");
  });
});
