import type { Gap, SignalKind } from "@clearseat/shared";

type GapReason = Gap["reason"];

/** What a device says now, place by place, and what it said that ended. A row with a reason is a gap. */
export interface DeviceStateTable {
  device_id: string;
  /** Hash of kind and key, or of kind and section. */
  place: string;
  /** Null once cleared. */
  commitment: string | null;
  kind: SignalKind;
  /** Null in a gap and once erased. */
  key: string | null;
  payload: string | null;
  section: string | null;
  reason: GapReason | null;
  first_observed_at: string;
  last_observed_at: string;
  received_at: number;
  report_hash: string;
  cleared_at: string | null;
  /** By the server's clock; retention counts from here. */
  cleared_received_at: number | null;
}
