import type { Scene } from "./farm-scene.ts";
import { paintDots } from "./paint-dots.ts";
import { paintLabels } from "./paint-labels.ts";
import { paintLinks } from "./paint-links.ts";
import { paintSites } from "./paint-sites.ts";

/** Draws everything, the most telling last. */
export function paintFarm(context: CanvasRenderingContext2D, scene: Scene): void {
  const { camera, density, width, height } = scene;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(density * camera.k, 0, 0, density * camera.k, density * camera.x, density * camera.y);
  paintSites(context, scene);
  paintLinks(context, scene);
  paintDots(context, scene);
  context.setTransform(density, 0, 0, density, 0, 0);
  paintLabels(context, scene);
}
