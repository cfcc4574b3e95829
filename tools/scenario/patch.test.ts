import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatch, matches, type Plain, type PlainObject } from "./patch.ts";

const key = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => text !== "replace" && text !== "remove");
const leaf: fc.Arbitrary<Plain> = fc.oneof(fc.integer(), fc.string({ maxLength: 4 }), fc.boolean(), fc.constant(null));
const { tree, object } = fc.letrec<{ tree: Plain; object: PlainObject }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie("tree"), { maxLength: 4 }), tie("object")),
  object: fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
}));
const list = fc.array(tree, { maxLength: 5 });

describe("patch", () => {
  it("merges objects key by key and keeps what the patch does not name", () => {
    fc.assert(
      fc.property(object, object, (base, patch) => {
        const merged = applyPatch(base, patch) as PlainObject;

        expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(base), ...Object.keys(patch)]));
        for (const name of Object.keys(base).filter((kept) => !Object.hasOwn(patch, kept)))
          expect(merged[name]).toEqual(base[name]);
        for (const name of Object.keys(patch))
          expect(merged[name]).toEqual(
            applyPatch(Object.hasOwn(base, name) ? base[name] : undefined, patch[name] ?? null),
          );
      }),
    );
  });

  it("appends to lists, in order", () => {
    fc.assert(
      fc.property(list, list, (base, patch) => {
        expect(applyPatch(base, patch)).toEqual([...base, ...patch]);
      }),
    );
  });

  it("replaces a list whatever stood there", () => {
    fc.assert(
      fc.property(tree, list, (base, items) => {
        expect(applyPatch(base, { replace: items })).toEqual(items);
      }),
    );
  });

  it("removes exactly the items that match", () => {
    fc.assert(
      fc.property(list, list, (base, gone) => {
        const left = applyPatch(base, { remove: gone }) as Plain[];

        expect(left).toEqual(base.filter((item) => !gone.some((match) => matches(item, match))));
      }),
    );
  });

  it("undoes an appended item that nothing else resembles", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ serial: fc.string() }), { maxLength: 5 }), (base) => {
        const added = applyPatch({ usb: base }, { usb: [{ serial: "added by the test", speed: "high" }] });

        expect(applyPatch(added, { usb: { remove: [{ speed: "high" }] } })).toEqual({ usb: base });
      }),
    );
  });

  it("changes neither base nor patch", () => {
    fc.assert(
      fc.property(object, object, (base, patch) => {
        const before = JSON.stringify([base, patch]);

        applyPatch(base, patch);

        expect(JSON.stringify([base, patch])).toBe(before);
      }),
    );
  });

  it.each<[string, Plain | undefined, Plain, Plain | undefined]>([
    ["lets a list that is not there begin with what is appended", undefined, ["a"], ["a"]],
    [
      "leaves a list that is not there absent when something is removed from it",
      undefined,
      { remove: ["a"] },
      undefined,
    ],
    ["takes a removal that matches nothing as no error", ["a"], { remove: ["b"] }, ["a"]],
    ["removes plain values by equality", ["a", "b", "a"], { remove: ["a"] }, ["b"]],
    [
      "removes by a nested match",
      [{ id: 1, at: { x: 2, y: 3 } }, { id: 2 }],
      { remove: [{ at: { x: 2 } }] },
      [{ id: 2 }],
    ],
    [
      "takes null, an empty text and an absent field in a match for the same",
      [{ id: 1, serial: "" }, { id: 2, serial: "s" }, { id: 3 }],
      { remove: [{ serial: null }] },
      [{ id: 2, serial: "s" }],
    ],
    [
      "reaches lists inside objects",
      { network: { neighbors: ["a"], proxy: null } },
      { network: { neighbors: ["b"] } },
      { network: { neighbors: ["a", "b"], proxy: null } },
    ],
    ["sets a section to not looked at with null", { usb: ["a"] }, { usb: null }, { usb: null }],
    [
      "replaces a number, a text or a flag",
      { power: { onAc: true } },
      { power: { onAc: false } },
      { power: { onAc: false } },
    ],
  ])("%s", (_, base, patch, expected) => {
    expect(applyPatch(base, patch)).toEqual(expected);
  });

  it("keeps a field named __proto__ a plain field", () => {
    const patched = applyPatch({}, JSON.parse('{"__proto__": {"polluted": true}}') as Plain) as PlainObject;

    expect(Object.hasOwn(patched, "__proto__")).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
