/** A time without reports; beginning and end by the device's clock. */
export interface SilenceTable {
  device_id: string;
  /** Of the report after it. */
  sequence: number;
  from_at: string;
  to_at: string;
  received_at: number;
  report_hash: string;
}
