import { type Gap, type Signal, signalDefinition } from "@clearseat/shared";
import { describeSignal, GAP_REASON_WORDS, nameSignal } from "../transparency/describe-signal.ts";
import { type Paint, printable, wrap } from "../transparency/paint.ts";

const INDENT = "      ";

function renderSignals(signals: readonly Signal[], paint: Paint, columns: number): string[] {
  const titles = new Map<string, Signal[]>();
  for (const signal of signals) {
    const { title } = signalDefinition(signal.kind);
    titles.set(title, [...(titles.get(title) ?? []), signal]);
  }
  return [...titles].flatMap(([title, group]) => [
    paint.bold(title),
    ...group.map(
      (signal) =>
        `  ${printable(nameSignal(signal))}\n${INDENT}${paint.dim(wrap(printable(describeSignal(signal)), columns, INDENT))}`,
    ),
    "",
  ]);
}

/** One line for each part of the machine, because several kinds of signals are read from one. */
export function renderGaps(gaps: readonly Gap[], paint: Paint, columns: number): string[] {
  if (gaps.length === 0) return ["Everything could be looked at."];
  const sections = new Map<string, Gap[]>();
  for (const gap of gaps)
    sections.set(`${gap.section}: ${GAP_REASON_WORDS[gap.reason]}`, [
      ...(sections.get(`${gap.section}: ${GAP_REASON_WORDS[gap.reason]}`) ?? []),
      gap,
    ]);
  return [
    paint.bold("Could not look, or not wholly"),
    ...[...sections].flatMap(([words, group]) => {
      const titles = [...new Set(group.map((gap) => signalDefinition(gap.kind).title))].join("; ");
      return [`  ${printable(words)}`, `${INDENT}${paint.dim(wrap(`needed for: ${titles}`, columns, INDENT))}`];
    }),
  ];
}

/** Signals in plain words under their titles, then what could not be looked at, by the part of the machine. */
export function renderFindings(
  seen: { signals: readonly Signal[]; gaps: readonly Gap[] },
  paint: Paint,
  columns: number,
): string {
  const signals =
    seen.signals.length === 0 ? ["Nothing was recognized.", ""] : renderSignals(seen.signals, paint, columns);
  return `${[...signals, ...renderGaps(seen.gaps, paint, columns)].join("\n")}\n`;
}
