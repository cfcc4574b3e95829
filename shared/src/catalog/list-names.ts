import type { CatalogEntry, HardwareIndicator, ProgramIndicator } from "./catalog-entry.ts";

/** Fields of a program of which each name alone points at its entry. */
export const NAMED_BY = [
  "executables",
  "paths",
  "folders",
  "scripts",
  "services",
  "signers",
  "originalNames",
  "applications",
  "bundleIds",
  "interfaces",
  "domains",
] as const satisfies readonly (keyof ProgramIndicator)[];

/** Everything that an entry looks for, in words for whoever reads the transparency report; each once. */
export function listNames({ programs, sessions, hardware, machines }: CatalogEntry): string[] {
  const running = sessions.flatMap((session) => ("executables" in session ? session.executables : []));
  const names = [
    ...programs.flatMap((program) => NAMED_BY.flatMap((field) => program[field])),
    ...running,
    ...(hardware === undefined ? [] : listHardware(hardware)),
    ...listTexts(machines),
  ];
  return [...new Set(names)];
}

/** Words of the schema and not of a device. */
const SCHEMA_WORDS: ReadonlySet<string> = new Set(["device", "strength"]);

function listHardware({ usb, ...others }: HardwareIndicator): string[] {
  return [
    ...usb.map(({ vendorId, productId = "any" }) => `USB ${vendorId}:${productId}`),
    ...listTexts(usb.map(({ vendorId: _vendor, productId: _product, ...strings }) => strings)),
    ...listTexts(others),
  ];
}

/** Every text in it, however deep, so that nothing that is looked for can be forgotten here. */
function listTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (SCHEMA_WORDS.has(key) ? [] : listTexts(part)));
}
