import type { ScaleTime } from "d3-scale";
import { memo } from "react";
import { type PlacedItem, ROW_HEIGHT } from "./lane-rows.ts";
import { colorOf, isHollow } from "./timeline-colors.ts";
import type { Item, Lane, Span } from "./timeline-types.ts";

const BAR_HEIGHT = 14;
const LEAST_WIDTH = 3;
/** A bar this wide has room for its name. */
const ROOM_FOR_NAME = 70;
const LETTER_WIDTH = 5.5;

interface LaneBarsProps {
  readonly lane: Lane;
  readonly placed: readonly PlacedItem[];
  readonly scale: ScaleTime<number, number>;
  readonly view: Span;
  readonly onPoint: (item: Item) => void;
  readonly onLeave: () => void;
}

function Marks({
  item,
  y,
  scale,
}: {
  readonly item: Item;
  readonly y: number;
  readonly scale: LaneBarsProps["scale"];
}) {
  return item.marks.map(({ at, words }) => (
    <circle
      key={`${at} ${words}`}
      cx={scale(Date.parse(at))}
      cy={y + BAR_HEIGHT - 1}
      r={2.4}
      fill="var(--cs-card)"
      stroke="var(--mantine-color-text)"
      strokeWidth={1}
    />
  ));
}

/** The bars of one lane, as far as they are in view. */
export const LaneBars = memo(function LaneBars({ lane, placed, scale, view, onPoint, onLeave }: LaneBarsProps) {
  const [least = 0, most = 0] = scale.range();
  const hollow = isHollow(lane);
  return placed
    .filter(({ from, to }) => to >= view.from && from <= view.to)
    .map(({ item, from, to, row }, index) => {
      const left = Math.max(least, scale(from));
      const width = Math.max(LEAST_WIDTH, Math.min(most, scale(to)) - left);
      const y = row * ROW_HEIGHT + 3;
      const color = colorOf(lane, item);
      return (
        <g key={`${item.from} ${item.title} ${index}`} onPointerEnter={() => onPoint(item)} onPointerLeave={onLeave}>
          <rect
            x={left}
            y={y}
            width={width}
            height={BAR_HEIGHT}
            rx={2.5}
            fill={color}
            fillOpacity={hollow ? 0.12 : 1}
            stroke={color}
            strokeOpacity={hollow ? 0.9 : 0}
            strokeDasharray={hollow ? "3 2" : undefined}
          />
          {item.to === null && <rect x={left + width - 2} y={y - 2} width={2} height={BAR_HEIGHT + 4} fill={color} />}
          {width > ROOM_FOR_NAME && (
            <text
              x={left + 5}
              y={y + 10.5}
              fontSize={10.5}
              fill={hollow ? "var(--mantine-color-text)" : "var(--cs-card)"}
              pointerEvents="none"
            >
              {item.title.slice(0, Math.floor((width - 10) / LETTER_WIDTH))}
            </text>
          )}
          <Marks item={item} y={y} scale={scale} />
        </g>
      );
    });
});
