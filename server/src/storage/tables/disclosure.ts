/** One disclosed statement of a report. Salt and statement are null once erased; the commitment stays. */
export interface DisclosureTable {
  device_id: string;
  sequence: number;
  position: number;
  /** Hash of where the statement stands in the state; finds all disclosures of one signal. */
  place: string;
  salt: string | null;
  statement: string | null;
  /** The signed tombstone that stands in for what was erased. */
  tombstone_hash: string | null;
}
