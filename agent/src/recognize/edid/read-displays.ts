import type { Display } from "@clearseat/shared";
import { fromHex } from "../bytes.ts";
import { type Edid, parseEdid } from "./parse-edid.ts";

/** One display with what its EDID says. */
export interface DisplayReading {
  readonly display: Display;
  /** Null: there is none, or it makes no sense. */
  readonly edid: Edid | null;
  /** Maker letters and product code, such as `LNX7771`. */
  readonly model: string | null;
}

export function readDisplays(displays: readonly Display[]): DisplayReading[] {
  return displays.map((display) => {
    const result = display.edid === null ? null : parseEdid(fromHex(display.edid));
    const edid = result?.ok === true ? result.edid : null;
    return { display, edid, model: edid === null ? null : `${edid.maker}${edid.product.toUpperCase()}` };
  });
}
