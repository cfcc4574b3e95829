import { isIPv4 } from "node:net";

/** An IPv4 range as numbers. */
interface Ipv4Range {
  readonly network: number;
  readonly prefix: number;
  readonly size: number;
}

/** Addresses in front of these are left to routers and printers, as home routers do. */
const FIRST_LEASE = 20;

function parseRange(subnet: string): Ipv4Range {
  const [address = "", prefixText = "32"] = subnet.split("/");
  const prefix = Number(prefixText);
  const size = 2 ** (32 - prefix);
  const value = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return { network: Math.floor(value / size) * size, prefix, size };
}

function formatAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}

/** Has the subnet room for a gateway and one laptop? */
export function hasRoom(subnet: string): boolean {
  return parseRange(subnet).size >= 4;
}

/** The first host of a subnet, where routers usually sit: `192.168.1.0/24` -> `192.168.1.1`. */
export function gatewayOf(subnet: string): string {
  return formatAddress(parseRange(subnet).network + 1);
}

/** The `index`-th laptop's address with its prefix length; counts round when the subnet is full. */
export function hostOf(subnet: string, index: number): string {
  const range = parseRange(subnet);
  // Without network, gateway and broadcast address.
  const hosts = range.size - 3;
  const first = hosts > FIRST_LEASE ? FIRST_LEASE : 2;
  return `${formatAddress(range.network + 2 + ((first - 2 + index) % hosts))}/${range.prefix}`;
}

/** Does an IPv4 address lie in a range such as `198.51.100.0/28`, or is it that one address? */
export function isInRange(address: string, range: string): boolean {
  if (address === range) return true;
  if (!isIPv4(address) || !isIPv4(range.replace(/\/.*$/u, ""))) return false;
  const { network, size } = parseRange(range);
  return Math.floor(parseRange(address).network / size) * size === network;
}
