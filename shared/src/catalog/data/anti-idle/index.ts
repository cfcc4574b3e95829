import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { amphetamine } from "./amphetamine.ts";
import { autoMouseMover } from "./auto-mouse-mover.ts";
import { caffeinate } from "./caffeinate.ts";
import { caffeine } from "./caffeine.ts";
import { dontSleep } from "./dont-sleep.ts";
import { hobbyJiggler } from "./hobby-jiggler.ts";
import { jiggler } from "./jiggler.ts";
import { keepAwakeScript } from "./keep-awake-script.ts";
import { keepAwakeTools } from "./keep-awake-tools.ts";
import { keepingyouawake } from "./keepingyouawake.ts";
import { mouseJiggler } from "./mouse-jiggler.ts";
import { moveMouse } from "./move-mouse.ts";
import { powertoysAwake } from "./powertoys-awake.ts";
import { ratjiggler } from "./ratjiggler.ts";
import { wiebetechJiggler } from "./wiebetech-jiggler.ts";

/** Every entry of the family, sorted by id. */
export const ANTI_IDLE_ENTRIES: readonly CatalogEntryInput[] = [
  amphetamine,
  autoMouseMover,
  caffeinate,
  caffeine,
  dontSleep,
  hobbyJiggler,
  jiggler,
  keepAwakeScript,
  keepAwakeTools,
  keepingyouawake,
  mouseJiggler,
  moveMouse,
  powertoysAwake,
  ratjiggler,
  wiebetechJiggler,
];
