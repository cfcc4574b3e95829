import type { BenchResult, MeasuredRow } from "./result.ts";

const INDENT = "    ";

/** `2.2x`, `164 MB`. */
export function sayAmount(amount: number, unit: string): string {
  return unit === "x" ? `${amount}x` : `${amount} ${unit}`;
}

/** Ours beside the floor's; a size has none. */
export function sayFloor({ value, floor, valueUnit, against }: MeasuredRow): string {
  if (floor === null) return "counted by itself";
  return `${sayAmount(value, valueUnit)} against ${sayAmount(floor, valueUnit)} (${against})`;
}

function sayVerdict(result: BenchResult): string {
  if (result.status === "unmeasured") return "not measured";
  return result.meets ? "met" : "MISSED";
}

function toLines(result: BenchResult, widths: readonly [title: number, figure: number, goal: number]): string {
  const isMeasured = result.status === "measured";
  const figure = isMeasured ? sayAmount(result.figure, result.unit) : "-";
  const head = [
    result.title.padEnd(widths[0]),
    figure.padStart(widths[1]),
    result.goal.padEnd(widths[2]),
    sayVerdict(result),
  ].join("  ");
  if (!isMeasured) return `${head}\n${INDENT}${result.reason}`;
  return result.floor === null ? head : `${head}\n${INDENT}${sayFloor(result)}`;
}

/** The figures for a person at a terminal. */
export function renderTable(results: readonly BenchResult[]): string {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  const widths = [
    longest(results.map((result) => result.title)),
    longest(results.map((result) => (result.status === "measured" ? sayAmount(result.figure, result.unit) : "-"))),
    longest(results.map((result) => result.goal)),
  ] as const;
  return `${results.map((result) => toLines(result, widths)).join("\n")}\n`;
}
