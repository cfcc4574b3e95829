import type { CatalogEntry, MatchedOn, SignalPayload } from "@clearseat/shared";
import type { HardwareTable } from "../compile-catalog.ts";
import { withoutExe } from "../compile-catalog.ts";
import type { Look, Recognized } from "../look.ts";
import { matchesName } from "../name-index.ts";
import { fileNameOf } from "../programs/command-line.ts";
import { evidenceOfFamily, toPresence } from "../programs/presence.ts";
import type { UsbReading } from "../usb/read-usb-devices.ts";

type AntiIdle = SignalPayload<"anti_idle">;

/** What systems call it when the screen may not go dark; `sleep:idle block` is logind's word for it. */
const KEEPS_DISPLAY = /display|(?:^|:)idle\b/iu;

/** Programs and plugs that keep the laptop awake by themselves. */
export function recognizeAntiIdle({ programs, usb, snapshot, context }: Look): Recognized<AntiIdle>[] {
  const found = new Map<string, AntiIdle>();
  for (const evidence of evidenceOfFamily(programs, "anti-idle")) {
    found.set(evidence.entry.id, { entryId: evidence.entry.id, ...toPresence(evidence, snapshot.platform) });
  }
  const plugs = usb.flatMap((reading) => plugEntries(reading, context.catalog.hardware));
  for (const { id } of plugs) found.set(id, withMark(found.get(id), id, "usb_identity"));
  const files = context.catalog.programs[snapshot.platform].files;
  for (const { name, reason } of snapshot.inhibitors ?? []) {
    const rows = name === null ? [] : files.find(withoutExe(fileNameOf(name)));
    // A command that developers run for long builds counts only while it keeps the display on.
    const keepsDisplay = KEEPS_DISPLAY.test(reason ?? "");
    for (const { entry } of rows.filter(
      (row) => row.entry.family === "anti-idle" && (keepsDisplay || row.indicator.requiredArguments.length === 0),
    )) {
      found.set(entry.id, withMark(found.get(entry.id), entry.id, "process"));
    }
  }
  return [...found].map(([key, payload]) => ({ key, payload }));
}

/** What is plugged in, or holds the screen awake, is running. */
function withMark(known: AntiIdle | undefined, entryId: string, mark: MatchedOn): AntiIdle {
  const base = known ?? { entryId, matchedOn: [], running: true, installed: false, installSource: "unknown" as const };
  return { ...base, running: true, matchedOn: [...new Set([...base.matchedOn, mark])].sort() };
}

function plugEntries({ vendorId, productId, device }: UsbReading, { usb, usbStrings }: HardwareTable): CatalogEntry[] {
  const byNumber = (usb.get(vendorId) ?? []).filter(
    ({ row }) => row.conclusive && (row.productId === undefined || row.productId === productId),
  );
  const byText = usbStrings.filter(
    ({ product, manufacturer }) =>
      (product === undefined || matchesName(product, device.product)) &&
      (manufacturer === undefined || matchesName(manufacturer, device.manufacturer)),
  );
  return [...byNumber, ...byText].map(({ entry }) => entry).filter(({ family }) => family === "anti-idle");
}
