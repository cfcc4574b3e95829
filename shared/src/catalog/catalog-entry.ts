import { z } from "zod";
import { Platform } from "../primitives/platform.ts";
import { EntryId } from "../signals/payload-parts.ts";
import { CATALOG_FAMILIES } from "./catalog-families.ts";

export const CatalogFamily = z.enum(CATALOG_FAMILIES);
export type CatalogFamily = z.infer<typeof CatalogFamily>;

const name = z.string().min(2).max(200);
const names = z.array(name).default([]);
const usbId = z.string().regex(/^[0-9a-f]{4}$/u, "must be four lower-case hex digits");
const oui = z
  .string()
  .regex(/^[0-9a-f]{2}(?::[0-9a-f]{2}){2}(?::[0-9a-f]){0,1}$/u, "must be an address prefix of 24 or 28 bits");
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, "must be a SHA-256 in lower-case hex");

/**
 * How a program shows itself on one or more systems. Names compare without case.
 * `*` stands for any run of characters inside one name; a pattern without `*` must match wholly.
 */
export const ProgramIndicator = z.strictObject({
  platforms: z.array(Platform).min(1),
  /** File name of the executable, with `.exe` on Windows. */
  executables: names,
  /** End of the executable's path, with `/` as separator on all systems. */
  paths: names,
  /**
   * Folder that only this program's maker makes, such as `Maker/Product` or `Product.app`, directly below a place
   * where programs are installed: any program in it, whatever it is called, unless its name says that it is something
   * else.
   */
  folders: names,
  /** For programs run by an interpreter: the first argument's file name, such as `websockify`. */
  scripts: names,
  /**
   * Must all appear in the command line, as whole arguments, beside an executable or script match. Those of an SSH
   * client are its own options one by one, each with its value glued to it, such as `-R80:localhost:80`.
   */
  requiredArguments: names,
  /** Any of these as a whole argument: the same program at some other work, which is no sign. */
  excludedArguments: names,
  services: names,
  /** Who signed the program; on whatever system, and without regard to dots, commas and what the system adds. */
  signers: names,
  /** Files, applications, bundle ids and services of the same maker with which people only look at other machines: never a sign of this entry. */
  viewers: names,
  originalNames: names,
  applications: names,
  bundleIds: names,
  /** Network interface name or description. */
  interfaces: names,
  listeningPorts: z.array(z.number().int().min(1).max(65_535)).default([]),
  domains: names,
  /** Set on what a company added to an entry of ours: such a program is told, its connections and command line are not. */
  presenceOnly: z.boolean().optional(),
});
export type ProgramIndicator = z.infer<typeof ProgramIndicator>;

/** A process, socket or log event that exists only while somebody is connected. */
export const SessionIndicator = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("process"),
    platforms: z.array(Platform).min(1),
    executables: names,
    requiredArguments: names,
    unattended: z.boolean().nullable(),
  }),
  z.strictObject({
    by: z.literal("inbound_socket"),
    platforms: z.array(Platform).min(1),
    ports: z.array(z.number().int()).default([]),
    unattended: z.boolean().nullable(),
  }),
  /** A connection that the tool itself opens to whoever controls it then. */
  z.strictObject({
    by: z.literal("outbound_socket"),
    platforms: z.array(Platform).min(1),
    /** Ports of the other side; none: any. */
    ports: z.array(z.number().int()).default([]),
    unattended: z.boolean().nullable(),
  }),
  /** A child of the tool's own process. */
  z.strictObject({
    by: z.literal("child"),
    platforms: z.array(Platform).min(1),
    /** Programs that the tool starts for a session alone, such as a shell. */
    executables: names,
    /** The tool makes a copy of itself: a child with its parent's program and command line. */
    forked: z.boolean().default(false),
    unattended: z.boolean().nullable(),
  }),
  z.strictObject({ by: z.literal("log"), platforms: z.array(Platform).min(1), starts: names, ends: names }),
]);
export type SessionIndicator = z.infer<typeof SessionIndicator>;

