export type InterfaceKind = "wifi" | "ethernet" | "tunnel" | "cellular" | "virtual" | "loopback";

/** What sysfs says of one network interface; `null` where there is no such attribute. */
export interface InterfaceFacts {
  readonly name: string;
  /** ARPHRD number of include/uapi/linux/if_arp.h. */
  readonly type: number | null;
  /** DEVTYPE of `uevent`. */
  readonly deviceType: string | null;
  readonly hasWirelessFolder: boolean;
  /** Backed by a bus device: it is hardware, be it that of a virtual machine. */
  readonly hasDevice: boolean;
  readonly isTunTap: boolean;
  /** Member of a bridge, as the virtual card of a machine that runs here. */
  readonly isBridgePort: boolean;
}

const ARPHRD_ETHER = 1;
const ARPHRD_LOOPBACK = 772;
/** PPP, IPIP, IP6TNL, SIT, IPGRE, NONE (tun and WireGuard), IP6GRE. */
const TUNNEL_TYPES = new Set([512, 768, 769, 776, 778, 65_534, 823]);
/** RAWIP, as mobile modems have it. */
const ARPHRD_RAWIP = 519;

export function parseDeviceType(uevent: string): string | null {
  return /^DEVTYPE=(.+)$/mu.exec(uevent)?.[1] ?? null;
}

/** The first that fits counts: a tunnel, a radio and a bridge all look like Ethernet to those who ask later. */
const KINDS: readonly (readonly [InterfaceKind, (facts: InterfaceFacts) => boolean])[] = [
  ["loopback", (facts) => facts.type === ARPHRD_LOOPBACK],
  ["cellular", (facts) => facts.deviceType === "wwan" || facts.type === ARPHRD_RAWIP || facts.name.startsWith("wwan")],
  ["wifi", (facts) => facts.deviceType === "wlan" || facts.hasWirelessFolder],
  ["virtual", (facts) => facts.isTunTap && facts.isBridgePort],
  ["tunnel", (facts) => facts.isTunTap || facts.deviceType === "wireguard"],
  ["tunnel", (facts) => facts.type !== null && TUNNEL_TYPES.has(facts.type)],
  ["ethernet", (facts) => facts.type === ARPHRD_ETHER && facts.hasDevice && facts.deviceType === null],
  ["virtual", (facts) => facts.type === ARPHRD_ETHER],
];

/** What kind of link it is; `null` for a type that is none of these. */
export function classifyInterface(facts: InterfaceFacts): InterfaceKind | null {
  return KINDS.find(([, fits]) => fits(facts))?.[0] ?? null;
}

const IFF_UP = 1;

/** Tunnels never know their state (`unknown`); for them the administrator's switch counts. */
export function parseUp(operState: string | null, flags: string | null): boolean | null {
  const state = operState?.trim() ?? null;
  if (state === "up") return true;
  if (state !== "unknown") return state === null ? null : false;
  const bits = Number(flags?.trim() ?? Number.NaN);
  return Number.isNaN(bits) ? null : (bits & IFF_UP) !== 0;
}

/** A MAC address; all zeros (loopback) and other lengths (tunnels) are none. */
export function parseMac(text: string | null): string | null {
  const mac = text?.trim().toLowerCase() ?? "";
  return /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/u.test(mac) && mac !== "00:00:00:00:00:00" ? mac : null;
}
