/** One row: whose store this is. */
export interface StoreIdentityTable {
  only: number;
  collector_id: string;
  company_key_id: string;
}
