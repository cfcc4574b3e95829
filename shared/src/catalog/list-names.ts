import type { CatalogEntry } from "./catalog-entry.ts";
import { type EntryLeaf, leavesOf } from "./entry-leaves.ts";

/** Fields that are words about the entry, for people; nothing is looked for by them. */
const WORDS_ABOUT: ReadonlySet<string> = new Set([
  "id",
  "name",
  "family",
  "about",
  "maker",
  "sources",
  "checkedOn",
  "tunnelType",
  "displayForm",
]);

/** What a value that is no bare name is called, by the field in which it stands. */
const SAID_AS: Readonly<Record<string, (value: string | number) => string>> = {
  requiredArguments: (value) => `argument ${value}`,
  excludedArguments: (value) => `not with argument ${value}`,
  viewers: (value) => `not ${value}`,
  listeningPorts: (value) => `port ${value}`,
  ports: (value) => `port ${value}`,
  serialNumber: (value) => `serial number ${value}`,
};

/** Everything that an entry looks for, in words for whoever reads the transparency report; each once. */
export function listNames(entry: CatalogEntry): string[] {
  const usb = entry.hardware?.usb ?? [];
  const numbers = usb.map(({ vendorId, productId = "any" }) => `USB ${vendorId}:${productId}`);
  const told = { ...entry, hardware: { ...entry.hardware, usb: usb.map(withoutNumbers) } };
  const fields = Object.entries(told).filter(([key]) => !WORDS_ABOUT.has(key));
  const names = fields.flatMap(([key, part]) => [
    ...(key === "hardware" ? numbers : []),
    ...leavesOf(part, key).map(toWords),
  ]);
  return [...new Set(names)];
}

function withoutNumbers<Row extends { vendorId: string; productId?: string | undefined }>(row: Row) {
  const { vendorId: _vendor, productId: _product, ...texts } = row;
  return texts;
}

function toWords({ key, value }: EntryLeaf): string {
  return SAID_AS[key]?.(value) ?? String(value);
}
