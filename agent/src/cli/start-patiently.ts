import { MINUTE_MS } from "@clearseat/shared";
import { LedgerError } from "../ledger/ledger-error.ts";
import type { CoreLog } from "../reporting/agent-core.ts";

export interface PatientStart<T> {
  /** Starts; throws a LedgerError while the data folder cannot be used. */
  readonly start: () => T;
  readonly log: Pick<CoreLog, "error">;
  readonly stopped: AbortSignal;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  readonly wait: (ms: number, stopped: AbortSignal) => Promise<void>;
}

/**
 * Starts as soon as the data folder can be used, which may come back by itself, such as after a full disk.
 * Null: it was told to stop before that. Whatever else goes wrong is thrown.
 */
export async function startPatiently<T>({ start, log, stopped, wait }: PatientStart<T>): Promise<T | null> {
  for (;;) {
    try {
      return start();
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      log.error({ detail: error.message }, "The ledger cannot be used; trying again in a minute.");
      await wait(MINUTE_MS, stopped);
      if (stopped.aborted) return null;
    }
  }
}
