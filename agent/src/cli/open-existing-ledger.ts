import { InputError } from "@clearseat/shared";
import { readSettings } from "../config/read-settings.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger, openLedgerReader, openPastLedgers } from "../ledger/open-ledger.ts";
import type { CliIo, CommandInput } from "./cli-command.ts";

/** Throws an InputError where there is none: a command that changes a ledger must not make a new laptop. */
export function openExistingLedger(input: CommandInput, io: CliIo): Ledger {
  const settings = readSettings(input.sources(), ["dataDir", "outboxMegabytes"]);
  const places = { ...settings, files: io.doors.ownFiles };
  const reader = openLedgerReader(places);
  reader?.close();
  if (reader === null)
    throw new InputError(
      { field: "dataDir", message: "there is no ledger; this laptop has not been enrolled" },
      settings.dataDir,
    );
  return openLedger(places);
}

/** The ledgers that were set aside when this laptop had to enroll anew. */
export function openPastOnes(input: CommandInput, io: CliIo): Ledger[] {
  const settings = readSettings(input.sources(), ["dataDir", "outboxMegabytes"]);
  return openPastLedgers({ ...settings, files: io.doors.ownFiles });
}
