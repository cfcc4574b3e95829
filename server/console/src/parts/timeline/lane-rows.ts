import { type Item, type Lane, type Span, spanOf } from "./timeline-types.ts";

/** More rows than this in one lane are laid over one another. */
const MOST_ROWS = 8;

export interface PlacedItem extends Span {
  readonly item: Item;
  readonly row: number;
}

/** Gives each item of a lane the first row in which nothing overlaps it. */
function placeItems(
  items: readonly Item[],
  whole: Span,
): { readonly placed: readonly PlacedItem[]; readonly rows: number } {
  const ends: number[] = [];
  const placed = items.map((item) => {
    const span = spanOf(item, whole);
    const free = ends.findIndex((end) => end <= span.from);
    const row = Math.min(free === -1 ? ends.length : free, MOST_ROWS - 1);
    ends[row] = Math.max(ends[row] ?? 0, span.to);
    return { ...span, item, row };
  });
  return { placed, rows: Math.max(1, ends.length) };
}

export const ROW_HEIGHT = 19;
const AXIS_HEIGHT = 24;
const LANE_PAD = 5;

export interface LaidLane {
  readonly lane: Lane;
  readonly placed: readonly PlacedItem[];
  readonly top: number;
  readonly height: number;
}

/** Each lane with its items in rows and where it stands. */
export function layOut(
  lanes: readonly Lane[],
  whole: Span,
): { readonly laid: readonly LaidLane[]; readonly height: number } {
  let top = AXIS_HEIGHT;
  const laid = lanes.map((lane) => {
    const { placed, rows } = placeItems(lane.items, whole);
    const at = { top, height: rows * ROW_HEIGHT + LANE_PAD };
    top += at.height;
    return { lane, placed, ...at };
  });
  return { laid, height: top };
}
