import { keyedHash } from "@clearseat/proof";
import type { SignalPayload } from "@clearseat/shared";
import type { Egress } from "./egress.ts";

/** Where a laptop is, as far as it can be told from other places. */
export interface Place {
  readonly id: string;
  /** What only places of one site can have in common: the egress together with the gateway's sibling, or with a neighbor. */
  readonly marks: readonly string[];
}

/**
 * Networks behind which an address stands for few. Behind a carrier, an exit of a VPN or an address that nobody knows
 * stand strangers, and a gateway that is the same everywhere would make them one.
 */
const FEW_BEHIND: readonly Egress["facts"]["networkClass"][] = ["residential", "business"];

type NetworkPlace = SignalPayload<"network_place">;

/** What makes the place one of its kind; null when nothing does. */
function identityOf({ gatewayHash, gatewayRepeats, subnetHash }: NetworkPlace, egress: Egress): string | null {
  if (gatewayHash === null) return null;
  if (!gatewayRepeats) return `gateway ${gatewayHash}`;
  if (egress.hash === null || subnetHash === null || !FEW_BEHIND.includes(egress.facts.networkClass)) return null;
  return `repeating ${gatewayHash} ${egress.hash} ${subnetHash}`;
}

function marksOf({ gatewayRepeats, gatewaySiblingHash, neighborHashes }: NetworkPlace, egress: Egress): string[] {
  if (egress.hash === null || egress.facts.networkClass === "mobile") return [];
  const sibling = gatewayRepeats || gatewaySiblingHash === null ? [] : [`sibling ${gatewaySiblingHash}`];
  return [...sibling, ...neighborHashes.map((hash) => `neighbor ${hash}`)].map((mark) => `${egress.hash} ${mark}`);
}

/**
 * The place that a signal shows, by way of an egress. The hashes of the laptops are hashed again, so that who holds the
 * company's key cannot look a known address up in the store.
 * @param key the server's own key for places
 */
export function placeOf(signal: NetworkPlace | null, egress: Egress, key: string): Place | null {
  const identity = signal === null ? null : identityOf(signal, egress);
  if (signal === null || identity === null) return null;
  return {
    id: keyedHash(key, "place", identity),
    marks: marksOf(signal, egress).map((mark) => keyedHash(key, "mark", mark)),
  };
}
