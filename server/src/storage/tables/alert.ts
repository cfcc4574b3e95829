import type { AlertStatus, Confidence, Disposition, Severity } from "@clearseat/shared";
import type { SubjectKind } from "./finding.ts";

/** One alert; at most one of a subject is not closed. */
export interface AlertTable {
  alert_id: string;
  subject_kind: SubjectKind;
  subject_id: string;
  /** JSON list of device ids. */
  devices: string;
  severity: Severity;
  current_severity: Severity;
  confidence: Confidence;
  score: number;
  title: string;
  status: AlertStatus;
  disposition: Disposition | null;
  opened_at: number;
  updated_at: number;
  /** Null unless suppressed. */
  suppressed_until: number | null;
  owner: string | null;
  /** Null: HR may not read it. */
  handed_over_at: number | null;
  /** The alert whose case it became part of; null: a case of its own. */
  merged_into: string | null;
}
