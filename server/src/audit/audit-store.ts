interface WrittenBy {
  readonly atMs: number;
  /** Name as people know it. */
  readonly actor: string;
  /** Account, token or whoever the identity provider says it is, which no other has; null before that was kept, and for the collector itself. */
  readonly actorId: string | null;
  readonly action: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** One line of a device's access log. */
export interface AuditEntry extends WrittenBy {
  readonly deviceId: string;
  /** 1, 2, 3 ... */
  readonly position: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** One line of the log of operations: what was done or read that is about no single laptop. */
export type Operation = Omit<AuditEntry, "deviceId">;

export interface AuditHead {
  /** 0: nobody looked yet. */
  readonly position: number;
  readonly hash: string;
}

/** What a page shows; everything that is given must fit. */
export interface AuditFilter {
  /** Name or id. */
  readonly actor?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly deviceId?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

/** Where a page begins: after this entry, newest first. */
export interface EntryStart {
  readonly atMs: number;
  /** Null: after everything of that time. */
  readonly deviceId: string | null;
  readonly position: number;
}

export interface AuditStore {
  head(deviceId: string): Promise<AuditHead | null>;
  /** Adds the entry and moves the device's head to it. */
  append(entry: AuditEntry): Promise<void>;
  entries(deviceId: string): Promise<readonly AuditEntry[]>;
  /** Of all devices, newest first. */
  entryPage(filter: AuditFilter, start: EntryStart | null, limit: number): Promise<readonly AuditEntry[]>;
  /** Devices with an entry of that time at that position of their logs. */
  devicesAt(atMs: number, position: number): Promise<readonly string[]>;
  /** The newest operation; null before the first. */
  lastOperation(): Promise<AuditHead | null>;
  /** Of two that add one at the same time, the transaction of the second starts again. */
  appendOperation(operation: Operation): Promise<void>;
  /** Newest first. */
  operationPage(filter: AuditFilter, start: EntryStart | null, limit: number): Promise<readonly Operation[]>;
  /** In their order. */
  operationsAfter(position: number, limit: number): Promise<readonly Operation[]>;
}