/** How a KVM shows itself on USB, on the display port, on the LAN. */
export const HardwareIndicator = z.strictObject({
  usb: z
    .array(
      z.strictObject({
        vendorId: usbId,
        productId: usbId.optional(),
        manufacturer: name.optional(),
        product: name.optional(),
        serial: name.optional(),
        /** False: shared by honest devices; counts only together with a string or a structural mark. */
        conclusive: z.boolean(),
        /** True: this is a ready-made disguise, not the maker's own identity. */
        preset: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Names that only this maker's firmware gives itself, whatever its numbers are. At least one of the two. */
  usbStrings: z
    .array(
      z
        .strictObject({ manufacturer: name.optional(), product: name.optional() })
        .refine(
          (row) => row.manufacturer !== undefined || row.product !== undefined,
          "must name the manufacturer or the product",
        ),
    )
    .default([]),
  /** Regular expressions over the serial number, compared without case; they count only on keyboards and pointers. */
  usbSerials: z.array(z.strictObject({ pattern: z.string(), conclusive: z.boolean() })).default([]),
  hidDescriptors: z
    .array(
      z.strictObject({
        sha256,
        device: z.enum(["keyboard", "absolute_mouse", "relative_mouse", "consumer"]),
        strength: z.enum(["strong", "medium", "weak"]),
      }),
    )
    .default([]),
  storageInquiries: names,
  /** All that is given must agree; the row that gives most wins. */
  edid: z
    .array(
      z
        .strictObject({
          /** Maker letters, such as LNX. */
          maker: z
            .string()
            .regex(/^[A-Z]{3}$/u)
            .optional(),
          product: usbId.optional(),
          name: name.optional(),
          serialText: name.optional(),
          serialNumber: z.number().int().optional(),
          zeroSize: z.boolean().optional(),
          preset: z.boolean().default(false),
        })
        .refine(
          (row) => row.maker !== undefined || row.name !== undefined,
          "must give the maker's letters or the name",
        ),
    )
    .default([]),
  ouis: z.array(oui).default([]),
  /** Start of the address, four bytes, of the network card that the box offers to this computer over USB. */
  hostCards: z
    .array(z.string().regex(/^[0-9a-f]{2}(?::[0-9a-f]{2}){3}$/u, "must be the first four bytes of an address"))
    .default([]),
  /** Input devices over Bluetooth: one of the names and, where `ouis` are given, one of those as well. */
  bluetooth: z.array(z.strictObject({ names: z.array(name).min(1), ouis: z.array(oui).default([]) })).default([]),
  /** The maker's addresses stand in routers too, so the default gateway is never taken for the box. */
  ouisOfRouters: z.boolean().default(false),
  /** Service types such as `_pikvm._tcp`, or host names without `.local`. */
  mdns: names,
});
export type HardwareIndicator = z.infer<typeof HardwareIndicator>;

/** How the firmware of a virtual machine names itself; all that is given must agree. Patterns as in programs. */
export const MachineIndicator = z
  .strictObject({
    hypervisor: name.optional(),
    vendor: name.optional(),
    model: name.optional(),
  })
  .refine(
    (row) => row.hypervisor !== undefined || row.vendor !== undefined || row.model !== undefined,
    "must give at least one name",
  );
export type MachineIndicator = z.infer<typeof MachineIndicator>;

export const CatalogEntry = z.strictObject({
  id: EntryId,
  /** Other ids under which logs and company lists know it. */
  aliases: z.array(EntryId).default([]),
  name: z.string().min(1).max(100),
  family: CatalogFamily,
  /** One plain sentence for the analyst and the assignee. */
  about: z.string().min(1).max(300),
  maker: z.string().max(100).nullable(),
  /** Where the facts come from. */
  sources: z.array(z.string().min(1)).min(1),
  /** Day on which they were last compared with the sources. */
  checkedOn: z.iso.date(),
  /** Remote tools: false for pure viewers. */
  acceptsConnections: z.boolean().default(false),
  /** Part of the operating system: its presence alone is no news, only a session is. */
  builtIn: z.boolean().default(false),
  /** Tunnels. */
  tunnelType: z.enum(["reverse_tunnel", "ide_tunnel", "mesh_vpn"]).optional(),
  /** VPNs: one that operators of farms are known to use. */
  operatorFavorite: z.boolean().default(false),
  /** VPNs and keep-awake programs: companies hand the same program out, so that it is here says nothing about anybody. */
  companyUse: z.boolean().default(false),
  programs: z.array(ProgramIndicator).default([]),
  sessions: z.array(SessionIndicator).default([]),
  /** Regular expressions over a command line whose first group is the own relay, tenant or server. */
  instancePatterns: z.array(z.string()).default([]),
  /** Of the maker's domains those under which each customer has a name of its own; any other server of the maker's serves everybody. */
  customerDomains: names,
  hardware: HardwareIndicator.optional(),
  /** Displays: a plug that pretends to be a monitor, or a driver that does. */
  displayForm: z.enum(["dummy", "virtual"]).optional(),
  /** Hypervisors. */
  machines: z.array(MachineIndicator).default([]),
});
export type CatalogEntry = z.infer<typeof CatalogEntry>;
/** What an entry file writes: everything with a default may be left out. */
export type CatalogEntryInput = z.input<typeof CatalogEntry>;
