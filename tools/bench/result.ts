import { type BenchContext, type BenchRow, type Goal, type Measurement, shareOfGoal } from "./row.ts";
import { rounded } from "./statistics.ts";

interface Head {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  /** One of the two. */
  readonly goalAtMost: number | null;
  readonly goalAtLeast: number | null;
  readonly unit: string;
  readonly valueUnit: string;
  /** What it was held against. */
  readonly against: string;
}

export interface MeasuredRow extends Head, Measurement {
  readonly status: "measured";
  readonly meets: boolean;
  /** Value by floor; null where there is no floor. */
  readonly ratio: number | null;
  /** Figure by goal, or goal by figure where more is better: 1 is just allowed. */
  readonly ofGoal: number;
}

export interface UnmeasuredRow extends Head {
  readonly status: "unmeasured";
  readonly meets: false;
  readonly reason: string;
}

/** A row with what came of it; this is what `--json` prints. */
export type BenchResult = MeasuredRow | UnmeasuredRow;

function toMeasured(head: Head, goal: Goal, { figure, value, floor, details, notes }: Measurement): MeasuredRow {
  const ofGoal = shareOfGoal(figure, goal);
  return {
    ...head,
    status: "measured",
    meets: ofGoal <= 1,
    figure: rounded(figure),
    ofGoal: rounded(ofGoal),
    value: rounded(value),
    floor: floor === null ? null : rounded(floor),
    ratio: floor === null ? null : rounded(value / floor),
    details: Object.fromEntries(Object.entries(details).map(([name, number]) => [name, rounded(number)])),
    notes,
  };
}

/** Runs one row. Whatever keeps it from being measured is its result, so that the other rows still are. */
export async function runRow(row: BenchRow, context: BenchContext): Promise<BenchResult> {
  const head: Head = {
    id: row.id,
    title: row.title,
    goal: row.goal.words,
    goalAtMost: "atMost" in row.goal ? row.goal.atMost : null,
    goalAtLeast: "atLeast" in row.goal ? row.goal.atLeast : null,
    unit: row.unit,
    valueUnit: row.valueUnit,
    against: row.floor,
  };
  try {
    return toMeasured(head, row.goal, await row.measure(context));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...head, status: "unmeasured", meets: false, reason };
  }
}
