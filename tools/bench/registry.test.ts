import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ROWS } from "./registry.ts";
import { shareOfGoal } from "./row.ts";

describe("the registry of figures", () => {
  it("has every row of the folder once, each in the file of its id", () => {
    const files = readdirSync(new URL("rows/", import.meta.url)).filter((name) => !name.endsWith(".test.ts"));
    expect(ROWS.map((row) => `${row.id}.ts`).sort()).toEqual(files.sort());
  });

  it.each(ROWS.map((row) => [row.id, row] as const))("%s says its goal in words as in numbers", (_id, row) => {
    const words = row.goal.words.replaceAll(",", "");
    const said = /1\/5/u.test(words) ? 0.2 : Number(/[\d.]+/u.exec(words)?.[0]);
    expect(shareOfGoal(said, row.goal)).toBe(1);
    expect(words).toContain("atMost" in row.goal ? "at most" : "at least");
  });

  it.each(ROWS.map((row) => [row.id, row] as const))("%s says what it is held against", (_id, row) => {
    expect(row.title).not.toBe("");
    expect(row.floor).not.toBe("");
  });
});
