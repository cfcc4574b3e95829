import type { Disc } from "./farm-layout.ts";
import { rankOf, type SiteKind } from "./farm-model.ts";
import { isInView, type Scene } from "./farm-scene.ts";

const HIGH = rankOf("high");
const MEDIUM = rankOf("medium");

/** A shape for each kind, so that color says nothing alone: round homes, square offices, six-cornered public places. */
function traceSite(context: CanvasRenderingContext2D, kind: SiteKind, { x, y, r }: Disc): void {
  if (kind === "office") {
    const half = r * 0.9;
    context.roundRect(x - half, y - half, 2 * half, 2 * half, r * 0.22);
  } else if (kind === "public") {
    context.moveTo(x + r, y);
    for (let corner = 1; corner < 6; corner += 1)
      context.lineTo(x + r * Math.cos((corner * Math.PI) / 3), y + r * Math.sin((corner * Math.PI) / 3));
    context.closePath();
  } else {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
}

/** Light around what is suspected, which shows from afar. */
function paintGlow(context: CanvasRenderingContext2D, { x, y, r }: Disc, color: string): void {
  const reach = r * 1.9 + 14;
  const light = context.createRadialGradient(x, y, r * 0.6, x, y, reach);
  light.addColorStop(0, `${color}66`);
  light.addColorStop(1, `${color}00`);
  context.fillStyle = light;
  context.beginPath();
  context.arc(x, y, reach, 0, 2 * Math.PI);
  context.fill();
}

/** How a site looks now; sites of one look are drawn in one stroke. */
interface Look {
  readonly alpha: number;
  readonly dash: readonly number[];
  readonly color: string;
  readonly line: number;
}

function lookOf({ picture, frame, colors, found }: Scene, index: number): Look | null {
  const site = picture.model.sites[index];
  const now = frame.sites[index];
  if (site === undefined || now === undefined) return null;
  const isEmpty = now.devices.length + now.visitors === 0;
  const rank = rankOf(now.severity);
  const isFaint = found !== null && !found.has(index);
  return {
    alpha: isFaint ? 0.12 : isEmpty ? 0.35 : 1,
    dash: site.kind === "unknown" ? [3, 3] : [],
    color: now.severity !== null && rank >= MEDIUM ? colors.severities[now.severity] : colors.kinds[site.kind],
    line: rank >= HIGH ? 2.5 : now.devices.length > 1 ? 1.5 : 1,
  };
}

/** Sites in view by how they look. */
function groupSites(scene: Scene): readonly { readonly look: Look; readonly sites: readonly number[] }[] {
  const groups = new Map<string, { look: Look; sites: number[] }>();
  for (const [index, disc] of scene.picture.layout.sites.entries()) {
    const look = isInView(scene, disc) ? lookOf(scene, index) : null;
    if (look === null) continue;
    const key = `${look.color} ${look.alpha} ${look.line} ${look.dash.length}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { look, sites: [index] });
    else group.sites.push(index);
  }
  return [...groups.values()];
}

function paintChosen(context: CanvasRenderingContext2D, { picture, colors, chosenSite }: Scene): void {
  const site = chosenSite === null ? undefined : picture.model.sites[chosenSite];
  const disc = chosenSite === null ? undefined : picture.layout.sites[chosenSite];
  if (site === undefined || disc === undefined) return;
  context.beginPath();
  traceSite(context, site.kind, { ...disc, r: disc.r + 4 });
  context.strokeStyle = colors.text;
  context.lineWidth = 1.8;
  context.stroke();
}

function traceAll(context: CanvasRenderingContext2D, { picture }: Scene, sites: readonly number[]): void {
  context.beginPath();
  for (const index of sites) {
    const disc = picture.layout.sites[index];
    const kind = picture.model.sites[index]?.kind;
    if (disc !== undefined && kind !== undefined) traceSite(context, kind, disc);
  }
}

export function paintSites(context: CanvasRenderingContext2D, scene: Scene): void {
  const { frame, picture, colors } = scene;
  for (const { look, sites } of groupSites(scene)) {
    context.globalAlpha = look.alpha;
    for (const index of sites) {
      const disc = picture.layout.sites[index];
      if (disc !== undefined && rankOf(frame.sites[index]?.severity ?? null) >= HIGH)
        paintGlow(context, disc, look.color);
    }
    traceAll(context, scene, sites);
    context.fillStyle = colors.card;
    context.fill();
    context.setLineDash([...look.dash]);
    context.strokeStyle = look.color;
    context.lineWidth = look.line;
    context.stroke();
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
  paintChosen(context, scene);
}
