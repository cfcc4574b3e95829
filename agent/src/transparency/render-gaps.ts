import type { GapGroup } from "./describe-gap.ts";
import { type Paint, printable, wrap } from "./paint.ts";

const INDENT = "      ";

/** What could not be looked at, for a terminal: each part of the machine once, with what it is needed for. */
export function renderGaps(gaps: readonly GapGroup[], paint: Paint, columns: number): string[] {
  if (gaps.length === 0) return ["Everything could be looked at."];
  return [
    paint.bold("Could not look, or not wholly"),
    ...gaps.flatMap(({ words, neededFor }) => [
      `  ${printable(words)}`,
      `${INDENT}${paint.dim(wrap(`needed for: ${neededFor.join("; ")}`, columns, INDENT))}`,
    ]),
  ];
}
