import { isAddress, isLoopback, isPublicAddress } from "./address-ranges.ts";
import { canonicalId, isMakersServer } from "./known-entries.ts";

/** A long number, be it with a short word before it, or a name with its maker's domain: what a program gives one account. */
const ACCOUNT = /^(?:(?:[a-z]{1,12}[-:_ ]?)?\d[\d ]{5,}|[^\s@]+@[^\s@]+)$/iu;
/** Names that mean another machine in every network. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|internal|intranet|fritz\.box|home\.arpa|in-addr\.arpa|ip6\.arpa)$/u;

/**
 * The other side of a session, if it is one and the same wherever it is seen: a public address or an account. A private
 * address, a carrier's inner one and a machine's own name (`raspberrypi`, `desktop.lan`) stand in many homes.
 */
export function joiningPeer(peer: string | null): string | null {
  if (peer === null) return null;
  return isPublicAddress(peer) || ACCOUNT.test(peer) ? peer : null;
}

/**
 * The server, relay or customer of a tool, if it is somebody's own, with the tool because ids are the tool's. The maker's
 * servers serve everybody, and an inner address or name means another machine in every network.
 */
export function joiningInstance(entryId: string, instance: string | null): string | null {
  if (instance === null) return null;
  const name = instance.toLowerCase();
  const isInner = isAddress(name) ? isLoopback(name) || !isPublicAddress(name) : LOCAL_NAME.test(name);
  return isInner || isMakersServer(entryId, name) ? null : `${canonicalId(entryId)} ${name}`;
}
