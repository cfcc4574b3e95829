import type { SignalPayload } from "@clearseat/shared";
import { monitorIdentity } from "../edid/monitor-serial.ts";
import type { DisplayReading } from "../edid/read-displays.ts";
import { type Look, type Recognized, toShortText } from "../look.ts";
import { findEdidRow } from "./kvm-display.ts";

type DisplayPayload = SignalPayload<"display">;

/** Every attached display, reduced to what tells monitors apart. */
export function recognizeDisplay({ displays, context }: Look): Recognized<DisplayPayload>[] {
  return displays.map((reading) => {
    const { display, edid, model } = reading;
    const identity = edid === null ? null : monitorIdentity(edid);
    const serialHash = identity === null ? null : context.hash("monitor", identity);
    const form = formOf(reading, context.catalog.hardware.edid);
    const key =
      display.internal === true
        ? "internal"
        : [model ?? "unknown", serialHash].filter((part) => part !== null).join(":");
    return {
      key,
      payload: { internal: display.internal, connection: toShortText(display.connection), model, serialHash, form },
    };
  });
}

function formOf({ display, edid }: DisplayReading, rows: Parameters<typeof findEdidRow>[1]): DisplayPayload["form"] {
  // A dock draws through an indirect display too, and then passes on what the real monitor says of itself.
  const isMadeUp = edid === null ? /virtual|indirect/iu : /virtual/iu;
  if (isMadeUp.test(display.connection ?? "")) return "virtual";
  const known = edid === null ? null : findEdidRow(edid, rows, "display");
  if (known !== null) return known.entry.displayForm ?? "unknown";
  return edid === null && display.internal !== true ? "unknown" : "panel";
}
