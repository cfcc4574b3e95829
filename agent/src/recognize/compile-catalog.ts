import type {
  CatalogEntry,
  HardwareIndicator,
  HonestInput,
  MachineIndicator,
  Platform,
  ProgramIndicator,
} from "@clearseat/shared";
import { HONEST_INPUT } from "@clearseat/shared";
import { buildNameIndex, compilePattern, type NameIndex } from "./name-index.ts";
import { buildPathIndex, endingPattern, folderPattern, type PathIndex, type PathPattern } from "./path-index.ts";

/** One way in which an entry shows itself on one system. */
export interface ProgramRow {
  readonly entry: CatalogEntry;
  readonly indicator: ProgramIndicator;
  /** One test for each of its required arguments; they take a word in lower case. */
  readonly argumentTests: readonly ((word: string) => boolean)[];
  /** One for each argument that speaks of other work. */
  readonly exclusionTests: readonly ((word: string) => boolean)[];
}

/** A row that a program's path tells: by its end, or by a folder that only this maker makes. */
export interface PlacedRow {
  readonly row: ProgramRow;
  readonly by: "ending" | "folder";
}

/** Everything that can be looked up by a name on one system. */
export interface ProgramTable {
  readonly files: NameIndex<ProgramRow>;
  readonly places: PathIndex<PlacedRow>;
  readonly scripts: NameIndex<ProgramRow>;
  readonly originalNames: NameIndex<ProgramRow>;
  /** By signer as the system writes it. */
  readonly signers: NameIndex<ProgramRow>;
  readonly viewers: NameIndex<ProgramRow>;
  /** Executables whose names are longer, by the fifteen characters that Linux shows of them. */
  readonly cutNames: NameIndex<ProgramRow>;
  readonly services: NameIndex<ProgramRow>;
  readonly applications: NameIndex<ProgramRow>;
  readonly bundleIds: NameIndex<ProgramRow>;
  readonly interfaces: NameIndex<ProgramRow>;
  readonly domains: NameIndex<ProgramRow>;
  /** Ports on which an entry listens unless told otherwise, by entry id. */
  readonly portsOf: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface UsbRow {
  readonly entry: CatalogEntry;
  readonly row: HardwareIndicator["usb"][number];
}

export interface EdidRow {
  readonly entry: CatalogEntry;
  readonly row: HardwareIndicator["edid"][number];
  /** How much it asks for; the row that asks most wins. */
  readonly weight: number;
}

export interface BluetoothRow {
  readonly entry: CatalogEntry;
  readonly row: HardwareIndicator["bluetooth"][number];
}

/** Look-up tables over the hardware indicators of all entries. */
export interface HardwareTable {
  /** By vendor id. */
  readonly usb: ReadonlyMap<string, readonly UsbRow[]>;
  readonly usbStrings: readonly {
    readonly entry: CatalogEntry;
    readonly manufacturer: string | undefined;
    readonly product: string | undefined;
  }[];
  readonly usbSerials: readonly {
    readonly entry: CatalogEntry;
    readonly pattern: RegExp;
    readonly conclusive: boolean;
  }[];
  /** By SHA-256 of the report descriptor. */
  readonly descriptors: ReadonlyMap<
    string,
    readonly { readonly entry: CatalogEntry; readonly strength: "strong" | "medium" | "weak" }[]
  >;
  readonly inquiries: NameIndex<CatalogEntry>;
  readonly edid: readonly EdidRow[];
  /** By the first three, or three and a half, bytes of an address: `04:c9:8b` or `04:c9:8b:1`. */
  readonly ouis: ReadonlyMap<string, readonly CatalogEntry[]>;
  readonly mdns: NameIndex<CatalogEntry>;
  /** By the first four bytes of an address. */
  readonly hostCards: ReadonlyMap<string, readonly CatalogEntry[]>;
  readonly bluetooth: readonly BluetoothRow[];
  /** By vendor id. */
  readonly honest: ReadonlyMap<string, readonly HonestInput[]>;
}

export interface CompiledCatalog {
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  /** By id and by alias. */
  readonly byName: ReadonlyMap<string, CatalogEntry>;
  /** Made when first asked for: a laptop has one system. */
  readonly programs: Readonly<Record<Platform, ProgramTable>>;
  readonly instancePatterns: ReadonlyMap<string, readonly RegExp[]>;
  readonly hardware: HardwareTable;
  readonly machines: readonly { readonly entry: CatalogEntry; readonly machine: MachineIndicator }[];
}

/** Turns entries into look-up tables, once; company entries are simply part of the list. */
export function compileCatalog(entries: readonly CatalogEntry[]): CompiledCatalog {
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    byName: new Map(entries.flatMap((entry) => [entry.id, ...entry.aliases].map((name) => [name, entry] as const))),
    programs: tablesWhenAsked((platform) => compilePrograms(entries, platform)),
    instancePatterns: new Map(
      entries.map((entry) => [entry.id, entry.instancePatterns.map((pattern) => new RegExp(pattern, "iu"))]),
    ),
    hardware: compileHardware(entries),
    machines: entries.flatMap((entry) => entry.machines.map((machine) => ({ entry, machine }))),
  };
}

