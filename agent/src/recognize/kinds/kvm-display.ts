import type { MatchedOn, SignalPayload } from "@clearseat/shared";
import type { EdidRow } from "../compile-catalog.ts";
import { monitorIdentity } from "../edid/monitor-serial.ts";
import type { Edid } from "../edid/parse-edid.ts";
import { type Look, type Recognized, toShortText } from "../look.ts";
import { matchesName } from "../name-index.ts";

type KvmDisplay = SignalPayload<"kvm_display">;

/** Displays whose EDID is that of a KVM's capture input or of one of its ready-made disguises. */
export function recognizeKvmDisplay({ displays, context }: Look): Recognized<KvmDisplay>[] {
  return displays.flatMap(({ edid, model }) => {
    const match = edid === null ? null : findEdidRow(edid, context.catalog.hardware.edid, "kvm-hardware");
    if (edid === null || model === null || match === null) return [];
    const { entry, row } = match;
    const identity = monitorIdentity(edid);
    const bySerial = row.serialText !== undefined || row.serialNumber !== undefined;
    const matchedOn: MatchedOn[] = bySerial ? ["edid", "monitor_serial"] : ["edid"];
    const serialHash = identity === null ? null : context.hash("monitor", identity);
    return [
      {
        key: `${entry.id}:${model}`,
        payload: { entryId: entry.id, matchedOn, model, name: toShortText(edid.name), serialHash, preset: row.preset },
      },
    ];
  });
}

/** The row that asks most and is met wholly; rows come sorted so. */
export function findEdidRow(edid: Edid, rows: readonly EdidRow[], family: string): EdidRow | null {
  return rows.find(({ entry, row }) => entry.family === family && agrees(row, edid)) ?? null;
}

function agrees(row: EdidRow["row"], edid: Edid): boolean {
  const shown = {
    maker: edid.maker,
    product: edid.product,
    serialNumber: edid.serialNumber,
    zeroSize: edid.widthCm === 0 && edid.heightCm === 0,
  };
  const facts = Object.keys(shown) as (keyof typeof shown)[];
  return (
    facts.every((fact) => row[fact] === undefined || row[fact] === shown[fact]) &&
    agreesOn(row.name, edid.name) &&
    agreesOn(row.serialText, edid.serialText)
  );
}

function agreesOn(pattern: string | undefined, text: string | null): boolean {
  return pattern === undefined || matchesName(pattern, text);
}
