/** One row: whose store this is. */
export interface StoreIdentityTable {
  only: number;
  /** Public key as JSON. */
  collector_key: string;
  company_key_id: string;
}
