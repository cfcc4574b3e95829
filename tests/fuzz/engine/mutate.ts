import { parse } from "yaml";
import type { SeededRandom } from "../../../tools/seeded-random.ts";
import type { InputForm } from "./fuzz-target.ts";
import { changeBytes } from "./mutate-bytes.ts";
import { changeText } from "./mutate-text.ts";
import { changeTree, pickPart, repeatKey, type Tree } from "./mutate-tree.ts";

const MOST_CHANGES = 4;
const LONGEST_INPUT = 200_000;

type Change = (input: string, random: SeededRandom, others: readonly string[]) => string;

/** The tree of an input that is still one; null for text that no longer can be read. */
function readTree(input: string, form: InputForm): Tree {
  try {
    return (form === "yaml" ? parse(input, { logLevel: "silent" }) : JSON.parse(input)) as Tree;
  } catch {
    return null;
  }
}

function changeStructure(form: InputForm): Change {
  return (input, random, others) => {
    const tree = readTree(input, form);
    if (tree === null || random.below(5) === 0) return changeText(input, random, others);
    const donor = pickPart(readTree(random.pick(others), form), random);
    const changed = JSON.stringify(changeTree(tree, random, donor));
    return random.below(12) === 0 ? repeatKey(changed, random) : changed;
  };
}

/** A field of one line is quoted, emptied, moved or changed. */
function changeCells(input: string, random: SeededRandom, others: readonly string[]): string {
  if (random.below(2) === 0) return changeText(input, random, others);
  const lines = input.split("\n");
  const at = random.below(lines.length);
  const cells = (lines[at] ?? "").split(",");
  const cell = random.below(cells.length);
  const text = cells[cell] ?? "";
  const changed = random.pick([`"${text}"`, `"${text}`, "", `"${text}"",\n${text}"`, changeText(text, random, cells)]);
  return lines.with(at, cells.toSpliced(cell, 1, ...(random.below(4) === 0 ? [] : [changed])).join(",")).join("\n");
}

const CHANGE_BY_FORM: Readonly<Record<InputForm, Change>> = {
  text: changeText,
  bytes: changeBytes,
  csv: changeCells,
  json: changeStructure("json"),
  yaml: changeStructure("yaml"),
};

/** An input that differs from one of the known ones by a few changes. */
export function mutate(input: string, form: InputForm, random: SeededRandom, others: readonly string[]): string {
  let changed = input;
  for (let count = 1 + random.below(MOST_CHANGES); count > 0; count -= 1)
    changed = CHANGE_BY_FORM[form](changed, random, others);
  return changed.slice(0, LONGEST_INPUT);
}
