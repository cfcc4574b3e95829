import type {
  CatalogEntry,
  HardwareIndicator,
  MachineIndicator,
  Platform,
  ProgramIndicator,
  SnapshotInput,
} from "@clearseat/shared";
import { buildEdid } from "./edid.ts";
import { emptySnapshot } from "./recognize-snapshot.ts";

/** A snapshot that shows nothing but one indicator of one entry. */
export interface IndicatorCase {
  readonly entry: CatalogEntry;
  /** `anydesk executables AnyDesk.exe on windows`. */
  readonly label: string;
  readonly snapshot: SnapshotInput;
}

type NameField =
  | "executables"
  | "paths"
  | "folders"
  | "scripts"
  | "services"
  | "signers"
  | "originalNames"
  | "applications"
  | "bundleIds"
  | "interfaces";

const NAME_FIELDS: readonly NameField[] = [
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
];

/** One case for each program name, number, text, address and model of the entry that must be enough by itself. */
export function indicatorCases(entry: CatalogEntry): IndicatorCase[] {
  return [
    ...entry.programs.flatMap((program) =>
      program.platforms.flatMap((platform) => programCases(entry, program, platform)),
    ),
    ...(entry.hardware === undefined ? [] : hardwareCases(entry, entry.hardware)),
    ...entry.machines.map((machine) => ({
      entry,
      label: `${entry.id} ${JSON.stringify(machine)}`,
      snapshot: emptySnapshot({ hardware: sampleMachine(machine) }),
    })),
  ];
}

/** A name that a pattern stands for. */
export function sampleName(pattern: string): string {
  return pattern.replaceAll("*", "a1");
}

function programCases(entry: CatalogEntry, program: ProgramIndicator, platform: Platform): IndicatorCase[] {
  return NAME_FIELDS.flatMap((field) =>
    program[field].map((pattern) => {
      const patch = programPatch(field, sampleName(pattern), program, platform);
      return {
        entry,
        label: `${entry.id} ${field} ${pattern} on ${platform}`,
        snapshot: emptySnapshot({ platform, ...patch, ...reachable(entry, program) }),
      };
    }),
  );
}

const INSTALL_ROOTS = { windows: "C:/Program Files/", macos: "/Applications/", linux: "/opt/" } as const;

function programPatch(
  field: NameField,
  name: string,
  { requiredArguments }: ProgramIndicator,
  platform: Platform,
): Partial<SnapshotInput> {
  const folder = platform === "windows" ? "C:\\Somewhere\\" : "/opt/somewhere/";
  const words = requiredArguments.map(sampleName).join(" ");
  function process(path: string, more: object = {}): Partial<SnapshotInput> {
    return { processes: [{ pid: 42, path, commandLine: `"${path}" ${words}`, ...more }] };
  }
  switch (field) {
    case "executables":
      return process(folder + name);
    case "paths":
      return process(platform === "windows" ? `C:${name.replaceAll("/", "\\")}` : `/opt${name}`);
    case "folders":
      return process(`${INSTALL_ROOTS[platform]}${name}/part.exe`);
    case "scripts":
      return process(`${folder}python3`, { commandLine: `"${folder}python3" /usr/bin/${name} ${words}` });
    case "signers":
      return process(`${folder}other.exe`, { signer: name });
    case "originalNames":
      return process(`${folder}other.exe`, { originalFileName: name });
    case "services":
      return { services: [{ name, state: "running" }] };
    case "applications":
      return { applications: [{ name }] };
    case "bundleIds":
      return { applications: [{ bundleId: name }] };
    case "interfaces":
      return { network: { interfaces: [{ name, up: true }], defaultRoute: null, neighbors: [] } };
  }
}

/** A service of the system is told only while it listens. */
function reachable({ builtIn }: CatalogEntry, { listeningPorts }: ProgramIndicator): Partial<SnapshotInput> {
  const [port] = listeningPorts;
  return builtIn && port !== undefined
    ? { sockets: [{ protocol: "tcp", localAddress: "0.0.0.0", localPort: port, state: "listen", pid: null }] }
    : {};
}

