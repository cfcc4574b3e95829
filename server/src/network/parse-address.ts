import { isIP } from "node:net";
import { plainAddress } from "./range-matcher.ts";

/** An IP address as a number of 32 or 128 bits. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

export const BITS_OF = { 4: 32, 6: 128 } as const;

/** The 96 bits before an IPv4 address that an IPv6 socket shows (`::ffff:cb00:7107`). */
const MAPPED = 0xffffn;

function valueOfV4(text: string): bigint {
  return text.split(".").reduce((value, part) => value * 256n + BigInt(part), 0n);
}

/** `a:b::203.0.113.7` -> the groups of its two halves, the dotted end as two. */
function groupsOf(half: string): bigint[] {
  if (half === "") return [];
  return half.split(":").flatMap((group) => {
    if (!group.includes(".")) return [BigInt(`0x${group}`)];
    const value = valueOfV4(group);
    return [value >> 16n, value & 0xffffn];
  });
}

function valueOfV6(text: string): bigint {
  const [head = "", tail = ""] = text.split("::");
  const [left, right] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0n);
  return [...left, ...zeros, ...right].reduce((value, group) => (value << 16n) | group, 0n);
}

/** Text -> number, without a zone; an IPv4 address in an IPv6 one is the IPv4 address. Null when it is no address. */
export function parseAddress(text: string): IpAddress | null {
  const plain = plainAddress(text);
  const version = isIP(plain);
  if (version === 4) return { family: 4, value: valueOfV4(plain) };
  if (version !== 6) return null;
  const value = valueOfV6(plain);
  return value >> 32n === MAPPED ? { family: 4, value: value & 0xffff_ffffn } : { family: 6, value };
}

/** Number -> the text that every reader of addresses knows; IPv6 without `::`. */
export function formatAddress({ family, value }: IpAddress): string {
  const [width, count, radix, mark] = family === 4 ? ([8n, 4, 10, "."] as const) : ([16n, 8, 16, ":"] as const);
  const mask = (1n << width) - 1n;
  const parts = Array.from({ length: count }, (_, index) => (value >> (width * BigInt(count - 1 - index))) & mask);
  return parts.map((part) => part.toString(radix)).join(mark);
}
