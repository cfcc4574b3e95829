import type { Item, Lane } from "./timeline-types.ts";

const GROUP_COLORS: Readonly<Record<Lane["group"], string>> = {
  alerts: "var(--cs-info)",
  findings: "var(--cs-info)",
  sessions: "var(--cs-medium)",
  signals: "var(--cs-low)",
  places: "var(--cs-good)",
  silences: "var(--cs-info)",
  gaps: "var(--cs-info)",
};

/** What was judged has the color of how heavy it is, everything else that of its lane. */
export function colorOf({ group }: Pick<Lane, "group">, { severity }: Pick<Item, "severity">): string {
  return severity === null ? GROUP_COLORS[group] : `var(--cs-${severity})`;
}

/** What nobody looked at is no bar like the others. */
export function isHollow({ group }: Pick<Lane, "group">): boolean {
  return group === "gaps" || group === "silences";
}

export const GROUP_TITLES: Readonly<Record<Lane["group"], string>> = {
  alerts: "Alerts",
  findings: "Findings",
  sessions: "Remote sessions",
  signals: "What the laptop told",
  places: "Places",
  silences: "Silence and sleep",
  gaps: "Could not look",
};
