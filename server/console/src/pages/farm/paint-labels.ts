import type { FrameSite } from "./farm-frame.ts";
import type { Disc } from "./farm-layout.ts";
import { rankOf } from "./farm-model.ts";
import { isInView, type Scene } from "./farm-scene.ts";
import { nameSite } from "./farm-words.ts";

const LINE = 14;
const MEDIUM = rankOf("medium");
const HIGH = rankOf("high");
const MOST_LABELS = 60;
/** In pixels. */
const LEAST_RADIUS = 11;

interface Label {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly name: string;
  readonly count: string;
  /** Of what is seen there, if it is bad. */
  readonly color: string | null;
}

function sayWhoIsThere({ devices, visitors }: FrameSite): string {
  const count = devices.length;
  const parts = [
    ...(count === 0 ? [] : [`${count} laptop${count === 1 ? "" : "s"}`]),
    ...(visitors === 0 ? [] : [`${visitors} come and go`]),
  ];
  return parts.join(", ");
}

/** What deserves a name: whatever is suspected, declared or shared. */
function isTelling(now: FrameSite, name: string | null): boolean {
  const count = now.devices.length;
  return count > 2 || name !== null || (count > 1 && rankOf(now.severity) >= MEDIUM);
}

/** A name for a site that deserves one, if it is large enough to be read about or chosen. */
function labelOf(scene: Scene, index: number, disc: Disc): Label | null {
  const { picture, frame, camera, chosenSite, colors } = scene;
  const site = picture.model.sites[index];
  const now = frame.sites[index];
  if (site === undefined || now === undefined) return null;
  const isChosen = index === chosenSite;
  if (!isChosen && (!isTelling(now, site.name) || disc.r * camera.k < LEAST_RADIUS)) return null;
  const isBad = now.severity !== null && rankOf(now.severity) >= HIGH;
  return {
    x: disc.x * camera.k + camera.x,
    y: (disc.y + disc.r) * camera.k + camera.y + LINE,
    weight: (isChosen ? 1_000 : 0) + 10 * rankOf(now.severity) + now.devices.length,
    name: nameSite(site),
    count: sayWhoIsThere(now),
    color: isBad && now.severity !== null ? colors.severities[now.severity] : null,
  };
}

function isFree(
  taken: readonly (readonly number[])[],
  [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
): boolean {
  return taken.every(([l = 0, t = 0, r = 0, b = 0]) => right < l || left > r || bottom < t || top > b);
}

/** Names under sites, the weightiest first, none over another. */
export function paintLabels(context: CanvasRenderingContext2D, scene: Scene): void {
  const labels = scene.picture.layout.sites.flatMap((disc, index) =>
    isInView(scene, disc) && (scene.found?.has(index) ?? true) ? (labelOf(scene, index, disc) ?? []) : [],
  );
  labels.sort((a, b) => b.weight - a.weight);
  const taken: number[][] = [];
  const { fontFamily } = getComputedStyle(context.canvas);
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = scene.colors.card;
  for (const { x, y, name, count, color } of labels.slice(0, MOST_LABELS)) {
    context.font = `600 12px ${fontFamily}`;
    const half = Math.max(context.measureText(name).width, count.length * 6) / 2 + 4;
    const box = [x - half, y - LINE, x + half, y + (count === "" ? 0 : LINE)];
    if (!isFree(taken, box)) continue;
    taken.push(box);
    context.strokeText(name, x, y);
    context.fillStyle = scene.colors.text;
    context.fillText(name, x, y);
    if (count === "") continue;
    context.font = `${color === null ? "" : "600 "}12px ${fontFamily}`;
    context.strokeText(count, x, y + LINE);
    context.fillStyle = color ?? scene.colors.dimmed;
    context.fillText(count, x, y + LINE);
  }
}
