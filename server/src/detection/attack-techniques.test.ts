import { describe, expect, it } from "vitest";
import { ATTACK_TECHNIQUES, ATTACK_VERSION } from "./attack-techniques.ts";

describe("ATTACK_TECHNIQUES", () => {
  it("are ids and names of one stated edition", () => {
    expect(ATTACK_VERSION).toMatch(/^v\d+\.\d+$/u);
    for (const [id, name] of Object.entries(ATTACK_TECHNIQUES)) {
      expect(id).toMatch(/^T\d{4}(?:\.\d{3})?$/u);
      expect(name).toMatch(/^[A-Z]/u);
    }
  });

  it("name a sub-technique after its technique", () => {
    const names = new Map<string, string>(Object.entries(ATTACK_TECHNIQUES));
    const families = [...names].flatMap(([id, name]) =>
      id.includes(".") ? [{ name, parent: names.get(id.slice(0, 5)) }] : [],
    );

    for (const { name, parent } of families) expect(name).toMatch(new RegExp(`^${parent ?? "[A-Z]"}.*: `, "u"));
  });
});
