/** A device whose time to be judged has come. */
export interface DueDevice {
  readonly deviceId: string;
  /** Another device or time asked for it. */
  readonly isMarked: boolean;
  /** Not null: it gained values at that time or later, and whoever gained the same at that very moment was not seen yet. */
  readonly echoSinceMs: number | null;
}

/**
 * The devices that must be judged, as one transaction changes them. It is the one thing that a transaction changes of
 * devices that it has not locked; what it changed becomes known when it commits.
 */
export interface DueDevices {
  /** This device must be judged at that time, because another changed or time alone may change the answer; the earlier mark stays. */
  mark(deviceId: string, atMs: number): void;
  /** This device gained values: once this is committed, somebody has to see who else gained them meanwhile. */
  echo(deviceId: string, atMs: number): void;
  /** Devices whose time has come and that nobody else is writing, longest due first; they are this transaction's now. */
  take(limit: number, nowMs: number): Promise<readonly DueDevice[]>;
}
