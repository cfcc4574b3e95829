/** Who looked at a device's data; a hash chain per device. */
export interface AuditEntryTable {
  device_id: string;
  position: number;
  at: number;
  actor: string;
  action: string;
  detail: string;
  previous_hash: string;
  hash: string;
}
