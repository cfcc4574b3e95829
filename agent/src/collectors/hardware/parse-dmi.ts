/** SMBIOS 3.7, table 17. Numbers that are not here say nothing about the form of the machine. */
const CHASSIS: ReadonlyMap<number, string> = new Map([
  [3, "desktop"],
  [4, "low profile desktop"],
  [5, "pizza box"],
  [6, "mini tower"],
  [7, "tower"],
  [8, "portable"],
  [9, "laptop"],
  [10, "notebook"],
  [11, "hand held"],
  [12, "docking station"],
  [13, "all in one"],
  [14, "sub notebook"],
  [15, "space-saving"],
  [16, "lunch box"],
  [17, "main server chassis"],
  [23, "rack mount chassis"],
  [24, "sealed-case pc"],
  [28, "blade"],
  [30, "tablet"],
  [31, "convertible"],
  [32, "detachable"],
  [33, "iot gateway"],
  [34, "embedded pc"],
  [35, "mini pc"],
  [36, "stick pc"],
]);

export function parseChassis(text: string | null): string | null {
  return CHASSIS.get(Number(text?.trim() || Number.NaN)) ?? null;
}

/** What firmware says when its maker filled nothing in. */
const FILLERS =
  /^(?:to be filled by o\.?e\.?m\.?|default string|system (?:manufacturer|product name|serial number|version)|not (?:specified|applicable|available)|none|null|n\/a|unknown|o\.?e\.?m\.?|invalid|x+|0+|-+|\.+)$/iu;

/** A DMI string; fillers are unknown. */
export function parseDmiText(text: string | null): string | null {
  const value = text?.trim() ?? "";
  return value === "" || FILLERS.test(value) ? null : value;
}

/** System UUID in lower case; all zeros or all ones say "not set" (SMBIOS 3.7, 7.2.1). */
export function parseUuid(text: string | null): string | null {
  const value = text?.trim().toLowerCase() ?? "";
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(value)) return null;
  return /^[0-]+$/u.test(value) || /^[f-]+$/u.test(value) ? null : value;
}
