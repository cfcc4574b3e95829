import type { FarmColors } from "./farm-colors.ts";
import type { FarmFrame, FarmPicture } from "./farm-frame.ts";
import type { Disc } from "./farm-layout.ts";

/** From the picture's measures to the screen's. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Scene {
  readonly picture: FarmPicture;
  readonly frame: FarmFrame;
  /** Where each dot is on its way; the frame says where it goes. */
  readonly spots: readonly (Disc | null)[];
  readonly colors: FarmColors;
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  /** Device pixels for one of the page's. */
  readonly density: number;
  readonly chosenSite: number | null;
  readonly chosenDevice: number | null;
  /** Sites that a search or filter leaves; null: all. */
  readonly found: ReadonlySet<number> | null;
}

/** Whether a disc touches what is on the screen. */
export function isInView({ camera, width, height }: Scene, { x, y, r }: Disc): boolean {
  const left = x * camera.k + camera.x;
  const top = y * camera.k + camera.y;
  const reach = 2 * r * camera.k;
  return left > -reach && top > -reach && left < width + reach && top < height + reach;
}
