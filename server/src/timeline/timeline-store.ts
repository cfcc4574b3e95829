import type { Instant, Statement } from "@clearseat/shared";

/** One report with what it disclosed, in its order. */
export interface ToldReport {
  readonly sequence: number;
  readonly receivedAtMs: number;
  /** By the device's clock. */
  readonly observedAt: Instant;
  /** It says the whole state: what it does not name is no longer so. */
  readonly full: boolean;
  readonly statements: readonly ToldStatement[];
}

export interface ToldStatement {
  readonly place: string;
  /** Null once erased. */
  readonly statement: Statement | null;
}

export interface TimelineStore {
  /**
   * The newest reports of a device that say anything, oldest first.
   * @param limit how many statements at most
   */
  told(
    deviceId: string,
    limit: number,
  ): Promise<{ readonly reports: readonly ToldReport[]; readonly isWhole: boolean }>;
}
