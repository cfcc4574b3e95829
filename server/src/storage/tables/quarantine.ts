/** A report of a newer version, kept unread. */
export interface QuarantineTable {
  device_id: string;
  report_hash: string;
  version: number;
  body: string;
  received_at: number;
  delete_at: number;
}
