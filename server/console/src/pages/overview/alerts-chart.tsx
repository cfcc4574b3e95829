import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { chartText, sayWeek, tooltipStyle } from "./chart-style.ts";
import { SEVERITY_ORDER, type WeekOfAlerts } from "./figures-types.ts";

/** Alerts by the week in which they were opened, stacked by severity. */
export function AlertsChart({ weeks }: { readonly weeks: readonly WeekOfAlerts[] }) {
  const data = weeks.map(({ week, counts }) => ({ week: week.slice(5), ...counts }));
  const isAnyWhole = weeks.some(({ counts }) => (counts.all ?? 0) > 0);
  return (
    <ResponsiveContainer width="100%" height={220}>
      <BarChart data={data} margin={{ top: 4, right: 4, bottom: 0, left: -18 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--cs-line)" />
        <XAxis dataKey="week" tick={chartText} stroke="var(--cs-line)" />
        <YAxis allowDecimals={false} tick={chartText} stroke="var(--cs-line)" />
        <Tooltip {...tooltipStyle} cursor={{ fill: "var(--cs-hover)" }} labelFormatter={sayWeek} />
        <Legend wrapperStyle={{ fontSize: 12 }} itemSorter={null} />
        {SEVERITY_ORDER.map((severity) => (
          <Bar
            key={severity}
            dataKey={severity}
            stackId="all"
            fill={`var(--cs-${severity})`}
            isAnimationActive={false}
          />
        ))}
        {isAnyWhole && (
          <Bar
            dataKey="all"
            name="of any severity"
            stackId="all"
            fill="var(--cs-info)"
            fillOpacity={0.6}
            isAnimationActive={false}
          />
        )}
      </BarChart>
    </ResponsiveContainer>
  );
}
