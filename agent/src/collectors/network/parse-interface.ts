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

/** What kind of link it is; `null` for a type that is none of these. */
export function classifyInterface(facts: InterfaceFacts): InterfaceKind | null {
  if (facts.type === ARPHRD_LOOPBACK) return "loopback";
  if (facts.deviceType === "wwan" || facts.type === ARPHRD_RAWIP || facts.name.startsWith("wwan")) return "cellular";
  if (facts.deviceType === "wlan" || facts.hasWirelessFolder) return "wifi";
  if (facts.deviceType === "wireguard") return "tunnel";
  if (facts.isTunTap) return facts.isBridgePort ? "virtual" : "tunnel";
  if (facts.type !== null && TUNNEL_TYPES.has(facts.type)) return "tunnel";
  if (facts.type !== ARPHRD_ETHER) return null;
  return facts.hasDevice && facts.deviceType === null ? "ethernet" : "virtual";
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
