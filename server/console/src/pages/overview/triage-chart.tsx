import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { chartText, sayWeek, tooltipStyle } from "./chart-style.ts";
import { type Figures, sayMinutes } from "./figures-types.ts";

const HOUR = 60;
const NAMES = { median: "half of them within", p90: "nine of ten within" } as const;

/** How long it took until somebody took an alert up, by the week in which it was opened. */
export function TriageChart({ triage }: Pick<Figures, "triage">) {
  const data = triage.map(({ week, medianMinutes, p90Minutes }) => ({
    week: week.slice(5),
    median: medianMinutes === null ? null : medianMinutes / HOUR,
    p90: p90Minutes === null ? null : p90Minutes / HOUR,
  }));
  return (
    <ResponsiveContainer width="100%" height={220}>
      <LineChart data={data} margin={{ top: 4, right: 8, bottom: 0, left: -14 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--cs-line)" />
        <XAxis dataKey="week" tick={chartText} stroke="var(--cs-line)" />
        <YAxis tick={chartText} stroke="var(--cs-line)" unit=" h" />
        <Tooltip {...tooltipStyle} labelFormatter={sayWeek} formatter={(hours) => sayMinutes(Number(hours) * HOUR)} />
        <Legend wrapperStyle={{ fontSize: 12 }} />
        <Line
          name={NAMES.median}
          dataKey="median"
          stroke="var(--cs-low)"
          strokeWidth={2}
          dot={{ r: 2.5 }}
          isAnimationActive={false}
        />
        <Line
          name={NAMES.p90}
          dataKey="p90"
          stroke="var(--cs-high)"
          strokeWidth={2}
          strokeDasharray="5 3"
          dot={{ r: 2.5 }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
