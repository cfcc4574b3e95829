import { BlockList, isIP } from "node:net";

export type RangeMatcher = (address: string) => boolean;

/** `::ffff:192.0.2.1` is how a dual-stack socket spells 192.0.2.1. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/iu, "").replace(/%.*$/u, "");
}

/** Compiles ranges (`198.51.100.0/28`, or single addresses) once. What is no address lies in none. */
export function createRangeMatcher(ranges: readonly string[]): RangeMatcher {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const plain = plainAddress(address);
    const version = isIP(plain);
    return version !== 0 && list.check(plain, version === 6 ? "ipv6" : "ipv4");
  };
}
