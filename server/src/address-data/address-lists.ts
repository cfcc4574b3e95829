import type { AddressList } from "@clearseat/shared";
import type { IpAddress } from "../network/parse-address.ts";
import { createPrefixMap } from "./prefix-map.ts";
import type { AddressEntries } from "./read-address-list.ts";

/** Finds the list that an operator has for an address or a network. */
export interface AddressLists {
  ofAddress(address: IpAddress): AddressList | null;
  ofNetwork(asn: number): AddressList | null;
}

/** Joins what was read of each list. The narrowest range counts, and of equal ones the list that stands first. */
export function joinLists(read: readonly (readonly [AddressList, AddressEntries])[]): AddressLists {
  const byRange = createPrefixMap<AddressList>();
  const byAsn = new Map<number, AddressList>();
  for (const [list, { prefixes, asns }] of read) {
    for (const prefix of prefixes) byRange.add(prefix, list);
    for (const asn of asns) if (!byAsn.has(asn)) byAsn.set(asn, list);
  }
  return {
    ofAddress: (address) => byRange.find(address)?.value ?? null,
    ofNetwork: (asn) => byAsn.get(asn) ?? null,
  };
}
