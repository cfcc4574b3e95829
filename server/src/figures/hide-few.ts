import type { Figures } from "./figures.ts";

/** Fewer than so many could be somebody. */
const FEW = 5;

/**
 * Fewer than so many are not told, and more by steps of so many: else a sum beside its other parts, another list of the
 * same laptops, or the same figure a minute later would tell what is hidden.
 */
export function hideCount(count: number | null): number | null {
  if (count === null || count === 0) return count;
  return count < FEW ? null : Math.round(count / FEW) * FEW;
}

/** To the minute: of few, a quantile is one alert's own time. */
function wholeMinutes(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes);
}

function hideTriage(row: Figures["triage"][number]): Figures["triage"][number] {
  const count = hideCount(row.count);
  const { medianMinutes, p90Minutes } = row;
  return count === null
    ? { ...row, count, medianMinutes: null, p90Minutes: null }
    : { ...row, count, medianMinutes: wholeMinutes(medianMinutes), p90Minutes: wholeMinutes(p90Minutes) };
}

/** A week of which one severity is hidden is told as a whole. */
function hideWeeks(opened: Figures["opened"]): Figures["opened"] {
  return [...Map.groupBy(opened, ({ week }) => week)].flatMap(([week, rows]): Figures["opened"] => {
    const told = rows.map((row) => ({ ...row, count: hideCount(row.count) }));
    if (told.every(({ count }) => count !== null)) return told;
    return [{ week, severity: null, count: hideCount(rows.reduce((sum, row) => sum + (row.count ?? 0), 0)) }];
  });
}

/** A sum of which a part is hidden would tell that part. */
function hideCoverage(row: Figures["coverage"][number]): Figures["coverage"][number] {
  const cannot = row.cannot.map(({ reason, count }) => ({ reason, count: hideCount(count) }));
  const blind = (row.reported ?? 0) - (row.looks ?? 0);
  const isToldApart = (blind > 0 && blind < FEW) || cannot.some(({ count }) => count === null);
  return { ...row, cannot, reported: hideCount(row.reported), looks: isToldApart ? null : hideCount(row.looks) };
}

/** The figures for whoever may see nobody's data: what only a few have in common is not told. */
export function hideFew(figures: Figures): Figures {
  const counted = <Row extends { readonly count: number | null }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, count: hideCount(row.count) }));
  return {
    ...figures,
    hiddenBelow: FEW,
    roundedTo: FEW,
    opened: hideWeeks(figures.opened),
    outcomes: counted(figures.outcomes),
    open: counted(figures.open),
    triage: figures.triage.map(hideTriage),
    health: counted(figures.health),
    versions: counted(figures.versions),
    coverage: figures.coverage.map(hideCoverage),
  };
}
