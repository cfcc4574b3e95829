/** One accepted report as it was signed, with the receipt it got. */
export interface ReportTable {
  device_id: string;
  sequence: number;
  report_hash: string;
  protected: string;
  payload: string;
  signature: string;
  received_at: number;
  receipt_protected: string;
  receipt_payload: string;
  receipt_signature: string;
}
