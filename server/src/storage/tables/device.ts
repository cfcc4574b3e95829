import type { EnrollmentStatus, Platform } from "@clearseat/shared";

/** Who a device is; changes rarely. */
export interface DeviceTable {
  device_id: string;
  public_key: string;
  status: EnrollmentStatus;
  /** Null while no newer key took over. */
  successor_id: string | null;
  platform: Platform;
  serial: string | null;
  uuid: string | null;
  vendor: string | null;
  model: string | null;
  os_name: string | null;
  os_version: string | null;
  os_arch: string | null;
  enrolled_at: number;
  /** Hash of the signed enrollment, where both chains begin. The enrollment itself carries the secret and is not kept. */
  origin_hash: string;
  signal_count: number;
  gap_count: number;
  score: number;
  /** Weight of its strongest finding that counts, outside co-location and posture, in tenths. */
  strongest: number;
}
