import { describe, expect, it } from "vitest";
import { RecentMemo } from "./recent-memo.ts";

describe("a memo of what was asked lately", () => {
  it("works out an answer once while the question keeps being asked", () => {
    const memo = new RecentMemo<number>(3);
    let worked = 0;
    for (let round = 0; round < 50; round++) {
      memo.recall("always", () => ++worked);
      memo.recall(`other ${round}`, () => -1);
    }

    expect(worked).toBe(1);
  });

  it("forgets what nobody asked for long", () => {
    const memo = new RecentMemo<string>(3);
    memo.recall("once", () => "first");
    for (let round = 0; round < 10; round++) memo.recall(`other ${round}`, () => "");

    expect(memo.recall("once", () => "again")).toBe("again");
  });

  it("keeps answers apart", () => {
    const memo = new RecentMemo<string>(10);

    expect([memo.recall("a", () => "1"), memo.recall("b", () => "2"), memo.recall("a", () => "3")]).toEqual([
      "1",
      "2",
      "1",
    ]);
  });
});
