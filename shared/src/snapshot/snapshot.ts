import { z } from "zod";
import { Platform } from "../primitives/platform.ts";
import { Instant } from "../primitives/time.ts";

/**
 * `clearseat.snapshot/1`: raw observations of one machine at one time, the seam between looking and recognizing.
 * A section left out was not looked at; an empty list was looked at and is empty. Any field may be absent,
 * `null` or `""` (all mean unknown). Fields this version does not know are kept and ignored. Never leaves the device.
 */

/** `""` says the same as `null` in every field, whatever its type. The schema must take `null`. */
function blankIsNull<T extends z.ZodType>(schema: T): T {
  // What goes in is a little wider than the schema's own type tells; what comes out is the same.
  return z.preprocess((value) => (value === "" ? null : value), schema) as unknown as T;
}

/** Absent, `null` and `""` are unknown, so readers meet only `null` or a value. */
function known<T extends z.ZodType>(schema: T) {
  return blankIsNull(schema.nullish().transform((value) => value ?? null));
}

/** As {@link known}, for what readers meet as `undefined` when nobody looked. */
function optional<T extends z.ZodType>(schema: T) {
  return blankIsNull(schema.nullish().transform((value) => value ?? undefined));
}

/** A list in which unknown items say nothing and are left out. */
function list<T extends z.ZodType>(item: T) {
  const items = z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((part) => part !== null && part !== "") : value),
    z.array(item),
  );
  return items as unknown as z.ZodArray<T>;
}

/** A list whose absence means "not looked at": stays `undefined`. `null` says the same. */
function section<T extends z.ZodType>(item: T) {
  return optional(list(item));
}

/** What nobody fixed the shape of: one thing or many, texts or objects. Texts become `{name}`. */
const anyThing = z.looseObject({});
const anyThings = optional(
  z.preprocess(
    (value) => toList(value).map((part) => (typeof part === "object" ? part : { name: part })),
    z.array(anyThing),
  ) as unknown as z.ZodArray<typeof anyThing>,
);

/** Names, as texts or as objects that hold one. */
const hostNames = optional(
  z.preprocess(
    (value) => toList(value).flatMap(hostNamesOf),
    z.array(z.string()),
  ) as unknown as z.ZodArray<z.ZodString>,
);

function toList(value: unknown): unknown[] {
  return [value].flat().filter((part) => part !== null && part !== undefined && part !== "");
}

/** The texts of an object that have a dot in them; what a system calls the field differs. */
function hostNamesOf(part: unknown): string[] {
  const texts = typeof part === "object" && part !== null ? Object.values(part).flat() : [part];
  return texts.filter((text) => typeof text === "string" && /^[^\s/]+\.[^\s/]+$/u.test(text)) as string[];
}

const text = known(z.string());
const flag = known(z.boolean());
const count = known(z.number().int().nonnegative());
const port = known(z.number().int().min(0).max(65_535));
const instant = known(Instant);

const HEX = /^(?:[0-9a-f]{2})*$/u;
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/u;

/** Bytes as lower-case hex without separators. */
const hex = z.string().regex(HEX, "must be lower-case hex without separators");
const hexOrUnknown = known(hex);
/** A USB number such as `046d` or `03`: lower-case hex digits. */
const usbNumber = known(z.string().regex(/^[0-9a-f]*$/u, "must be lower-case hex digits"));
const mac = known(z.string().regex(MAC, "must be a lower-case MAC address with colons"));

/** A closed set, where absent, `null` and `""` are unknown. */
function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return known(z.enum(values));
}

export const Process = z.looseObject({
  pid: count,
  parentPid: count,
  name: text,
  path: text,
  commandLine: text,
  user: text,
  startedAt: instant,
  signer: text,
  originalFileName: text,
});
export type Process = z.infer<typeof Process>;

export const Service = z.looseObject({
  name: text,
  displayName: text,
  path: text,
  state: text,
  startMode: text,
});
export type Service = z.infer<typeof Service>;

export const Application = z.looseObject({
  name: text,
  publisher: text,
  version: text,
  path: text,
  bundleId: text,
  installedAt: instant,
  installedBy: choice(["mdm", "user", "unknown"]),
});
export type Application = z.infer<typeof Application>;

export const Socket = z.looseObject({
  protocol: text,
  localAddress: text,
  localPort: port,
  remoteAddress: text,
  remotePort: port,
  state: text,
  pid: count,
});
export type Socket = z.infer<typeof Socket>;

export const Session = z.looseObject({
  kind: choice(["rdp", "ssh", "vnc", "screen_sharing", "console"]),
  user: text,
  peer: text,
  since: instant,
});
export type Session = z.infer<typeof Session>;

export const ToolLogEntry = z.looseObject({
  toolId: text,
  at: instant,
  event: text,
  unattended: flag,
  peer: text,
  instance: text,
  /** What tells one installed client of the tool from another, as it stands in the name of its folder or service. */
  installation: text,
});
export type ToolLogEntry = z.infer<typeof ToolLogEntry>;

/** A remote-access program's own settings, reduced to the server they name; `program` is the file they belong to. */
export const ToolSettings = z.looseObject({ toolId: text, program: text, instance: text });
export type ToolSettings = z.infer<typeof ToolSettings>;

export const UsbInterface = z.looseObject({ class: usbNumber, subclass: usbNumber, protocol: usbNumber });
export type UsbInterface = z.infer<typeof UsbInterface>;

