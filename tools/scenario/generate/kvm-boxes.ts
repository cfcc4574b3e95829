import { CATALOG, type CatalogEntry } from "@clearseat/shared";
import { buildEdid } from "../../../tests/support/edid.ts";
import type { Chance } from "./chance.ts";
import { absoluteMouse, BOOT_KEYBOARD, RELATIVE_MOUSE } from "./hid-descriptors.ts";
import type { PatchPart } from "./patch-parts.ts";

const KEYBOARD = { class: "03", subclass: "01", protocol: "01" };
const POINTER = { class: "03", subclass: "00", protocol: "00" };
const STORAGE = { class: "08", subclass: "06", protocol: "50" };
const RELATIVE = { class: "03", subclass: "01", protocol: "02" };

/** Names that a box can put on: peripherals of ordinary makers. */
const DISGUISES = [
  { vendorId: "046d", productId: "c31c", manufacturer: "Logitech", product: "USB Keyboard" },
  { vendorId: "046d", productId: "c534", manufacturer: "Logitech", product: "USB Receiver" },
  { vendorId: "045e", productId: "0750", manufacturer: "Microsoft", product: "Wired Keyboard 600" },
  { vendorId: "413c", productId: "2113", manufacturer: "Dell", product: "KB216 Wired Keyboard" },
  { vendorId: "03f0", productId: "0024", manufacturer: "HP", product: "KU-1156" },
  { vendorId: "17ef", productId: "6099", manufacturer: "Lenovo", product: "Traditional USB Keyboard" },
  { vendorId: "05ac", productId: "024f", manufacturer: "Apple Inc.", product: "Aluminum Keyboard" },
] as const;

const MONITORS = [
  { maker: "DEL", product: "a1f2", name: "DELL P2422H" },
  { maker: "HPN", product: "3607", name: "HP E24 G4" },
  { maker: "GSM", product: "5bbf", name: "LG HDR 4K" },
  { maker: "AOC", product: "2702", name: "27B2G5" },
  { maker: "BNQ", product: "7f52", name: "BenQ GW2480" },
] as const;

/** An ordinary monitor with a serial of its own. */
export function makeMonitor(chance: Chance): object {
  const serial = { serialNumber: chance.int(1_000, 9_999_999), serialText: chance.hex(10).toUpperCase() };
  return display(buildEdid({ ...chance.pick(MONITORS), ...serial, year: chance.int(2018, 2025) }), chance);
}

function display(edid: string, chance: Chance): object {
  return { internal: false, connection: chance.pick(["hdmi", "displayport"]), edid };
}

interface OpenBox {
  readonly entry: CatalogEntry;
  readonly usb: { readonly vendorId: string; readonly productId: string } & Readonly<Record<string, unknown>>;
}

/** Boxes that say by their USB identity what they are. */
const OPEN_BOXES: readonly OpenBox[] = CATALOG.filter(({ family }) => family === "kvm-hardware").flatMap((entry) =>
  (entry.hardware?.usb ?? [])
    .filter(({ conclusive, preset, productId }) => conclusive && !preset && productId !== undefined)
    .map(({ vendorId, productId = "0001", manufacturer, product }) => ({
      entry,
      usb: { vendorId, productId, manufacturer: plain(manufacturer), product: plain(product) },
    })),
);

function plain(pattern: string | undefined): string | null {
  return pattern === undefined ? null : pattern.replaceAll("*", " v2");
}

function composition(chance: Chance): PatchPart {
  const hasStorage = chance.often(0.7);
  const pointer = {
    buttons: chance.pick([3, 5, 8] as const),
    wheel: chance.often(0.7),
    report: chance.often(0.3) ? 1 : null,
  };
  const isDouble = chance.often(0.4);
  return {
    speed: "high",
    deviceClass: "00",
    interfaces: [KEYBOARD, POINTER, ...(isDouble ? [RELATIVE] : []), ...(hasStorage ? [STORAGE] : [])],
    hidReportDescriptors: [BOOT_KEYBOARD, absoluteMouse(pointer), ...(isDouble ? [RELATIVE_MOUSE] : [])],
  };
}

/** A KVM-over-IP box of the catalog that calls itself by its own name, with or without its picture on the display port. */
export function plugOpenBox(chance: Chance): PatchPart {
  const { entry, usb } = chance.pick(OPEN_BOXES);
  const serial = chance.often(0.5) ? chance.hex(12).toUpperCase() : null;
  const picture = (entry.hardware?.edid ?? []).find(
    ({ maker, product, preset }) => maker !== undefined && product !== undefined && !preset,
  );
  const edid =
    picture === undefined || chance.often(0.4)
      ? null
      : buildEdid({
          maker: picture.maker ?? "ZZZ",
          product: picture.product ?? "0001",
          serialNumber: picture.serialNumber ?? chance.int(1, 99_999),
          serialText: picture.serialText ?? null,
          name: plain(picture.name),
        });
  const displays = edid === null ? [] : [display(edid, chance)];
  return { usb: [{ ...usb, serial, ...composition(chance) }], displays };
}

/** A box under the name of a peripheral, and a monitor that nobody would suspect: only its structure tells. */
export function plugDisguisedBox(chance: Chance): PatchPart {
  const usb = { ...chance.pick(DISGUISES), serial: chance.often(0.5) ? null : chance.hex(8), ...composition(chance) };
  return { usb: [usb], displays: [makeMonitor(chance)] };
}
