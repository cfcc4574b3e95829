import { SEVERITIES, type Severity } from "@clearseat/shared";
import { printable, sayCount } from "../detection/plain-words.ts";
import type { AlertComparison, ComparedAlert } from "./compare-alerts.ts";

/** More lines than this are read as JSON. */
const MAX_LINES = 100;

function sayCounts(counts: Readonly<Record<Severity, number>>): string {
  const parts = SEVERITIES.toReversed().flatMap((severity) =>
    counts[severity] === 0 ? [] : [`${counts[severity]} ${severity}`],
  );
  return parts.length === 0 ? "none" : parts.join(", ");
}

function sayAlert({ subject, severity, rules, title }: ComparedAlert): string {
  return `${subject}  ${severity}  ${rules.join(", ")}  ${title}`;
}

/** Alerts gained, lost and changed, as text for a terminal; every line is safe to print. */
export function renderComparison(comparison: AlertComparison): string {
  const { before, after, gained, lost, changed, same } = comparison;
  const lines = [
    ...gained.map((alert) => `+ ${sayAlert(alert)}`),
    ...lost.map((alert) => `- ${sayAlert(alert)}`),
    ...changed.map(({ subject, from, to }) => `~ ${subject}  ${from.severity} -> ${to.severity}  ${to.title}`),
  ];
  const rest = lines.length - MAX_LINES;
  return [
    `Alerts before: ${sayCounts(before)}. After: ${sayCounts(after)}.`,
    `${sayCount(gained.length, "alert")} gained, ${lost.length} lost, ${changed.length} of another severity, ${same} the same.`,
    ...lines.slice(0, MAX_LINES).map(printable),
    ...(rest > 0 ? [`  and ${rest} more; --json lists them all`] : []),
    "",
  ].join("\n");
}
