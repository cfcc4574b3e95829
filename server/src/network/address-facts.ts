import type { AddressFacts } from "../detection/device-case.ts";

/** What is known of public addresses, offline. */
export interface AddressFactsSource {
  /** Never throws; an address that is not known, or is none, has unknown facts. */
  lookup(address: string): AddressFacts;
}

/** Of which nothing is known. */
export const UNKNOWN_ADDRESS: AddressFacts = {
  country: null,
  region: null,
  timeZone: null,
  networkClass: null,
  isOperatorVpn: false,
};

/** Knows nothing: every address stays unknown. */
export const unknownAddressFacts: AddressFactsSource = { lookup: () => UNKNOWN_ADDRESS };
