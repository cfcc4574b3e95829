/** Who looked at a device's data; a hash chain per device. */
export interface AuditEntryTable {
  device_id: string;
  position: number;
  at: number;
  actor: string;
  /** Null before it was kept, and for the collector itself. */
  actor_id: string | null;
  action: string;
  detail: string;
  previous_hash: string;
  hash: string;
}
