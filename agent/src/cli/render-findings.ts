import { type Gap, type Signal, signalDefinition } from "@clearseat/shared";
import { groupGaps } from "../transparency/describe-gap.ts";
import { describeSignal, nameSignal } from "../transparency/describe-signal.ts";
import { type Paint, printable, wrap } from "../transparency/paint.ts";
import { renderGaps } from "../transparency/render-gaps.ts";

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

/** Signals in plain words under their titles, then what could not be looked at, by the part of the machine. */
export function renderFindings(
  seen: { signals: readonly Signal[]; gaps: readonly Gap[] },
  paint: Paint,
  columns: number,
): string {
  const signals =
    seen.signals.length === 0 ? ["Nothing was recognized.", ""] : renderSignals(seen.signals, paint, columns);
  return `${[...signals, ...renderGaps(groupGaps(seen.gaps), paint, columns)].join("\n")}\n`;
}
