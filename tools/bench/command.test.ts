import { describe, expect, it } from "vitest";
import { type BenchDoors, benchCommand } from "./command.ts";
import { makeImpossibleRow, makeTestRow } from "./make-test-row.ts";
import type { BenchRow } from "./row.ts";

const MACHINE = {
  cores: 2,
  processor: "Example 1",
  memoryGB: 8,
  system: "Debian",
  kernel: "6",
  node: "v26",
  loadAtStart: 0,
};

async function run(args: readonly string[], rows: readonly BenchRow[]) {
  const said = { out: "", err: "", pages: 0 };
  const doors: BenchDoors = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    describeMachine: () => MACHINE,
    writePage: () => {
      said.pages += 1;
    },
  };
  return { exitCode: await benchCommand(args, rows, doors), ...said };
}

describe("bench", () => {
  it("ends with 0 when everything was measured, also when a goal is missed, and says so", async () => {
    const { exitCode, out } = await run(["--json"], [makeTestRow()]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      machine: MACHINE,
      rows: [
        { id: "soup", status: "measured", meets: false, figure: 3, ratio: 3, ofGoal: 1.5, value: 900, floor: 300 },
      ],
    });
  });

  it("a figure that just reaches its goal meets it", async () => {
    const { out } = await run(["--json"], [makeTestRow({}, { figure: 2 })]);
    expect(JSON.parse(out)).toMatchObject({ rows: [{ meets: true }] });
  });

  it("where more is better a figure meets its goal from there on", async () => {
    const goal = { words: "at least 10", atLeast: 10 };
    const measure = async (figure: number) => (await run(["--json"], [makeTestRow({ goal }, { figure })])).out;
    expect(JSON.parse(await measure(10))).toMatchObject({ rows: [{ meets: true, ofGoal: 1, goalAtMost: null }] });
    expect(JSON.parse(await measure(5))).toMatchObject({ rows: [{ meets: false, ofGoal: 2, goalAtLeast: 10 }] });
  });

  it("what cannot be measured says why, does not keep the others from it, and ends with 1", async () => {
    const { exitCode, out } = await run(["--json"], [makeImpossibleRow("needs root"), makeTestRow()]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: [
        { status: "unmeasured", meets: false, reason: "needs root" },
        { id: "soup", status: "measured" },
      ],
    });
  });

  it("--only measures what it names", async () => {
    const { out, err } = await run(["--json", "--only", "soup"], [makeImpossibleRow("no"), makeTestRow()]);
    expect(JSON.parse(out)).toMatchObject({ rows: [{ id: "soup" }] });
    expect(err).toBe("1/1 soup\n");
  });

  it("a figure that does not exist is wrong usage, in one sentence with those that do", async () => {
    const { exitCode, out, err } = await run(["--only", "salad"], [makeTestRow()]);
    expect({ exitCode, out, err }).toEqual({
      exitCode: 2,
      out: "",
      err: "--only: there is no figure salad; they are soup.\n",
    });
  });

  it("an unknown option is wrong usage", async () => {
    const { exitCode, err } = await run(["--fast"], [makeTestRow()]);
    expect(exitCode).toBe(2);
    expect(err).toContain("--fast");
  });

  it("the page is written from a whole run alone", async () => {
    const rows = [makeTestRow(), makeTestRow({ id: "bread" })];
    expect(await run(["--write-docs", "--only", "soup"], rows)).toMatchObject({ exitCode: 2, pages: 0 });
    expect(await run(["--write-docs"], rows)).toMatchObject({ exitCode: 0, pages: 1 });
  });

  it("--help names every figure with its goal and measures nothing", async () => {
    const { exitCode, out, err } = await run(["--help"], [makeTestRow()]);
    expect(exitCode).toBe(0);
    expect(out).toContain("soup  Soup per guest: at most 2x");
    expect(err).toBe("");
  });
});
