import type { IntegrityFact } from "../../detection/device-case.ts";

/** A signed report that contradicts the accepted chain; evidence that is never acknowledged. */
export interface RefusedReportTable {
  device_id: string;
  report_hash: string;
  /** The device under whose key it came; differs from `device_id` when a replaced key reported. */
  signer_id: string;
  kind: IntegrityFact["kind"];
  sequence: number;
  refused_at: number;
  envelope: string;
}
