/** Addresses of a VPN service that operators of farms are known to use. */
export interface OperatorVpnRange {
  readonly range: string;
  readonly service: string;
  readonly source: string;
  /** When the service was seen there. */
  readonly seen: string;
  /** The day on which the range was last found with somebody who rents servers, not with a provider of homes. */
  readonly checkedOn: string;
}

const ASTRILL = {
  service: "Astrill",
  source: "Spur, exits of Astrill VPN, as kept by the list of a public detection project (spur_astrill_2024.txt)",
  seen: "2024",
  checkedOn: "2026-11-26",
} as const;

/**
 * Only ranges that were full of exits. Single addresses move to other customers within months; newer ones come by a list
 * that the operator supplies.
 */
export const OPERATOR_VPN_RANGES: readonly OperatorVpnRange[] = [
  { range: "38.170.181.0/24", ...ASTRILL },
  { range: "79.124.1.0/24", ...ASTRILL },
  { range: "104.140.119.0/24", ...ASTRILL },
  { range: "144.48.61.0/24", ...ASTRILL },
];
