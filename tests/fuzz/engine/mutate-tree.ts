import type { SeededRandom } from "../../../tools/seeded-random.ts";

export type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree };

const TEXTS = [
  ...["", " ", "\0", "a\0b", "\ud800", "a\udfff", "😀".repeat(150), "x".repeat(5_000), "__proto__", "constructor"],
  ...[
    "9999-12-31T23:59:59Z",
    "0000-01-01T00:00:00Z",
    "2026-03-02T14:00Z",
    "2026-02-30T14:00:00Z",
    "-000001-01-01T00:00:00Z",
  ],
  ...["2026-03-02", "America/Chicago", "Etc/GMT+12", "../..", "::1", "fe80::1%eth0", "255.255.255.255", "1.2.3.4/33"],
  ...["ff".repeat(300), "0f0", "00ffffffffffff00", "https://example.com/\n", "\u202egnp.exe", "İSTANBUL", "anydesk"],
];
const NUMBERS = [0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 32, 2 ** 53, 65_535, 65_536, 1e21, 5e-324];

function makeLeaf(random: SeededRandom): Tree {
  const kind = random.below(5);
  if (kind === 0) return null;
  if (kind === 1) return random.below(2) === 0;
  if (kind === 2) return random.pick(NUMBERS);
  if (kind === 3) return random.pick<Tree>([[], {}, [null], [[]], { a: {} }]);
  return random.pick(TEXTS);
}

/** Deeper than anybody writes; readers that call themselves once a level are asked whether they notice. */
function nest(tree: Tree, levels: number, random: SeededRandom): Tree {
  const asList = random.below(2) === 0;
  let nested = tree;
  for (let level = 0; level < levels; level += 1) nested = asList ? [nested] : { a: nested };
  return nested;
}

function changeLeaf(tree: Tree, random: SeededRandom, donor: Tree): Tree {
  switch (random.below(6)) {
    case 0:
      return nest(tree, random.pick([1, 3, 200]), random);
    case 1:
      return donor;
    case 2:
      return typeof tree === "string"
        ? tree.slice(0, random.below(tree.length + 1)) + random.pick(TEXTS)
        : [tree, tree];
    case 3:
      return typeof tree === "string" ? tree.toUpperCase() : makeLeaf(random);
    default:
      return makeLeaf(random);
  }
}

function changeList(list: readonly Tree[], random: SeededRandom, donor: Tree): Tree {
  const at = random.below(list.length || 1);
  const item = list[at] ?? donor;
  switch (random.below(6)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return list.toSpliced(at, 0, item);
    case 2:
      return [...list, donor];
    case 3:
      return [...list, ...Array.from({ length: random.pick([3, 40]) }, () => item)];
    default:
      return list.with(at, changeTree(item, random, donor));
  }
}

function changeObject(object: { readonly [key: string]: Tree }, random: SeededRandom, donor: Tree): Tree {
  const entries = Object.entries(object);
  if (entries.length === 0) return { a: donor };
  const at = random.below(entries.length);
  const [key, value] = entries[at] ?? ["a", donor];
  switch (random.below(8)) {
    case 0:
      return Object.fromEntries(entries.toSpliced(at, 1));
    case 1:
      return Object.fromEntries([...entries, [random.pick(TEXTS), donor]]);
    case 2:
      return Object.fromEntries(entries.with(at, [random.pick(TEXTS), value]));
    default:
      return Object.fromEntries(entries.with(at, [key, changeTree(value, random, donor)]));
  }
}

/** One change somewhere in a tree; `donor` is a part of another one. */
export function changeTree(tree: Tree, random: SeededRandom, donor: Tree): Tree {
  if (Array.isArray(tree) && tree.length > 0) return changeList(tree, random, donor);
  if (typeof tree === "object" && tree !== null && !Array.isArray(tree)) return changeObject(tree, random, donor);
  return changeLeaf(tree, random, donor);
}

/** Some part of a tree. */
export function pickPart(tree: Tree, random: SeededRandom): Tree {
  if (typeof tree !== "object" || tree === null || random.below(4) === 0) return tree;
  const parts = Object.values(tree);
  return parts.length === 0 ? tree : pickPart(random.pick(parts), random);
}

/** A key of some object stands there a second time, which no tree can hold. */
export function repeatKey(json: string, random: SeededRandom): string {
  const keys = [...json.matchAll(/"(?:[^"\\]|\\.)*":/gu)];
  if (keys.length === 0) return json;
  const key = random.pick(keys);
  return `${json.slice(0, key.index)}${key[0]}${random.pick(['"again"', "null", "[]"])},${json.slice(key.index)}`;
}
