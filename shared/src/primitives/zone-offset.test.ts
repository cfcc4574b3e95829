import { describe, expect, it } from "vitest";
import { isTimeZone, offsetMinutes } from "./zone-offset.ts";

describe("offset of a time zone", () => {
  it.each([
    ["America/Chicago", "2026-03-08T07:59:00Z", -360],
    ["America/Chicago", "2026-03-08T08:00:00Z", -300],
    ["America/Chicago", "2026-03-08T23:00:00Z", -300],
    ["America/Phoenix", "2026-07-01T00:00:00Z", -420],
    ["Asia/Kolkata", "2026-01-01T00:00:00Z", 330],
    ["Asia/Kathmandu", "2026-01-01T00:00:00Z", 345],
    ["Australia/Lord_Howe", "2026-04-04T14:59:00Z", 660],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00Z", 630],
    ["UTC", "2026-01-01T00:00:00Z", 0],
  ])("in %s at %s is %i minutes", (zone, at, minutes) => {
    expect(offsetMinutes(zone, Date.parse(at))).toBe(minutes);
  });

  it("is unknown in a zone nobody knows", () => {
    expect(isTimeZone("America/Chicagoo")).toBe(false);
    expect(offsetMinutes("America/Chicagoo", 0)).toBeNull();
  });
});