export const UsbDevice = z.looseObject({
  vendorId: usbNumber,
  productId: usbNumber,
  manufacturer: text,
  product: text,
  serial: text,
  speed: choice(["low", "full", "high", "super"]),
  deviceClass: usbNumber,
  interfaces: known(list(UsbInterface)),
  /** In no order; may be shorter than `interfaces`. `null`: could not be read. */
  hidReportDescriptors: known(list(hex)),
  storageInquiry: text,
});
export type UsbDevice = z.infer<typeof UsbDevice>;

export const Display = z.looseObject({ internal: flag, connection: text, edid: hexOrUnknown });
export type Display = z.infer<typeof Display>;

export const Power = z.looseObject({
  hasBattery: flag,
  onAc: flag,
  batteryPercent: known(z.number().min(0).max(100)),
  lidClosed: flag,
});
export type Power = z.infer<typeof Power>;

export const NetworkInterface = z.looseObject({
  name: text,
  kind: choice(["wifi", "ethernet", "tunnel", "cellular", "virtual", "loopback"]),
  up: flag,
  mac,
  addresses: known(list(z.string())),
  mtu: count,
});
export type NetworkInterface = z.infer<typeof NetworkInterface>;

export const Neighbor = z.looseObject({ address: text, mac });
export type Neighbor = z.infer<typeof Neighbor>;

export const MdnsService = z.looseObject({ service: text, name: text });
export type MdnsService = z.infer<typeof MdnsService>;

export const Network = z.looseObject({
  interfaces: section(NetworkInterface),
  /** `null`: there is none. */
  defaultRoute: blankIsNull(z.looseObject({ interface: text, gateway: text, gatewayMac: mac }).nullish()),
  neighbors: section(Neighbor),
  dnsServers: section(z.string()),
  proxy: text,
  mdns: section(MdnsService),
});
export type Network = z.infer<typeof Network>;

export const ClockReading = z.looseObject({
  timeZone: text,
  utcOffsetMinutes: known(z.number().int().min(-1440).max(1440)),
  automaticTimeZone: flag,
});
export type ClockReading = z.infer<typeof ClockReading>;

export const Hardware = z.looseObject({
  vendor: text,
  model: text,
  serial: text,
  uuid: text,
  chassis: text,
  hypervisor: text,
});
export type Hardware = z.infer<typeof Hardware>;

/** Why a section could not be read; kept in the snapshot so that a replay gives the same gaps. */
export const SnapshotGap = z.looseObject({
  section: z.string().min(1),
  reason: choice(["denied", "timed_out", "missing", "unsupported", "redacted", "unparsable"]).transform(
    (reason) => reason ?? "missing",
  ),
});
export type SnapshotGap = z.infer<typeof SnapshotGap>;

/** A gap that names no section says nothing and is left out. */
const gapList = z.preprocess(
  (value) => (Array.isArray(value) ? value.filter((gap) => typeof gap !== "object" || Boolean(gap?.section)) : value),
  list(SnapshotGap),
) as unknown as z.ZodArray<typeof SnapshotGap>;

export const Snapshot = z.looseObject({
  format: z.literal("clearseat.snapshot/1", { error: 'must be "clearseat.snapshot/1"' }),
  takenAt: Instant,
  platform: Platform,
  os: optional(z.looseObject({ name: text, version: text, arch: text })),
  hardware: optional(Hardware),
  processes: section(Process),
  services: section(Service),
  applications: section(Application),
  sockets: section(Socket),
  sessions: section(Session),
  toolLogs: section(ToolLogEntry),
  /** Adds the instance to programs that are found otherwise; left out, it is merely not known. */
  toolSettings: section(ToolSettings),
  usb: section(UsbDevice),
  displays: section(Display),
  power: optional(Power),
  network: optional(Network),
  clock: optional(ClockReading),
  activity: optional(z.looseObject({ idleSeconds: known(z.number().nonnegative()) })),
  inhibitors: section(z.looseObject({ name: text, reason: text })),
  /** Matched locally, never sent. */
  bluetooth: anyThings,
  inputDevices: anyThings,
  /** Host names that were resolved lately. */
  dns: hostNames,
  /** Boot id and sleep facts; feeds the `lifecycle` signal. */
  lifecycle: optional(
    z.looseObject({
      bootId: text,
      events: known(
        list(
          z.looseObject({
            event: choice(["slept", "shut_down", "killed", "updated", "uninstalled"]),
            from: instant,
            to: instant,
          }),
        ),
      ),
    }),
  ),
  gaps: optional(gapList),
});
/** What readers see: every field present, unknown as `null`, sections that were not looked at `undefined`. */
export type Snapshot = z.infer<typeof Snapshot>;
/** What collectors and files may write. */
export type SnapshotInput = z.input<typeof Snapshot>;

/** The sections a collector can fill, in the order people read them, in everybody's words. */
export const SNAPSHOT_SECTION_WORDS = {
  os: "operating system",
  hardware: "make and serial number",
  processes: "running programs",
  services: "services",
  applications: "installed programs",
  sockets: "open network ports",
  sessions: "log-in sessions",
  toolLogs: "logs of remote-access programs",
  toolSettings: "settings of remote-access programs",
  usb: "USB devices",
  displays: "displays",
  power: "charger and lid",
  network: "network",
  clock: "clock",
  activity: "half-hours with input",
  inhibitors: "keep-awake requests",
  bluetooth: "Bluetooth devices",
  inputDevices: "input devices",
  dns: "recently resolved names",
  lifecycle: "start and sleep times",
} as const satisfies Partial<Record<keyof Snapshot, string>>;
export type SnapshotSection = keyof typeof SNAPSHOT_SECTION_WORDS;

export const SNAPSHOT_SECTIONS = Object.keys(SNAPSHOT_SECTION_WORDS) as readonly SnapshotSection[];
