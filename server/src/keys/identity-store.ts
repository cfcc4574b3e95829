import type { PublicJwk } from "@clearseat/shared";

/** Whose store it is: the keys that everything in it rests on, by what can be known of them without having them. */
export interface StoreIdentity {
  /** The key that countersigns, so that a copy of the store can be checked alone. */
  readonly collectorKey: PublicJwk;
  /** Digest of the company's key for keyed hashes. */
  readonly companyKeyId: string;
}

export interface IdentityStore {
  /** Null until the first collector has said who it is. */
  read(): Promise<StoreIdentity | null>;
  /** Says who we are unless somebody did before; returns what stands then. */
  claim(identity: StoreIdentity): Promise<StoreIdentity>;
  /** Who countersigned the reports that are there; null when there are none. */
  countersigner(): Promise<string | null>;
}
