import { describe, expect, it } from "vitest";
import { makeImpossibleRow, makeTestRow } from "./make-test-row.ts";
import { renderRun, replaceRun } from "./render-page.ts";
import { renderTable } from "./render-table.ts";
import { runRow } from "./result.ts";
import type { BenchRow } from "./row.ts";

const MACHINE = {
  cores: 2,
  processor: "Example 1",
  memoryGB: 8,
  system: "Debian",
  kernel: "6",
  node: "v26",
  loadAtStart: 0.5,
};
const ROWS = [
  makeTestRow(),
  makeTestRow(
    { id: "size", title: "Pot", unit: "MB", goal: { words: "at most 25 MB", atMost: 25 } },
    { figure: 7, value: 7, floor: null },
  ),
  makeImpossibleRow("needs root"),
];

function measureAll(rows: readonly BenchRow[]) {
  return Promise.all(rows.map((row) => runRow(row, { progress: () => undefined })));
}

describe("the table", () => {
  it("shows figure, goal and verdict in columns, and what a ratio is made of below it", async () => {
    expect(renderTable(await measureAll(ROWS))).toBe(
      [
        "Soup per guest    3x  at most 2x     MISSED",
        "    900 ml against 300 ml (a bowl)",
        "Pot             7 MB  at most 25 MB  met",
        "Impossible         -  at most 2x     not measured",
        "    needs root",
        "",
      ].join("\n"),
    );
  });
});

describe("the page", () => {
  it("keeps what people wrote and replaces the run", async () => {
    const run = renderRun(MACHINE, await measureAll(ROWS));
    const empty =
      "# Figures\n\n<!-- bench: begin (written by `npm run bench -- --write-docs`) -->\n<!-- bench: end -->\n\nWhy.\n";

    const page = replaceRun(empty, run);

    expect(page).toContain("2 cores (Example 1), 8 GB, Debian, kernel 6, Node v26, load 0.5 at the start.");
    expect(page).toContain("| Soup per guest | 3x | at most 2x | **no** | 900 ml against 300 ml (a bowl) |");
    expect(page).toContain("- `soup`: Measured at noon. Also seen: spoons 12.");
    expect(page.startsWith("# Figures\n")).toBe(true);
    expect(page.endsWith("\nWhy.\n")).toBe(true);
    expect(replaceRun(page, run)).toBe(page);
  });

  it("without a place for the run it is not touched", () => {
    expect(() => replaceRun("# Figures\n", "run")).toThrow("docs/bench.md");
  });
});
