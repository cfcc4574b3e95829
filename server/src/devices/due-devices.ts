/** A device whose time to be judged has come. */
export interface DueDevice {
  readonly deviceId: string;
  /** Not null: it gained values at that time or later, and who gained or lost the same at that very moment was not seen yet. */
  readonly echoSinceMs: number | null;
}

/** A place in the list of what is due, longest due first. */
export interface DuePlace {
  readonly dueAtMs: number;
  readonly deviceId: string;
}

export interface DuePage {
  readonly devices: readonly DueDevice[];
  /** Behind this place more may be due, also when others held every device of this page; null at the end of the list. */
  readonly next: DuePlace | null;
}

/**
 * The devices that must be judged, as one transaction changes them. It is the one thing that a transaction changes of
 * devices that it has not locked; what it changed becomes known when it commits.
 */
export interface DueDevices {
  /** This device must be judged at that time, because another changed or time alone may change the answer; the earlier mark stays. */
  mark(deviceId: string, atMs: number): void;
  /** This device gained values: once this is committed, somebody has to see who else gained or lost them meanwhile. */
  echo(deviceId: string, atMs: number): void;
  /**
   * Looks at up to `limit` devices whose time has come, longest due first. Those that nobody else is writing are this
   * transaction's now; the others stay on the list.
   * @param after where the page before ended
   */
  take(limit: number, nowMs: number, after?: DuePlace): Promise<DuePage>;
}
