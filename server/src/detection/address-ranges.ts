import { BlockList, isIP } from "node:net";

const LOOPBACK = toBlockList(["127.0.0.0/8", "::1"]);

/** Addresses that mean another machine in every network, so that two devices which name one have nothing in common. */
const NOT_PUBLIC = toBlockList([
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::1",
  "fc00::/7",
  "fe80::/10",
]);

/** Is it an IP address at all? Programs also give names and account numbers. */
export function isAddress(text: string): boolean {
  return isIP(bare(text)) !== 0;
}

export function isLoopback(address: string): boolean {
  return isIn(address, LOOPBACK);
}

/** True for addresses of the public internet. */
export function isPublicAddress(address: string): boolean {
  return isAddress(address) && !isIn(address, NOT_PUBLIC);
}

/** Does the address lie in one of the ranges (`198.51.100.0/28`, or single addresses)? False when it is no address. */
export function isInRanges(address: string, ranges: readonly string[]): boolean {
  return ranges.length > 0 && isIn(address, toBlockList(ranges));
}

function isIn(address: string, list: BlockList): boolean {
  const version = isIP(bare(address));
  return version !== 0 && list.check(bare(address), version === 4 ? "ipv4" : "ipv6");
}

function toBlockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Without the zone of a link-local address (`fe80::1%en0`). */
function bare(address: string): string {
  return address.replace(/%.*$/u, "");
}
