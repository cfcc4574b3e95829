import { isPublicAddress } from "../detection/address-ranges.ts";
import { createRangeMatcher } from "../network/range-matcher.ts";

/**
 * Ranges that IANA keeps for documentation, tests, tunnels and groups. Registries name a country for some of them, and
 * behind the tunnels stands whoever runs the relay.
 */
const NOBODYS = createRangeMatcher([
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
]);
const GLOBAL_V6 = createRangeMatcher(["2000::/3"]);

/** An address of the public internet: nothing can be known of one that means another machine in every network. */
export function mayBeKnown(address: string): boolean {
  return isPublicAddress(address);
}

/** An address that somebody was given, so that a registry's word on it means something. */
export function isAssigned(address: string): boolean {
  return !NOBODYS(address) && (!address.includes(":") || GLOBAL_V6(address));
}
