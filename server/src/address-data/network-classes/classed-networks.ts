import type { NetworkClass } from "@clearseat/shared";

/**
 * A network by the number under which it announces its addresses, its holder as the data of addresses had it when it was
 * checked, and how its class is known:
 * - `list`: X4BNet's public list of data-center and VPN networks names it as well;
 * - without: what the holder is known to sell. Nobody confirmed it; most of such a network's addresses are of the class,
 *   never all: providers of homes serve small offices too, and some have their phones under the same number.
 */
export type ClassedNetwork = readonly [asn: number, holder: string, basis?: "list"];

/** Networks of one class. */
export interface ClassedNetworks {
  readonly networkClass: NetworkClass;
  /** Day on which numbers and holders were held against each other, and of the list. */
  readonly checkedOn: string;
  readonly listOn: string;
  readonly networks: readonly ClassedNetwork[];
}

/** The data of addresses that came with the collector then, and the list's newest state. */
export const CHECKED = { checkedOn: "2026-11-26", listOn: "2026-08-22" } as const;
