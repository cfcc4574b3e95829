import type { Envelope } from "@clearseat/shared";
import type { IntegrityFact } from "../detection/device-case.ts";

/** A signed report that contradicts what was accepted. */
export interface RefusedReport {
  /** The device whose honesty it touches. */
  readonly deviceId: string;
  readonly signerId: string;
  readonly kind: IntegrityFact["kind"];
  readonly sequence: number;
  readonly reportHash: string;
  readonly refusedAtMs: number;
  readonly envelope: Envelope;
}

export interface EvidenceStore {
  /** False when it was kept before. */
  keep(report: RefusedReport): Promise<boolean>;
  count(deviceId: string): Promise<number>;
  of(deviceId: string): Promise<readonly IntegrityFact[]>;
}
