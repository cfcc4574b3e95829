/** A report of a newer version, kept unread until a newer server reads it or its time is over. */
export interface QuarantinedReport {
  readonly deviceId: string;
  readonly reportHash: string;
  readonly version: number;
  readonly body: string;
  readonly receivedAtMs: number;
  readonly deleteAtMs: number;
}

export interface QuarantineStore {
  /** The same report twice is kept once. */
  keep(report: QuarantinedReport): Promise<void>;
  /** Size of the bodies that are kept of a device. */
  bytes(deviceId: string): Promise<number>;
  purge(nowMs: number): Promise<number>;
}
