import type { CatalogEntry, MatchedOn, SignalPayload, Snapshot } from "@clearseat/shared";
import type { HardwareTable } from "../compile-catalog.ts";
import { matchesName } from "../name-index.ts";
import type { UsbReading } from "./read-usb-devices.ts";

type SeenAs = NonNullable<SignalPayload<"kvm_usb">["seenAs"]>;

/** A box that shows itself elsewhere than in the list of USB devices. */
export interface OtherSighting {
  readonly entry: CatalogEntry;
  readonly seenAs: Exclude<SeenAs, "usb">;
  readonly matchedOn: MatchedOn;
  /** It goes by the name of something else. */
  readonly disguised: boolean;
}

/** What an input or Bluetooth device tells, whatever its system calls the fields. */
interface LooseDevice {
  readonly names: readonly string[];
  readonly vendorId: string | null;
  readonly productId: string | null;
  readonly address: string | null;
}

/** Length of `48:da:35:6d`. */
const CARD_PREFIX_LENGTH = 11;
const NAME_FIELDS = ["name", "alias", "product", "productName", "deviceName"];

/**
 * Boxes among input devices, over Bluetooth and behind a network card. What the list of USB devices shows is judged
 * there, where more is known of it.
 */
export function findOtherSightings(
  snapshot: Snapshot,
  usb: readonly UsbReading[],
  table: HardwareTable,
): OtherSighting[] {
  const onUsb = new Set(usb.map(({ vendorId, productId }) => `${vendorId}:${productId}`));
  const inputs = (snapshot.inputDevices ?? [])
    .map(readLooseDevice)
    .filter(({ vendorId, productId }) => !onUsb.has(`${vendorId}:${productId}`));
  const macs = (snapshot.network?.interfaces ?? []).flatMap(({ mac }) => (mac === null ? [] : [mac]));
  return [
    ...inputs.flatMap((device) => findInput(device, table)),
    ...(snapshot.bluetooth ?? []).map(readLooseDevice).flatMap((device) => findBluetooth(device, table)),
    ...macs.flatMap((mac) =>
      (table.hostCards.get(mac.slice(0, CARD_PREFIX_LENGTH)) ?? []).map((entry) =>
        sighting(entry, "network_card", "oui"),
      ),
    ),
  ];
}

function sighting(entry: CatalogEntry, seenAs: OtherSighting["seenAs"], matchedOn: MatchedOn): OtherSighting {
  return { entry, seenAs, matchedOn, disguised: false };
}

function readLooseDevice(device: Readonly<Record<string, unknown>>): LooseDevice {
  const manufacturer = textOf(device["manufacturer"]);
  const names = NAME_FIELDS.map((field) => textOf(device[field])).filter((name) => name !== null);
  return {
    names: manufacturer === null ? names : [manufacturer, ...names, ...names.map((name) => `${manufacturer} ${name}`)],
    vendorId: textOf(device["vendorId"])?.toLowerCase() ?? null,
    productId: textOf(device["productId"])?.toLowerCase() ?? null,
    address: (textOf(device["address"]) ?? textOf(device["mac"]))?.toLowerCase().replaceAll("-", ":") ?? null,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function findInput({ names, vendorId, productId }: LooseDevice, table: HardwareTable): OtherSighting[] {
  const byName = table.usbStrings
    .filter((row) => inputPatterns(row).some((pattern) => names.some((name) => matchesName(pattern, name))))
    .map(({ entry }) => sighting(entry, "input_device", "usb_strings"));
  const byNumber = (table.usb.get(vendorId ?? "") ?? [])
    .filter(({ row }) => row.conclusive && !row.preset && row.productId === productId && !hasTexts(row))
    .map(({ entry }) => sighting(entry, "input_device", "usb_identity"));
  return [...byName, ...byNumber].filter(({ entry }) => entry.family === "kvm-hardware");
}

/** Systems name an input device by its product, or by its manufacturer and product with a blank between. */
function inputPatterns({ manufacturer, product }: HardwareTable["usbStrings"][number]): string[] {
  if (product === undefined) return manufacturer === undefined ? [] : [manufacturer, `${manufacturer} *`];
  return manufacturer === undefined ? [product, `* ${product}`] : [`${manufacturer} ${product}`];
}

function hasTexts({ manufacturer, product, serial }: { manufacturer?: unknown; product?: unknown; serial?: unknown }) {
  return manufacturer !== undefined || product !== undefined || serial !== undefined;
}

/** A name that says keyboard at the address of a small computer is not the box's own. */
function findBluetooth({ names, address }: LooseDevice, table: HardwareTable): OtherSighting[] {
  return table.bluetooth
    .filter(
      ({ row }) =>
        row.names.some((pattern) => names.some((name) => matchesName(pattern, name))) &&
        (row.ouis.length === 0 || row.ouis.some((oui) => address?.startsWith(oui) === true)),
    )
    .map(({ entry, row }) => ({ ...sighting(entry, "bluetooth", "bluetooth"), disguised: row.ouis.length > 0 }));
}
