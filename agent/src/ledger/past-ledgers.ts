import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { DAY_MS, RETENTION_DAYS, toMillis } from "@clearseat/shared";
import type { FilesDoor } from "../platform/files.ts";
import type { Ledger, LedgerEnd } from "./ledger.ts";
import { LedgerError, sqliteCode } from "./ledger-error.ts";

/** Named by the key that sealed it, so that setting one aside twice keeps one. */
const PAST_FILE = /^past-[\w-]+\.sqlite$/u;
/** Nothing in a ledger is kept longer than the longest-kept kind of signal. */
const LONGEST_MS = Math.max(...Object.values(RETENTION_DAYS)) * DAY_MS;

/** Where ledgers go whose story has ended; their reader may still see, prove and erase what they say. */
export interface PastLedgers {
  /** Copies a ledger aside and ends the copy. On the disk when it returns. */
  keep(database: DatabaseSync, deviceId: string, end: LedgerEnd): void;
  /** Erases in each what its time is over for, and removes each whose last time is over. */
  applyRetention(nowMs: number): void;
}

/** Of a ledger that lives in memory nothing is set aside. */
export const NO_PAST: PastLedgers = { keep: () => undefined, applyRetention: () => undefined };

/** The ledgers that were set aside in a data folder. */
export function listPastFiles(dataDir: string, files: FilesDoor): string[] {
  const names = files.list(dataDir);
  return names.ok ? names.value.filter((name) => PAST_FILE.test(name)).map((name) => path.join(dataDir, name)) : [];
}

export interface EndedLedger extends Ledger {
  markEnded(end: LedgerEnd): void;
}

/** @param open opens one of them to write into it */
export function createPastLedgers(
  { dataDir, files }: { readonly dataDir: string; readonly files: FilesDoor },
  open: (file: string) => EndedLedger,
): PastLedgers {
  const remove = (file: string): void => {
    for (const end of ["", "-wal", "-shm"]) files.removeFile(`${file}${end}`);
  };
  const withPast = (file: string, act: (ledger: EndedLedger) => void): void => {
    const ledger = open(file);
    try {
      act(ledger);
    } finally {
      ledger.close();
    }
  };
  return {
    keep(database, deviceId, end) {
      const file = path.join(dataDir, `past-${deviceId}.sqlite`);
      remove(file);
      // The engine would make the file for everybody to read.
      const made = files.writePrivateFile(file, "");
      if (!made.ok) throw new LedgerError(made.detail);
      database.prepare("VACUUM INTO ?").run(file);
      // The engine does not wait for the disk here, but does so when the copy is written to.
      withPast(file, (ledger) => ledger.markEnded(end));
    },
    applyRetention(nowMs) {
      for (const file of listPastFiles(dataDir, files)) {
        try {
          let isOver = false;
          withPast(file, (ledger) => {
            const end = ledger.end();
            isOver = end !== null && nowMs - toMillis(end.at) > LONGEST_MS;
            if (!isOver) ledger.applyRetention(nowMs);
          });
          if (isOver) remove(file);
        } catch (error) {
          // One that is damaged is shown as such by `verify` and must not keep the agent from its work.
          if (!(error instanceof LedgerError) && sqliteCode(error) === null) throw error;
        }
      }
    },
  };
}
