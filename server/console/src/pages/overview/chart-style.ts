/** Words of charts, as small as they may be read. */
export const chartText = { fontSize: 11.5, fill: "var(--mantine-color-dimmed)" };

/** The words beside the pointer look as everywhere. */
export const tooltipStyle = {
  contentStyle: {
    background: "var(--cs-card)",
    border: "1px solid var(--cs-line)",
    borderRadius: 8,
    fontSize: 13,
    color: "var(--mantine-color-text)",
  },
  isAnimationActive: false,
};

/** Over the words beside the pointer. */
export function sayWeek(week: unknown): string {
  return typeof week === "string" ? `Week of ${week}` : "";
}
