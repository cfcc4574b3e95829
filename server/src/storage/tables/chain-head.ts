/** The ends of a device's chains; the one row that every report rewrites, so it is small. */
export interface ChainHeadTable {
  device_id: string;
  /** 0: nothing accepted yet. */
  sequence: number;
  report_hash: string;
  receipt_hash: string;
  state_digest: string;
  /** 0: nobody looked yet. */
  audit_position: number;
  audit_head: string;
  /** Null: nothing accepted yet. */
  received_at: number | null;
  agent_version: string;
  catalog_version: string | null;
  /** By the device's clock: its newest accepted report. */
  observed_at: string | null;
  /** From where it came, as the server names it; null: not known yet, or forgotten. */
  egress: string | null;
}