function tablesWhenAsked(compile: (platform: Platform) => ProgramTable): Record<Platform, ProgramTable> {
  const made = new Map<Platform, ProgramTable>();
  function tableOf(platform: Platform): ProgramTable {
    const table = made.get(platform) ?? compile(platform);
    made.set(platform, table);
    return table;
  }
  return {
    get windows() {
      return tableOf("windows");
    },
    get macos() {
      return tableOf("macos");
    },
    get linux() {
      return tableOf("linux");
    },
  };
}

function toRow(entry: CatalogEntry, indicator: ProgramIndicator): ProgramRow {
  return {
    entry,
    indicator,
    argumentTests: indicator.requiredArguments.map((text) => compilePattern(text.toLowerCase())),
    exclusionTests: indicator.excludedArguments.map((text) => compilePattern(text.toLowerCase())),
  };
}

type NameField =
  | "executables"
  | "scripts"
  | "originalNames"
  | "viewers"
  | "services"
  | "applications"
  | "bundleIds"
  | "interfaces"
  | "domains";

function compilePrograms(entries: readonly CatalogEntry[], platform: Platform): ProgramTable {
  const rows = entries.flatMap((entry) =>
    entry.programs.filter(({ platforms }) => platforms.includes(platform)).map((indicator) => toRow(entry, indicator)),
  );
  function indexBy(field: NameField, toName: (name: string) => string = (name) => name): NameIndex<ProgramRow> {
    return buildNameIndex(rows.flatMap((row) => row.indicator[field].map((name) => [toName(name), row] as const)));
  }
  return {
    files: indexBy("executables", withoutExe),
    places: buildPathIndex(rows.flatMap(placesOf)),
    scripts: indexBy("scripts"),
    originalNames: indexBy("originalNames", withoutExe),
    // A maker signs alike on every system.
    signers: indexSigners(entries),
    viewers: indexBy("viewers", withoutExe),
    cutNames: buildNameIndex(platform === "linux" ? rows.flatMap(cutNamesOf) : []),
    services: indexBy("services"),
    applications: indexBy("applications"),
    bundleIds: indexBy("bundleIds"),
    interfaces: indexBy("interfaces"),
    domains: indexBy("domains"),
    portsOf: portsByEntry(rows),
  };
}

function placesOf(row: ProgramRow): [PathPattern, PlacedRow][] {
  return [
    ...row.indicator.paths.map((path): [PathPattern, PlacedRow] => [endingPattern(path), { row, by: "ending" }]),
    ...row.indicator.folders.map((folder): [PathPattern, PlacedRow] => [folderPattern(folder), { row, by: "folder" }]),
  ];
}

function indexSigners(entries: readonly CatalogEntry[]): NameIndex<ProgramRow> {
  const byName = buildNameIndex(
    entries.flatMap((entry) =>
      entry.programs.flatMap((indicator) =>
        indicator.signers.map((name) => [toSignerName(name), toRow(entry, indicator)] as const),
      ),
    ),
  );
  return { find: (signer) => byName.find(toSignerName(signer)) };
}

/** Linux keeps this much of a process's name (TASK_COMM_LEN in the kernel's sched.h, less its end). */
export const CUT_LENGTH = 15;

function cutNamesOf(row: ProgramRow): [string, ProgramRow][] {
  const long = row.indicator.executables.filter((name) => name.length > CUT_LENGTH && !name.includes("*"));
  return long.map((name) => [name.slice(0, CUT_LENGTH), row]);
}

