import type { Point } from "./farm-layout.ts";
import type { LinkKind } from "./farm-model.ts";
import type { Scene } from "./farm-scene.ts";

/** Bent a little to one side, so that two links between the same ends are two. */
function curve(context: CanvasRenderingContext2D, from: Point, to: Point, bend: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo((from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend, to.x, to.y);
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Two ends make an arc; more meet in a knot, because every one with every other would be a thicket. */
function traceLink(context: CanvasRenderingContext2D, ends: readonly Point[]): Point | null {
  const [first, second] = ends;
  if (first === undefined || second === undefined) return null;
  if (ends.length === 2) {
    curve(context, first, second, 0.16);
    return null;
  }
  const knot = middleOf(ends);
  for (const end of ends) curve(context, end, knot, 0.1);
  return knot;
}

function paintKnot(context: CanvasRenderingContext2D, { x, y }: Point, color: string): void {
  context.beginPath();
  context.moveTo(x, y - 4);
  context.lineTo(x + 4, y);
  context.lineTo(x, y + 4);
  context.lineTo(x - 4, y);
  context.closePath();
  context.fillStyle = color;
  context.fill();
}

const DASHES: Readonly<Record<LinkKind, number[]>> = {
  monitor_serial: [],
  kvm_serial: [],
  session_peer: [6, 3],
  tool_instance: [2, 3],
};

/** So many lines still are lines; more of them are drawn thinner and paler. */
const MANY = 150;

/** Does a link have to do with what is chosen? Null: nothing is. */
function chooser({ frame, chosenDevice, chosenSite }: Scene): ((members: readonly number[]) => boolean) | null {
  if (chosenDevice !== null) return (members) => members.includes(chosenDevice);
  if (chosenSite === null) return null;
  const atSite = new Set(frame.sites[chosenSite]?.devices);
  return (members) => members.some((one) => atSite.has(one));
}

/** Links of one kind in one stroke: one by one, a thousand would take a frame. */
function paintGroup(
  context: CanvasRenderingContext2D,
  scene: Scene,
  kind: LinkKind,
  links: readonly (readonly number[])[],
): void {
  const knots: Point[] = [];
  context.beginPath();
  for (const members of links) {
    const knot = traceLink(
      context,
      members.flatMap((device) => scene.spots[device] ?? []),
    );
    if (knot !== null) knots.push(knot);
  }
  context.strokeStyle = scene.colors.links[kind];
  context.setLineDash(DASHES[kind]);
  context.stroke();
  context.setLineDash([]);
  for (const knot of knots) paintKnot(context, knot, scene.colors.links[kind]);
}

/** What laptops share. With something chosen, only what joins it is plain. */
export function paintLinks(context: CanvasRenderingContext2D, scene: Scene): void {
  const isChosen = chooser(scene);
  const many = scene.frame.links.length > MANY;
  const groups = Map.groupBy(scene.frame.links, ({ kind, members }) => `${kind} ${isChosen?.(members) ?? ""}`);
  for (const [key, links] of groups) {
    const [first] = links;
    if (first === undefined) continue;
    const isFaint = key.endsWith("false");
    context.globalAlpha = isFaint ? 0.1 : many && isChosen === null ? 0.3 : 0.75;
    context.lineWidth = key.endsWith("true") ? 2 : many ? 0.7 : 1.3;
    const all = links.map(({ members }) => members);
    paintGroup(context, scene, first.kind, all);
  }
  context.globalAlpha = 1;
}
