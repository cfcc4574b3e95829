import { list, table } from "../gen-docs/markdown.ts";
import { type Machine, sayMachine } from "./machine.ts";
import { sayAmount, sayFloor } from "./render-table.ts";
import type { BenchResult } from "./result.ts";

const BEGIN = "<!-- bench: begin (written by `npm run bench -- --write-docs`) -->";
const END = "<!-- bench: end -->";

function toCells(result: BenchResult): string[] {
  if (result.status === "unmeasured") return [result.title, "not measured", result.goal, "no", result.reason];
  const { title, figure, unit, goal, meets } = result;
  return [title, sayAmount(figure, unit), goal, meets ? "yes" : "**no**", sayFloor(result)];
}

function toNotes(result: BenchResult): string {
  if (result.status === "unmeasured") return `\`${result.id}\`: ${result.reason}`;
  const details = Object.entries(result.details).map(([name, number]) => `${name} ${number}`);
  return `\`${result.id}\`: ${[...result.notes, `Also seen: ${details.join(", ")}.`].join(" ")}`;
}

/** The generated part of the page. */
export function renderRun(machine: Machine, results: readonly BenchResult[]): string {
  return [
    sayMachine(machine),
    table(["What", "Figure", "Goal", "Met", "Ours against the floor"], results.map(toCells)),
    list(results.map(toNotes)),
  ].join("\n\n");
}

/** The page with its generated part replaced. Throws when it has none. */
export function replaceRun(page: string, run: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`docs/bench.md: has no part between "${BEGIN}" and "${END}"`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${run}\n\n${page.slice(end)}`;
}
