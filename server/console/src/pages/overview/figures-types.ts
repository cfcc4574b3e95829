import { DAY_MS } from "@clearseat/shared";
import type { Answer } from "../../api/types.ts";

export type Figures = Answer<"/v1/figures">;
export type Severity = Figures["open"][number]["severity"];

/** Worst first, as people read them. */
export const SEVERITY_ORDER: readonly Severity[] = ["critical", "high", "medium", "low", "info"];

const WEEK_MS = 7 * DAY_MS;

/** Every week from the first to the last of which anything is known, by its Monday. */
function weeksOf(rows: readonly { readonly week: string }[], until: string): readonly string[] {
  const first = rows.map(({ week }) => week).sort()[0];
  if (first === undefined) return [];
  const weeks: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(until); at += WEEK_MS)
    weeks.push(new Date(at).toISOString().slice(0, 10));
  return weeks;
}

/** `12`, or what is hidden from whoever may see nobody's data. */
export function sayHidden(count: number | null, hiddenBelow: number | null): string {
  return count === null ? `1 to ${(hiddenBelow ?? 5) - 1}` : count.toLocaleString("en-US");
}

/** Several counts together: of what is hidden nobody knows how much it adds. */
export interface Sum {
  readonly told: number;
  readonly isMore: boolean;
}

export function sumOf(counts: readonly (number | null)[]): Sum {
  return { told: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0), isMore: counts.includes(null) };
}

/** `12`, `12 or more`, `a few`. */
export function saySum({ told, isMore }: Sum): string {
  if (!isMore) return told.toLocaleString("en-US");
  return told === 0 ? "a few" : `${told.toLocaleString("en-US")} or more`;
}

export type WeekKey = Severity | "all";

export interface WeekOfAlerts {
  readonly week: string;
  /** `all`: told as a whole. Null: hidden. */
  readonly counts: Readonly<Record<WeekKey, number | null>>;
}

/** Alerts of each week by severity, weeks without any included. */
export function alertsByWeek({ opened, at }: Pick<Figures, "opened" | "at">): readonly WeekOfAlerts[] {
  const keys: readonly WeekKey[] = [...SEVERITY_ORDER, "all"];
  return weeksOf(opened, at).map((week) => {
    const rows = opened.filter((row) => row.week === week);
    const counts = keys.map((key) => {
      const row = rows.find(({ severity }) => (severity ?? "all") === key);
      return [key, row === undefined ? 0 : row.count] as const;
    });
    return { week, counts: Object.fromEntries(counts) as WeekOfAlerts["counts"] };
  });
}

/** `35 minutes`, `4.5 hours`, `2 days`. */
export function sayMinutes(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} minutes`;
  if (minutes < 48 * 60) return `${(minutes / 60).toFixed(1)} hours`;
  return `${Math.round(minutes / (24 * 60))} days`;
}
