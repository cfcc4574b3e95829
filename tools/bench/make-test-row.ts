import type { BenchRow, Measurement } from "./row.ts";

/** A row whose figure is 3x of a goal of 2x, unless a test says otherwise. */
export function makeTestRow(row: Partial<BenchRow> = {}, measured: Partial<Measurement> = {}): BenchRow {
  return {
    id: "soup",
    title: "Soup per guest",
    goal: { words: "at most 2x", atMost: 2 },
    unit: "x",
    valueUnit: "ml",
    floor: "a bowl",
    measure: () =>
      Promise.resolve({
        figure: 3,
        value: 900,
        floor: 300,
        details: { spoons: 12 },
        notes: ["Measured at noon."],
        ...measured,
      }),
    ...row,
  };
}

/** A row that no machine can measure. */
export function makeImpossibleRow(reason: string): BenchRow {
  return makeTestRow({ id: "impossible", title: "Impossible", measure: () => Promise.reject(new Error(reason)) });
}
