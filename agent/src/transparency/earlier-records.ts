import type { LedgerReader } from "../ledger/ledger.ts";
import { type SentReport, toSentReport } from "./sent-report.ts";

/** What was sealed on this laptop under a key that it does not use any more. */
export interface EarlierRecord {
  readonly deviceId: string | null;
  /** When this laptop learned that the collector goes by another story. */
  readonly endedAt: string | null;
  /** The first report of which the collector is known to have another; null: the proof is damaged. */
  readonly otherFrom: number | null;
  readonly sealed: number;
  /** Every report that is kept, newest first. */
  readonly reports: readonly SentReport[];
}

export const EARLIER_RECORDS_TITLE = "Earlier records";

/** Reads a ledger that was set aside. */
export function readEarlierRecord(reader: LedgerReader): EarlierRecord {
  const end = reader.end();
  return {
    deviceId: reader.deviceId(),
    endedAt: end?.at ?? null,
    otherFrom: end?.rival?.sequence ?? null,
    sealed: reader.head().sequence,
    reports: reader.keptReports().map(toSentReport),
  };
}

/** Why a record ended and what is not in it, in sentences. */
export function describeEnd({ deviceId, endedAt, otherFrom }: EarlierRecord): string {
  const which = `Sealed under the key ${deviceId ?? "of an unknown device"}, until ${endedAt ?? "an unknown time"}.`;
  const other = otherFrom === null ? "one of them" : `No. ${otherFrom}`;
  return `${which} The collector had accepted another report ${other} than this one, as after a disk was restored from a backup, or when the disk or its key was copied. What it got from there on is not in this record; the company can show it. This laptop enrolled anew.`;
}
