import type { CatalogEntry, MatchedOn } from "@clearseat/shared";
import type { HardwareTable, UsbRow } from "../compile-catalog.ts";
import { matchesName } from "../name-index.ts";
import type { UsbReading } from "./read-usb-devices.ts";

/** What names, numbers and descriptors of a device say about who made it. */
export interface UsbIdentity {
  /** Null: several entries fit equally well, or none. */
  readonly entry: CatalogEntry | null;
  readonly matchedOn: ReadonlySet<MatchedOn>;
  /** Something that only such a box shows. */
  readonly conclusive: boolean;
  /** It goes by its own name or numbers. */
  readonly ownName: boolean;
  /** Its numbers are those of small computers that play keyboard, or of a ready-made disguise; honest devices have them too. */
  readonly borrowedNumbers: boolean;
  /** Borrowed numbers that no maker of keyboards has. */
  readonly gadgetNumbers: boolean;
}

interface Clue {
  readonly entry: CatalogEntry;
  readonly mark: MatchedOn;
  /** How well the clue tells entries apart. */
  readonly points: number;
  readonly conclusive: boolean;
  readonly ownName: boolean;
  /** Numbers that prove nothing by themselves: of small computers, or of a real keyboard that a disguise copies. */
  readonly hint?: "gadget" | "preset";
}

/** Texts and numbers outweigh descriptors, which firmware projects copy from each other. */
const POINTS = {
  identity: 8,
  strings: 8,
  inquiry: 6,
  serial: 5,
  strong: 3,
  preset: 2,
  hint: 1,
  medium: 1,
  weak: 0,
} as const;

/** As much as a look reads of a serial number; the device chooses its length, and a pattern's cost grows with it. */
const LONGEST_SERIAL = 200;

/** Gathers every clue of the KVM entries; the entry with most points is named. */
export function identifyUsb(reading: UsbReading, table: HardwareTable): UsbIdentity {
  const numbers = numberClues(reading, table);
  const clues = [
    ...numbers,
    ...stringClues(reading, table),
    ...(mayType(reading, numbers) ? serialClues(reading, table) : []),
    ...structureClues(reading, table),
  ].filter(({ entry }) => entry.family === "kvm-hardware");
  return {
    entry: bestEntry(clues),
    matchedOn: new Set(clues.filter(({ points }) => points > 0).map(({ mark }) => mark)),
    conclusive: clues.some(({ conclusive }) => conclusive),
    ownName: clues.some(({ ownName }) => ownName),
    borrowedNumbers: clues.some(({ hint }) => hint !== undefined),
    gadgetNumbers: clues.some(({ hint }) => hint === "gadget"),
  };
}

function bestEntry(clues: readonly Clue[]): CatalogEntry | null {
  const totals = new Map<CatalogEntry, number>();
  for (const { entry, points } of clues) totals.set(entry, (totals.get(entry) ?? 0) + points);
  const ranked = [...totals].filter(([, points]) => points > 0).sort(([, left], [, right]) => right - left);
  const [first, second] = ranked;
  return first === undefined || (second !== undefined && second[1] === first[1]) ? null : first[0];
}

function numberClues(reading: UsbReading, table: HardwareTable): Clue[] {
  const rows = (table.usb.get(reading.vendorId) ?? []).filter((usbRow) => agrees(usbRow, reading));
  return rows.map(({ entry, row }): Clue => {
    const texts = [row.manufacturer, row.product, row.serial].filter((text) => text !== undefined).length;
    // Developers have the bare boards that such boxes are built of: a network card or storage drives nothing.
    const conclusive = row.conclusive && (texts > 0 || !reading.withoutInput);
    const clue = { entry, mark: "usb_identity", conclusive } as const;
    // Many boxes copy one keyboard's numbers; only with its names they point at one of them.
    if (row.preset)
      return {
        ...clue,
        points: texts === 0 ? 0 : POINTS.preset,
        ownName: false,
        ...(conclusive ? {} : { hint: "preset" }),
      };
    return conclusive
      ? { ...clue, points: POINTS.identity + texts, ownName: true }
      : { ...clue, points: POINTS.hint + texts, ownName: texts > 0, hint: "gadget" };
  });
}

function agrees({ row }: UsbRow, { productId, device }: UsbReading): boolean {
  return (
    (row.productId === undefined || row.productId === productId) &&
    (row.manufacturer === undefined || matchesName(row.manufacturer, device.manufacturer)) &&
    (row.product === undefined || matchesName(row.product, device.product)) &&
    (row.serial === undefined || matchesName(row.serial, device.serial))
  );
}

function stringClues({ device }: UsbReading, table: HardwareTable): Clue[] {
  return table.usbStrings
    .filter(
      ({ manufacturer, product }) =>
        (manufacturer === undefined || matchesName(manufacturer, device.manufacturer)) &&
        (product === undefined || matchesName(product, device.product)),
    )
    .map(({ entry }) => ({ entry, mark: "usb_strings", points: POINTS.strings, conclusive: true, ownName: true }));
}

/** A keyboard or mouse; where no interface is known, the numbers of small computers that play one. */
function mayType({ keyboard, pointer, interfaces }: UsbReading, numbers: readonly Clue[]): boolean {
  return keyboard || pointer || (interfaces.length === 0 && numbers.some(({ hint }) => hint === "gadget"));
}

/** Serials such as `CAFEBABE` are jokes that others make too; on what types they are the firmware's. */
function serialClues({ device }: UsbReading, table: HardwareTable): Clue[] {
  if (device.serial === null) return [];
  const serial = device.serial.trim().slice(0, LONGEST_SERIAL);
  return table.usbSerials
    .filter(({ pattern }) => pattern.test(serial))
    .map(({ entry, conclusive }) => ({
      entry,
      mark: "usb_serial",
      points: conclusive ? POINTS.serial : POINTS.hint,
      conclusive,
      ownName: false,
    }));
}

function structureClues({ device, descriptorHashes }: UsbReading, table: HardwareTable): Clue[] {
  const descriptors = descriptorHashes.flatMap((digest) => table.descriptors.get(digest) ?? []);
  const inquiries = device.storageInquiry === null ? [] : table.inquiries.find(device.storageInquiry.trim());
  return [
    ...descriptors.map(
      ({ entry, strength }): Clue => ({
        entry,
        mark: "hid_descriptor",
        points: POINTS[strength],
        conclusive: false,
        ownName: false,
      }),
    ),
    ...inquiries.map(
      (entry): Clue => ({ entry, mark: "storage_inquiry", points: POINTS.inquiry, conclusive: true, ownName: false }),
    ),
  ];
}
