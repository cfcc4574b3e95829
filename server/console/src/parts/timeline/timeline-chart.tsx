import { Box, Paper } from "@mantine/core";
import { useElementSize, useMergedRef } from "@mantine/hooks";
import { scaleUtc } from "d3-scale";
import { type PointerEvent, useMemo, useRef, useState } from "react";
import { sayUtc } from "../say.ts";
import { ItemDetail } from "./item-detail.tsx";
import { LaneBars } from "./lane-bars.tsx";
import { LaneLabels } from "./lane-labels.tsx";
import { type LaidLane, layOut } from "./lane-rows.ts";
import { TimelineAxis } from "./timeline-axis.tsx";
import type { Item, Lane, Span, Timeline } from "./timeline-types.ts";
import { useView } from "./use-view.ts";

const WIDE_LABEL = 200;
const NARROW_LABEL = 110;
const DETAIL_WIDTH = 372;

interface Pointed {
  readonly lane: Lane;
  readonly item: Item;
}

interface LanesProps {
  readonly laid: readonly LaidLane[];
  readonly view: Span;
  /** Width and height in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly onPoint: (pointed: Pointed | null) => void;
}

function Lanes({ laid, view, size, onPoint }: LanesProps) {
  const { width, height } = size;
  const scale = useMemo(() => scaleUtc().domain([view.from, view.to]).range([0, width]), [view, width]);
  return (
    <svg width={width} height={height} aria-hidden>
      <TimelineAxis scale={scale} height={height} />
      {laid.map(({ lane, placed, top }) => (
        <g key={lane.id} transform={`translate(0,${top})`}>
          <line x2={width} stroke="var(--cs-line)" strokeOpacity={0.6} />
          <LaneBars
            lane={lane}
            placed={placed}
            scale={scale}
            view={view}
            onPoint={(item) => onPoint({ lane, item })}
            onLeave={() => onPoint(null)}
          />
        </g>
      ))}
    </svg>
  );
}

interface FloatingProps {
  readonly pointed: Pointed;
  readonly at: { readonly x: number; readonly y: number };
  readonly size: { readonly width: number; readonly height: number };
}

/** Beside the pointer, on the side that has room. */
function Floating({ pointed, at, size }: FloatingProps) {
  const isLow = at.y > size.height / 2;
  const side = isLow ? { bottom: size.height - at.y + 14 } : { top: at.y + 14 };
  const left = Math.max(4, Math.min(at.x + 12, size.width - DETAIL_WIDTH));
  return (
    <Paper pos="absolute" withBorder shadow="md" p="xs" style={{ pointerEvents: "none", zIndex: 5, left, ...side }}>
      <ItemDetail {...pointed} />
    </Paper>
  );
}

/** Lanes over time. Everything that it shows stands in the table beside it as well. */
export function TimelineChart({ timeline }: { readonly timeline: Timeline }) {
  const { from, to, lanes } = timeline;
  const whole = useMemo(() => ({ from: Date.parse(from), to: Date.parse(to) }), [from, to]);
  const area = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize<HTMLDivElement>();
  const ref = useMergedRef(area, measured);
  const labelWidth = width > 640 ? WIDE_LABEL : NARROW_LABEL;
  const { view, isDragging, onPointerMove, ...controls } = useView(whole, { element: area, labelWidth });
  const { laid, height } = useMemo(() => layOut(lanes, whole), [lanes, whole]);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [at, setAt] = useState({ x: 0, y: 0 });
  const follow = (event: PointerEvent<HTMLElement>) => {
    onPointerMove(event);
    const box = event.currentTarget.getBoundingClientRect();
    setAt({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  return (
    <Box
      component="section"
      ref={ref}
      pos="relative"
      className="cs-card"
      // It is moved and zoomed by keys, so it must be reached by them.
      tabIndex={0}
      aria-label={`Timeline from ${sayUtc(from)} to ${sayUtc(to)}. Arrow keys move it, plus and minus zoom, 0 shows all. The table has the same in words.`}
      style={{ height: height + 6, userSelect: "none", touchAction: "pan-y" }}
      {...controls}
      onPointerMove={follow}
      onPointerLeave={() => {
        controls.onPointerUp();
        setPointed(null);
      }}
    >
      <LaneLabels laid={laid} width={labelWidth} />
      <Box pos="absolute" left={labelWidth} top={0}>
        <Lanes
          laid={laid}
          view={view}
          size={{ width: Math.max(60, width - labelWidth - 8), height }}
          onPoint={setPointed}
        />
      </Box>
      {pointed !== null && !isDragging && <Floating pointed={pointed} at={at} size={{ width, height }} />}
    </Box>
  );
}
