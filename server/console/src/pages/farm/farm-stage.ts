import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import { readTicks } from "../../app/clock.ts";
import type { FarmColors } from "./farm-colors.ts";
import type { FarmFrame, FarmPicture } from "./farm-frame.ts";
import { hitAt, type Target } from "./farm-hit.ts";
import type { Disc } from "./farm-layout.ts";
import { paintFarm } from "./farm-painter.ts";
import type { Camera, Scene } from "./farm-scene.ts";

/** What is shown, as React has it. */
export interface Show {
  readonly picture: FarmPicture;
  readonly frame: FarmFrame;
  readonly colors: FarmColors;
  readonly chosen: Target | null;
  readonly found: ReadonlySet<number> | null;
  /** Nothing glides. */
  readonly isCalm: boolean;
}

/** Part of the way that a dot goes in one frame. */
const PACE = 0.2;
const ARRIVED = 0.4;
const CAMERA_MS = 320;
const MARGIN = 28;
/** Close enough to tell one dot from another. */
const NEAR_ZOOM = 2.6;
const FRAMES_REMEMBERED = 30;

function step(spot: Disc | null | undefined, goal: Disc | null, isCalm: boolean): Disc | null {
  if (goal === null || !spot || isCalm) return goal;
  const mix = (a: number, b: number) => a + (b - a) * PACE;
  const next = { x: mix(spot.x, goal.x), y: mix(spot.y, goal.y), r: mix(spot.r, goal.r) };
  return Math.hypot(goal.x - next.x, goal.y - next.y) < ARRIVED ? goal : next;
}

/** The canvas of the picture: draws when something changed, and while something moves. */
export class FarmStage {
  readonly #canvas: HTMLCanvasElement;
  readonly #zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  #show: Show | null = null;
  #spots: (Disc | null)[] = [];
  #camera: Camera = { x: 0, y: 0, k: 1 };
  #size = { width: 0, height: 0 };
  #request = 0;
  #flight = 0;
  readonly #frameMs: number[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#zoom = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.15, 12])
      .filter((event: MouseEvent) => event.button === 0 && (event.type !== "wheel" || this.#mayZoom(event)))
      .on("zoom", ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
        this.#camera = { x: transform.x, y: transform.y, k: transform.k };
        this.draw();
      });
    select(canvas).call(this.#zoom).on("dblclick.zoom", null);
  }

  show(show: Show): void {
    const isNew = this.#show?.picture !== show.picture;
    this.#show = show;
    if (isNew) {
      this.#spots = [...show.frame.devices];
      this.fit();
    }
    this.draw();
  }

  resize(width: number, height: number): void {
    if (width === this.#size.width && height === this.#size.height) return;
    const isFirst = this.#size.width === 0;
    this.#size = { width, height };
    this.#canvas.width = width * devicePixelRatio;
    this.#canvas.height = height * devicePixelRatio;
    if (isFirst) this.fit();
    this.draw();
  }

  /** Shows all of it. */
  fit(): void {
    const { width, height } = this.#size;
    if (this.#show === null || width === 0) return;
    const { layout } = this.#show.picture;
    const k = Math.min((width - MARGIN) / layout.width, (height - 2 * MARGIN) / layout.height, 3);
    this.#fly({ x: width / 2, y: height / 2 - 8, k });
  }

  /** Goes to one site. */
  goTo(site: number): void {
    const disc = this.#show?.picture.layout.sites[site];
    if (disc === undefined) return;
    const k = Math.max(this.#camera.k, NEAR_ZOOM);
    this.#fly({ x: this.#size.width / 2 - disc.x * k, y: this.#size.height / 2 - disc.y * k, k });
  }

  zoomBy(factor: number): void {
    select(this.#canvas).call(this.#zoom.scaleBy, factor);
  }

  moveBy(x: number, y: number): void {
    select(this.#canvas).call(this.#zoom.translateBy, x / this.#camera.k, y / this.#camera.k);
  }

  targetAt(left: number, top: number): Target | null {
    if (this.#show === null) return null;
    return hitAt({ ...this.#show, camera: this.#camera, spots: this.#spots }, left, top);
  }

  draw(): void {
    if (this.#request === 0) this.#request = requestAnimationFrame(() => this.#paint());
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    cancelAnimationFrame(this.#flight);
    select(this.#canvas).on(".zoom", null);
  }

  /** Where the page scrolls, the wheel is the page's until the picture was clicked. */
  #mayZoom({ ctrlKey, metaKey }: MouseEvent): boolean {
    const { scrollHeight, clientHeight } = document.documentElement;
    return ctrlKey || metaKey || scrollHeight <= clientHeight || document.activeElement === this.#canvas;
  }

  #set({ x, y, k }: Camera): void {
    select(this.#canvas).call(this.#zoom.transform, zoomIdentity.translate(x, y).scale(k));
  }

  /** Glides, unless nothing may. */
  #fly(goal: Camera): void {
    cancelAnimationFrame(this.#flight);
    if (this.#show?.isCalm !== false || this.#canvas.dataset["frameMs"] === undefined) {
      this.#set(goal);
      return;
    }
    const start = this.#camera;
    const began = readTicks();
    const next = (): void => {
      const part = Math.min(1, (readTicks() - began) / CAMERA_MS);
      const eased = 1 - (1 - part) ** 3;
      const mix = (a: number, b: number) => a + (b - a) * eased;
      this.#set({ x: mix(start.x, goal.x), y: mix(start.y, goal.y), k: mix(start.k, goal.k) });
      if (part < 1) this.#flight = requestAnimationFrame(next);
    };
    next();
  }

  #paint(): void {
    this.#request = 0;
    const context = this.#canvas.getContext("2d");
    if (this.#show === null || context === null || this.#size.width === 0) return;
    const began = readTicks();
    const { chosen, ...show } = this.#show;
    const goals = show.frame.devices;
    this.#spots = goals.map((goal, device) => step(this.#spots[device], goal, show.isCalm));
    const scene: Scene = {
      ...show,
      ...this.#size,
      spots: this.#spots,
      camera: this.#camera,
      density: devicePixelRatio,
      chosenSite: chosen?.site ?? null,
      chosenDevice: chosen?.device ?? null,
    };
    paintFarm(context, scene);
    this.#remember(readTicks() - began);
    if (this.#spots.some((spot, device) => spot !== goals[device])) this.draw();
  }

  /** What a frame costs stands on the canvas, for whoever wants to measure. */
  #remember(ms: number): void {
    this.#frameMs.push(ms);
    if (this.#frameMs.length > FRAMES_REMEMBERED) this.#frameMs.shift();
    const mean = this.#frameMs.reduce((sum, one) => sum + one, 0) / this.#frameMs.length;
    this.#canvas.dataset["frameMs"] = mean.toFixed(2);
  }
}
