import type { IpAddress } from "../network/parse-address.ts";
import { OPERATOR_VPN_RANGES, type OperatorVpnRange } from "./network-classes/operator-vpn.ts";
import { createPrefixMap } from "./prefix-map.ts";
import { readAddressList } from "./read-address-list.ts";

const RANGES = createPrefixMap<OperatorVpnRange>();
for (const known of OPERATOR_VPN_RANGES)
  for (const prefix of readAddressList(known.range, known.service).prefixes) RANGES.add(prefix, known);

/** The service that farms' operators use and that has its exits at the address; null when it is none that we know. */
export function operatorVpnAt(address: IpAddress): OperatorVpnRange | null {
  return RANGES.find(address)?.value ?? null;
}
