import type { ServerSettings } from "@clearseat/shared";
import { isAddress, isInRanges, isLoopback } from "./address-ranges.ts";
import type { AddressFacts } from "./device-case.ts";

/**
 * Where a session comes from.
 * `outside` includes private and link-local addresses unless the company declared them: a machine in the same home
 * is not the company's, and a second laptop beside the first is exactly how a facilitator would relay.
 * `unknown`: the system named no peer, or something that is no address.
 */
export type PeerPlace = "company" | "this_device" | "outside" | "unknown";

export function placeOfPeer(peer: string | null, settings: ServerSettings): PeerPlace {
  if (peer === null || !isAddress(peer)) return "unknown";
  if (isLoopback(peer)) return "this_device";
  return isInRanges(peer, [...settings.companyRanges, ...settings.companyVpnEgress]) ? "company" : "outside";
}

/** Has the company said from where its own people log in? */
export function hasDeclaredRanges(settings: ServerSettings): boolean {
  return settings.companyRanges.length + settings.companyVpnEgress.length > 0;
}

/** Of which nothing is known. */
export const UNKNOWN_ADDRESS: AddressFacts = {
  country: null,
  region: null,
  timeZone: null,
  networkClass: null,
  isOperatorVpn: false,
};

/** Networks in which an address does not say where the person is. */
export function isHidingNetwork({ networkClass, isOperatorVpn }: AddressFacts): boolean {
  return isOperatorVpn || networkClass === "vpn" || networkClass === "hosting" || networkClass === "tor";
}