/** No maker's name is longer, and what is longer would only cost time. */
const LONGEST_SIGNER = 1_000;

/** `CN=Maker, Inc., O=...` and `Developer ID Application: Maker, Inc. (ABCDE12345)` -> `maker inc`. */
export function toSignerName(signer: string): string {
  const text = signer.slice(0, LONGEST_SIGNER);
  const common = /(?:^|[,/]\s*)CN=(?:"([^"]+)"|(.+?))(?=\s*(?:[,/]\s*[A-Za-z.]+=|$))/u.exec(text);
  const name = (common?.[1] ?? common?.[2] ?? text)
    .replace(/^[\w ]*Application: /u, "")
    .replace(/\s*\([A-Z0-9]{10}\)$/u, "");
  return name.replaceAll(/[.,]/gu, "").trim().toLowerCase();
}

const DOT = 46;

/** File names are compared without `.exe`, because some sources leave it out. */
export function withoutExe(name: string): string {
  if (name.charCodeAt(name.length - 4) !== DOT) return name;
  return name.endsWith("exe") || name.slice(-3).toLowerCase() === "exe" ? name.slice(0, -4) : name;
}

function portsByEntry(rows: readonly ProgramRow[]): Map<string, Set<number>> {
  const ports = new Map<string, Set<number>>();
  for (const { entry, indicator } of rows) {
    const known = ports.get(entry.id) ?? new Set<number>();
    for (const port of indicator.listeningPorts) known.add(port);
    ports.set(entry.id, known);
  }
  return ports;
}

function compileHardware(entries: readonly CatalogEntry[]): HardwareTable {
  const owners = entries.flatMap((entry) =>
    entry.hardware === undefined ? [] : [{ entry, hardware: entry.hardware }],
  );
  return {
    usb: groupBy(
      owners.flatMap(({ entry, hardware }) => hardware.usb.map((row) => [row.vendorId, { entry, row }] as const)),
    ),
    usbStrings: owners.flatMap(({ entry, hardware }) =>
      hardware.usbStrings.map(({ manufacturer, product }) => ({ entry, manufacturer, product })),
    ),
    usbSerials: owners.flatMap(({ entry, hardware }) =>
      hardware.usbSerials.map(({ pattern, conclusive }) => ({ entry, pattern: new RegExp(pattern, "iu"), conclusive })),
    ),
    descriptors: groupBy(
      owners.flatMap(({ entry, hardware }) =>
        hardware.hidDescriptors.map(({ sha256, strength }) => [sha256, { entry, strength }] as const),
      ),
    ),
    inquiries: buildNameIndex(
      owners.flatMap(({ entry, hardware }) => hardware.storageInquiries.map((name) => [name, entry] as const)),
    ),
    edid: owners
      .flatMap(({ entry, hardware }) => hardware.edid.map((row) => ({ entry, row, weight: weighEdidRow(row) })))
      .sort((left, right) => right.weight - left.weight),
    ouis: groupBy(owners.flatMap(({ entry, hardware }) => hardware.ouis.map((oui) => [oui, entry] as const))),
    mdns: buildNameIndex(owners.flatMap(({ entry, hardware }) => hardware.mdns.map((name) => [name, entry] as const))),
    hostCards: groupBy(
      owners.flatMap(({ entry, hardware }) => hardware.hostCards.map((prefix) => [prefix, entry] as const)),
    ),
    bluetooth: owners.flatMap(({ entry, hardware }) => hardware.bluetooth.map((row) => ({ entry, row }))),
    honest: groupBy(HONEST_INPUT.map((honest) => [honest.vendorId, honest] as const)),
  };
}

/** A product code tells more than a name, a name more than the maker, and a missing size nearly nothing. */
function weighEdidRow({ product, serialText, name, serialNumber, maker, zeroSize }: EdidRow["row"]): number {
  const asked = [
    [product, 4],
    [serialText, 4],
    [name, 3],
    [serialNumber, 3],
    [maker, 2],
    [zeroSize, 1],
  ] as const;
  return asked.reduce((sum, [value, weight]) => (value === undefined ? sum : sum + weight), 0);
}

function groupBy<T>(pairs: readonly (readonly [key: string, value: T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
