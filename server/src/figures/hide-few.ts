import type { Figures } from "./figures.ts";

/** Fewer than so many could be somebody. */
const FEW = 5;

function hide(count: number | null): number | null {
  return count !== null && count > 0 && count < FEW ? null : count;
}

/** A sum of which a part is hidden would tell that part. */
function hideCoverage(row: Figures["coverage"][number]): Figures["coverage"][number] {
  const cannot = row.cannot.map(({ reason, count }) => ({ reason, count: hide(count) }));
  const blind = (row.reported ?? 0) - (row.looks ?? 0);
  const isToldApart = hide(blind) === null || cannot.some(({ count }) => count === null);
  return { ...row, cannot, reported: hide(row.reported), looks: isToldApart ? null : hide(row.looks) };
}

/** The figures for whoever may see nobody's data: what only a few have in common is not told. */
export function hideFew(figures: Figures): Figures {
  const counted = <Row extends { readonly count: number | null }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, count: hide(row.count) }));
  return {
    ...figures,
    hiddenBelow: FEW,
    opened: counted(figures.opened),
    open: counted(figures.open),
    triage: figures.triage.map((row) =>
      hide(row.count) === null ? { ...row, count: null, medianMinutes: null, p90Minutes: null } : row,
    ),
    health: counted(figures.health),
    versions: counted(figures.versions),
    coverage: figures.coverage.map(hideCoverage),
  };
}
