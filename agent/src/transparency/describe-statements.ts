import { type Gap, type Statement, signalDefinition } from "@clearseat/shared";
import { groupGaps } from "./describe-gap.ts";
import { describeSignal, nameSignal, nameSubject } from "./describe-signal.ts";

function describeFact(statement: Statement | null): string[] {
  if (statement?.says === "is") {
    const { signal } = statement;
    return [`${signalDefinition(signal.kind).title}: ${nameSignal(signal)} (${describeSignal(signal)})`];
  }
  if (statement?.says === "cleared")
    return [`No longer: ${signalDefinition(statement.kind).title}: ${nameSubject(statement.key, statement.key)}`];
  return [];
}

function gapsOf(statements: readonly (Statement | null)[], says: "gap" | "gap_closed"): Gap[] {
  return statements.flatMap((statement) => (statement?.says === says ? [statement.gap] : []));
}

function describeErased(count: number): string[] {
  if (count === 0) return [];
  const what = count === 1 ? "what was said here is" : `${count} things that were said here are`;
  return [`Erased: ${what} deleted; only the sealed digest is left.`];
}

/** What one report told the collector, in sentences; parts that could not be looked at are told once each. */
export function describeStatements(statements: readonly (Statement | null)[]): string[] {
  const hidden = groupGaps(gapsOf(statements, "gap"));
  const seen = groupGaps(gapsOf(statements, "gap_closed"));
  return [
    ...statements.flatMap(describeFact),
    ...hidden.map(({ words, neededFor }) => `Could not look at ${words} (needed for: ${neededFor.join("; ")})`),
    ...seen.map(({ part, neededFor }) => `Can look again at ${part} (needed for: ${neededFor.join("; ")})`),
    ...describeErased(statements.filter((statement) => statement === null).length),
  ];
}
