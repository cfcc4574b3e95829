import { isIP } from "node:net";
import { plainAddress, type RangeMatcher } from "./range-matcher.ts";

/**
 * The address a request really came from. The forwarding header counts only when the peer is a trusted proxy, and
 * then from the right: the last hop that is not a trusted proxy. Everything left of it is whatever the client wrote.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, isTrusted: RangeMatcher): string {
  const socketAddress = plainAddress(peer);
  if (forwardedFor === undefined || !isTrusted(socketAddress)) return socketAddress;
  let nearest = socketAddress;
  for (const hop of forwardedFor.split(",").reverse()) {
    const address = plainAddress(hop.trim());
    if (isIP(address) === 0) return nearest;
    nearest = address;
    if (!isTrusted(address)) return address;
  }
  return nearest;
}

/** What of an address stands for one household or server: it gets a whole IPv6 /64 and could otherwise count as any number of clients. */
export function householdOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
