/**
 * Who may write which rows, for the time of a transaction. Where only one transaction writes at a time, as in SQLite,
 * everybody always may.
 *
 * Everybody waits in the same order, so nobody waits in a circle: first a name, then devices, all at once and sorted.
 * After that a transaction takes only what it gets without waiting.
 */
export interface RowLocks {
  /** Waits for what has no row of its own. */
  name(name: "directory" | "announcements" | "rules" | `hardware ${string}`): Promise<void>;
  /** Waits for an account: how it stands, its invitations and its sessions. Takes the place of a name. */
  account(accountId: string): Promise<void>;
  /** Waits for these devices: everything that is kept of them, with findings, alerts and access log. Once in a transaction. */
  devices(deviceIds: readonly string[]): Promise<void>;
  /** Those of the devices that nobody else is writing. */
  freeDevices(deviceIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** What is kept of a site; when somebody else is writing that the whole transaction starts again. */
  site(siteId: string): Promise<void>;
  /** One more device; when somebody else is writing it the whole transaction starts again. */
  deviceToo(deviceId: string): Promise<void>;
}
