/** One line of a device's access log. */
export interface AuditEntry {
  readonly deviceId: string;
  /** 1, 2, 3 ... */
  readonly position: number;
  readonly atMs: number;
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, string>>;
  readonly previousHash: string;
  readonly hash: string;
}

export interface AuditHead {
  /** 0: nobody looked yet. */
  readonly position: number;
  readonly hash: string;
}

export interface AuditStore {
  head(deviceId: string): Promise<AuditHead | null>;
  /** Adds the entry and moves the device's head to it. */
  append(entry: AuditEntry): Promise<void>;
  entries(deviceId: string): Promise<readonly AuditEntry[]>;
}
