import type { Scene } from "./farm-scene.ts";

/** What is chosen or pointed at: a site, and perhaps one laptop of it. */
export interface Target {
  readonly site: number;
  readonly device: number | null;
}

/** Pixels beside a dot that still mean it. */
const NEAR = 4;

/** What lies under a point of the screen; null: nothing. */
export function hitAt(
  scene: Pick<Scene, "camera" | "spots" | "picture" | "frame">,
  left: number,
  top: number,
): Target | null {
  const { camera, spots, picture, frame } = scene;
  const x = (left - camera.x) / camera.k;
  const y = (top - camera.y) / camera.k;
  const site = picture.layout.sites.findIndex((disc) => Math.hypot(disc.x - x, disc.y - y) <= disc.r + NEAR / camera.k);
  if (site === -1) return null;
  const device = frame.sites[site]?.devices.find((one) => {
    const spot = spots[one];
    return spot ? Math.hypot(spot.x - x, spot.y - y) <= spot.r + NEAR / camera.k : false;
  });
  return { site, device: device ?? null };
}
