import type { Disc, Point } from "./farm-layout.ts";
import { type FarmDevice, rankOf } from "./farm-model.ts";
import type { Scene } from "./farm-scene.ts";

/** A shape for each platform: round Windows, square macOS, triangular Linux. */
function traceDot(context: CanvasRenderingContext2D, platform: FarmDevice["platform"], { x, y, r }: Disc): void {
  if (platform === "macos") context.roundRect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76, r * 0.35);
  else if (platform === "linux") {
    context.moveTo(x, y - r * 1.1);
    context.lineTo(x + r, y + r * 0.75);
    context.lineTo(x - r, y + r * 0.75);
    context.closePath();
  } else {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
}

function isOnScreen({ camera, width, height }: Scene, { x, y }: Point): boolean {
  const left = x * camera.k + camera.x;
  const top = y * camera.k + camera.y;
  return left > -20 && top > -20 && left < width + 20 && top < height + 20;
}

/** What a search did not find. */
const FAINT = 0.15;

/** Smaller than this on the screen a shape cannot be told, and a square costs a tenth of a circle. */
const TELLABLE = 2;

/** All of one color in one stroke: drawn one by one, five thousand would take a frame each. */
function paintGroup(context: CanvasRenderingContext2D, scene: Scene, devices: readonly number[], color: string): void {
  context.beginPath();
  for (const device of devices) {
    const spot = scene.spots[device];
    const facts = scene.picture.model.devices[device];
    if (!spot || facts === undefined) continue;
    const r = spot.r * 0.78;
    if (r * scene.camera.k < TELLABLE) context.rect(spot.x - r, spot.y - r, 2 * r, 2 * r);
    else traceDot(context, facts.platform, { ...spot, r });
  }
  context.fillStyle = color;
  context.fill();
}

/** A ring around what an alert is open about, the wider the worse. */
function paintRing(context: CanvasRenderingContext2D, scene: Scene, device: number): void {
  const spot = scene.spots[device];
  const severity = scene.frame.severities[device] ?? null;
  if (!spot || severity === null) return;
  context.beginPath();
  context.arc(spot.x, spot.y, spot.r * 1.16, 0, 2 * Math.PI);
  context.strokeStyle = scene.colors.severities[severity];
  context.lineWidth = (0.16 + rankOf(severity) * 0.07) * spot.r;
  context.stroke();
}

/** Laptops at sites that a search found; null: nothing is searched. */
function foundDevices({ found, frame }: Scene): ReadonlySet<number> | null {
  return found === null ? null : new Set([...found].flatMap((site) => frame.sites[site]?.devices ?? []));
}

/** Dots in view by their color, of those that are found or of the others. */
function groupDots(scene: Scene, isShown: (device: number) => boolean): ReadonlyMap<string, readonly number[]> {
  const { spots, frame, colors } = scene;
  const groups = new Map<string, number[]>();
  for (const [device, spot] of spots.entries()) {
    if (spot === null || !isShown(device) || !isOnScreen(scene, spot)) continue;
    const severity = frame.severities[device] ?? null;
    const color = severity === null ? colors.dot : colors.severities[severity];
    const group = groups.get(color);
    if (group === undefined) groups.set(color, [device]);
    else group.push(device);
  }
  return groups;
}

function paintChosen(context: CanvasRenderingContext2D, { spots, colors, chosenDevice }: Scene): void {
  const chosen = chosenDevice === null ? null : spots[chosenDevice];
  if (!chosen) return;
  context.beginPath();
  context.arc(chosen.x, chosen.y, chosen.r * 1.16 + 3, 0, 2 * Math.PI);
  context.strokeStyle = colors.text;
  context.lineWidth = 1.5;
  context.stroke();
}

function paintAll(context: CanvasRenderingContext2D, scene: Scene, groups: ReturnType<typeof groupDots>): void {
  for (const [color, devices] of groups) paintGroup(context, scene, devices, color);
  for (const [color, devices] of groups)
    if (color !== scene.colors.dot) for (const device of devices) paintRing(context, scene, device);
}

export function paintDots(context: CanvasRenderingContext2D, scene: Scene): void {
  const found = foundDevices(scene);
  if (found !== null) {
    context.globalAlpha = FAINT;
    paintAll(
      context,
      scene,
      groupDots(scene, (device) => !found.has(device)),
    );
    context.globalAlpha = 1;
  }
  paintAll(
    context,
    scene,
    groupDots(scene, (device) => found?.has(device) ?? true),
  );
  paintChosen(context, scene);
}
