/** What a figure must reach, for people and in numbers. */
export type Goal =
  | { readonly words: string; readonly atMost: number }
  | { readonly words: string; readonly atLeast: number };

/** Figure by goal, or goal by figure where more is better: 1 is just allowed. */
export function shareOfGoal(figure: number, goal: Goal): number {
  return "atMost" in goal ? figure / goal.atMost : goal.atLeast / figure;
}

/** One figure as it was measured, in the row's unit. */
export interface Measurement {
  /** What the goal speaks of. */
  readonly figure: number;
  /** Ours, and the floor's where there is one, in the same unit as each other. */
  readonly value: number;
  readonly floor: number | null;
  /** What else was seen on the way; names carry their unit. */
  readonly details: Readonly<Record<string, number>>;
  /** What a reader has to know before believing the figure. */
  readonly notes: readonly string[];
}

export interface BenchContext {
  /** Tells a person who waits. */
  progress(text: string): void;
}

/** One line of the table. Rows run alone, one after the other. */
export interface BenchRow {
  readonly id: string;
  readonly title: string;
  readonly goal: Goal;
  /** Of the figure: `x`, `MB`, `%`, `kB`, `ms`. */
  readonly unit: string;
  /** Of value and floor. */
  readonly valueUnit: string;
  /** What it is held against in the same run. */
  readonly floor: string;
  /** Rejects with one sentence when this machine cannot answer. */
  measure(context: BenchContext): Promise<Measurement>;
}
