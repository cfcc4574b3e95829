import { describe, expect, it } from "vitest";
import { Instant, toInstant, toInstantOrNull } from "./time.ts";

describe("toInstantOrNull", () => {
  it.each([Date.parse("0000-01-01T00:00:00Z"), 0, Date.parse("9999-12-31T23:59:59.999Z")])("says %d", (ms) => {
    expect(toInstantOrNull(ms)).toBe(toInstant(ms));
    expect(Instant.safeParse(toInstantOrNull(ms)).success).toBe(true);
  });

  it.each([Date.parse("0000-01-01T00:00:00Z") - 1, Date.parse("9999-12-31T23:59:59.999Z") + 1, 9e15, Number.NaN])(
    "is null for %d, which no instant can say",
    (ms) => {
      expect(toInstantOrNull(ms)).toBeNull();
    },
  );
});