function hardwareCases(entry: CatalogEntry, hardware: HardwareIndicator): IndicatorCase[] {
  function make(label: string, patch: Partial<SnapshotInput>): IndicatorCase {
    return { entry, label: `${entry.id} ${label}`, snapshot: emptySnapshot(patch) };
  }
  const usb = hardware.usb
    .filter(({ conclusive }) => conclusive)
    .map((row) => make(`usb ${JSON.stringify(row)}`, { usb: [sampleUsb(row)] }));
  const strings = hardware.usbStrings.map((row) =>
    make(`usb ${JSON.stringify(row)}`, { usb: [sampleUsb({ vendorId: "ffff", productId: "ffff", ...row })] }),
  );
  const inquiries = hardware.storageInquiries.map((name) =>
    make(`inquiry ${name}`, { usb: [{ vendorId: "ffff", productId: "ffff", storageInquiry: sampleName(name) }] }),
  );
  const displays = hardware.edid.map((row) =>
    make(`edid ${JSON.stringify(row)}`, { displays: [{ internal: false, edid: sampleEdid(row) }] }),
  );
  const neighbors = hardware.ouis.map((oui) =>
    make(`oui ${oui}`, {
      network: { interfaces: [], neighbors: [{ address: "192.0.2.9", mac: completeAddress(oui) }] },
    }),
  );
  const services = hardware.mdns.map((name) =>
    make(`mdns ${name}`, {
      network: {
        interfaces: [],
        neighbors: [],
        mdns: [name.startsWith("_") ? { service: name } : { name: `${sampleName(name)}.local` }],
      },
    }),
  );
  const cards = hardware.hostCards.map((prefix) =>
    make(`network card ${prefix}`, {
      network: { interfaces: [{ name: "usb0", mac: `${prefix}:00:01` }], defaultRoute: null, neighbors: [] },
    }),
  );
  const overBluetooth = hardware.bluetooth.flatMap(({ names, ouis }) =>
    names.map((name) =>
      make(`bluetooth ${name}`, {
        bluetooth: [{ name: sampleName(name), address: completeAddress(ouis[0] ?? "00:00:5e") }],
      }),
    ),
  );
  return [...usb, ...strings, ...inquiries, ...displays, ...neighbors, ...services, ...cards, ...overBluetooth];
}

function sampleUsb(row: {
  vendorId: string;
  productId?: string | undefined;
  manufacturer?: string | undefined;
  product?: string | undefined;
  serial?: string | undefined;
}) {
  return {
    vendorId: row.vendorId,
    productId: row.productId ?? "0001",
    manufacturer: row.manufacturer === undefined ? null : sampleName(row.manufacturer),
    product: row.product === undefined ? null : sampleName(row.product),
    serial: row.serial ?? null,
  };
}

function sampleEdid(row: HardwareIndicator["edid"][number]): string {
  const size = row.zeroSize === true ? { widthCm: 0, heightCm: 0 } : {};
  return buildEdid({
    maker: row.maker ?? "ZZZ",
    product: row.product ?? "0123",
    ...size,
    ...(row.serialNumber === undefined ? {} : { serialNumber: row.serialNumber }),
    ...(row.name === undefined ? {} : { name: sampleName(row.name) }),
    ...(row.serialText === undefined ? {} : { serialText: row.serialText }),
  });
}

/** `04:c9:8b:1` -> `04:c9:8b:10:00:01`. */
function completeAddress(oui: string): string {
  return oui.length === 10 ? `${oui}0:00:01` : `${oui}:00:00:01`;
}

function sampleMachine({ hypervisor, vendor, model }: MachineIndicator): SnapshotInput["hardware"] {
  return {
    hypervisor: hypervisor === undefined ? null : sampleName(hypervisor),
    vendor: vendor === undefined ? null : sampleName(vendor),
    model: model === undefined ? null : sampleName(model),
  };
}
