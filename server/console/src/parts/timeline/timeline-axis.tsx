import type { ScaleTime } from "d3-scale";

/** Where the times stand, and lines through all lanes. */
export function TimelineAxis({
  scale,
  height,
}: {
  readonly scale: ScaleTime<number, number>;
  readonly height: number;
}) {
  const ticks = scale.ticks(Math.max(2, Math.floor((scale.range()[1] ?? 0) / 110)));
  const format = scale.tickFormat();
  return (
    <g aria-hidden>
      {ticks.map((tick) => (
        <g key={tick.getTime()} transform={`translate(${scale(tick)},0)`}>
          <line y1={20} y2={height} stroke="var(--cs-line)" strokeWidth={1} />
          <text y={13} x={3} fontSize={11} fill="var(--mantine-color-dimmed)">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
