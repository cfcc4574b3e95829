/** One signed note that something was erased, when and why; never what. */
export interface TombstoneTable {
  tombstone_hash: string;
  device_id: string;
  erased_at: number;
  envelope: string;
}
