import type { CatalogEntry } from "./catalog-entry.ts";

/** A name needs a run of this many letters or digits of its own, or it is a question for everything. */
const LEAST_RUN = 4;

/** Endings that names of very different makers share. */
const SHARED_ENDING =
  /(?:\.(?:exe|app|dll|msi|scr|com|net|org|bat|cmd|jar|sh|py|ps1|service|plist|local)|\._(?:tcp|udp))$/u;

/** Words in the path, signature or model of nearly everything; they tell nothing apart. */
const SHARED_WORDS: ReadonlySet<string> = new Set([
  ...["program", "programs", "programdata", "files", "common", "windows", "system32", "syswow64", "users", "home"],
  ...["appdata", "local", "roaming", "applications", "application", "contents", "macos", "library", "sbin", "share"],
  ...["corporation", "company", "limited", "gmbh", "software", "technologies", "systems", "developer", "service"],
  ...["keyboard", "mouse", "device", "receiver", "wireless", "bluetooth", "composite", "generic", "monitor", "display"],
]);

/** Fields that hold hex, hardware addresses or three letters of a maker, which the schema itself bounds. */
const BOUNDED_FIELDS: ReadonlySet<string> = new Set(["vendorId", "productId", "sha256", "maker", "ouis", "hostCards"]);

/**
 * Whether a name or pattern in that field of an entry stands for nearly everything: between its stars, dots and blanks
 * there is no run of four letters or digits that is its own.
 */
export function isTooBroad(field: string, pattern: string): boolean {
  if (BOUNDED_FIELDS.has(field)) return false;
  const lower = pattern.toLowerCase();
  const own = field === "domains" ? lower.replace(/[^.]*$/u, "") : withoutEndings(lower);
  const runs = own.match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  return !runs.some((run) => run.length >= LEAST_RUN && !SHARED_WORDS.has(run));
}

function withoutEndings(name: string): string {
  const shorter = name.replace(SHARED_ENDING, "");
  return shorter === name ? name : withoutEndings(shorter);
}

/** A field that stands for everything which one maker builds, and what would make it narrower. */
interface MakerAlone {
  readonly field: string;
  readonly add: string;
}

/**
 * The first row of an entry that asks only for a maker: makers of monitors, keyboards and computers build mostly
 * ordinary ones.
 */
export function namesMakerAlone({ hardware, machines }: CatalogEntry): MakerAlone | undefined {
  const { usb = [], usbStrings = [], edid = [] } = hardware ?? {};
  return [
    ...usb.map((row, index) =>
      has(row.productId, row.product, row.serial)
        ? undefined
        : { field: `hardware.usb[${index}].vendorId`, add: "add productId, product or serial" },
    ),
    ...usbStrings.map((row, index) =>
      has(row.product) ? undefined : { field: `hardware.usbStrings[${index}].manufacturer`, add: "add product" },
    ),
    ...edid.map((row, index) =>
      has(row.product, row.name, row.serialText, row.serialNumber)
        ? undefined
        : { field: `hardware.edid[${index}].maker`, add: "add product, name, serialText or serialNumber" },
    ),
    ...machines.map((row, index) =>
      has(row.hypervisor, row.model)
        ? undefined
        : { field: `machines[${index}].vendor`, add: "add hypervisor or model" },
    ),
  ].find((row) => row !== undefined);
}

function has(...values: readonly (string | number | undefined)[]): boolean {
  return values.some((value) => value !== undefined);
}
