import type { SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";

/** Charger and lid. */
export function recognizePower({ snapshot: { power } }: Look): Recognized<SignalPayload<"power">>[] {
  if (power === undefined) return [];
  const { hasBattery, onAc, lidClosed } = power;
  return [{ key: "power", payload: { hasBattery, onAc, lidClosed } }];
}
