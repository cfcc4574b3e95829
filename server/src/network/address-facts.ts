import type { AddressFacts } from "../detection/device-case.ts";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";

/** What is known of public addresses, offline. */
export interface AddressFactsSource {
  /** Never throws; an address that is not known, or is none, has unknown facts. */
  lookup(address: string): AddressFacts;
  /** Another number whenever answers may have changed; absent: they never do. */
  readonly version?: number;
  /** Takes newer data up, where there may be any. */
  renew?(): void;
}

/** Knows nothing: every address stays unknown. */
export const unknownAddressFacts: AddressFactsSource = { lookup: () => UNKNOWN_ADDRESS };
