import { InputError } from "@clearseat/shared";
import { readSettings, type SettingSources } from "../config/read-settings.ts";
import { toEnvironmentName } from "../config/setting-names.ts";
import { openLedgerReader, openPastReaders } from "../ledger/open-ledger.ts";
import { type LedgerFault, type LedgerVerdict, verifyLedger } from "../ledger/verify-ledger.ts";
import { createPaint, type Paint, printable } from "../transparency/paint.ts";
import { type CliCommand, toJsonText } from "./cli-command.ts";

const FAULT_WORDS: Readonly<Record<LedgerFault["fault"], string>> = {
  report_unreadable: "the report cannot be read",
  report_signature: "the report is not signed by this laptop's key",
  sequence: "the report has another number than its place in the chain",
  report_link: "the report does not follow the one before",
  commitment: "what was said does not match what was signed",
  commitment_count: "more or less is said than was signed",
  receipt_signature: "the receipt is not signed by the collector",
  receipt_unreadable: "the receipt cannot be read",
  receipt_link: "the receipt does not follow the one before",
  receipt_report: "the receipt is for another report",
  missing_tail: "reports from here on are missing",
  enrollment: "the enrollment is missing, damaged or not signed by this laptop's key",
  collector_key: "the collector's key is not the one that is expected",
  device_key: "the stored key is not the one that this laptop enrolled with",
  base: "the note of what retention removed is damaged",
  newest_receipt: "the note of the newest receipt is damaged",
  replaced_receipt: "a receipt that was set aside is not signed by the collector",
  tombstone: "a note of an erasure is damaged",
  erasure_without_tombstone: "something was deleted without a signed note",
  state: "what is in force does not match what was signed",
};

const VERDICT_WORDS: Readonly<Record<LedgerVerdict["verdict"], string>> = {
  intact: "Intact: nothing was changed, removed or inserted.",
  erased: "Erased: some statements were deleted with a signed note; everything else is intact.",
  broken: "Broken: the ledger is not what was sealed and countersigned.",
};

function renderFault(fault: LedgerFault): string {
  const place = fault.sequence === null ? "Ledger" : `Report ${fault.sequence}`;
  const part = fault.index === undefined ? "" : `, statement ${fault.index + 1}`;
  const subject = fault.place === undefined ? "" : `, ${printable(fault.place.replaceAll("\u0000", " "))}`;
  return `  ${place}${part}${subject}: ${FAULT_WORDS[fault.fault]} (${fault.fault})`;
}

/** The proof of the ledger and of those that were set aside when this laptop had to enroll anew. */
interface Verdicts extends LedgerVerdict {
  readonly earlier: readonly (LedgerVerdict & { readonly deviceId: string | null })[];
}

function renderVerdicts({ earlier, ...verdict }: Verdicts, paint: Paint): string {
  const past = earlier.map(
    (one) => `\nEarlier record, key ${one.deviceId ?? "unknown"}:\n${renderVerdict(one, paint)}`,
  );
  return [renderVerdict(verdict, paint), ...past].join("");
}

function renderVerdict(verdict: LedgerVerdict, paint: Paint): string {
  const color = verdict.verdict === "broken" ? paint.bad : paint.good;
  const lines = [
    color(VERDICT_WORDS[verdict.verdict]),
    `${verdict.reports} reports kept, ${verdict.receipted} countersigned, ${verdict.erased} statements erased.`,
    ...verdict.faults.map(renderFault),
  ];
  return `${lines.join("\n")}\n`;
}

/** The collector's key from the settings, which a changed ledger cannot change; null where none is set. */
function readCollectorKey(sources: SettingSources) {
  const isSet =
    sources.file?.values["collectorKey"] !== undefined ||
    sources.environment[toEnvironmentName("collectorKey")] !== undefined ||
    sources.flags.collectorKey !== undefined;
  return isSet ? readSettings(sources, ["collectorKey"]).collectorKey : null;
}

export const verify: CliCommand = {
  name: "verify",
  summary: "Proves the ledger: signatures, links, countersignatures, erasures.",
  details: "Works offline. Exit 0 when the ledger is intact or only erased with a signed note, 1 when it is broken.",
  options: {},
  settings: ["dataDir", "outboxMegabytes", "collectorKey"],
  async run(input, io) {
    const sources = input.sources();
    const settings = readSettings(sources, ["dataDir", "outboxMegabytes"]);
    const collectorKey = readCollectorKey(sources);
    const place = { ...settings, files: io.doors.ownFiles };
    const reader = openLedgerReader(place);
    if (reader === null)
      throw new InputError(
        { field: "dataDir", message: "there is no ledger; this laptop has not been enrolled" },
        settings.dataDir,
      );
    const past = openPastReaders(place);
    try {
      const verdicts: Verdicts = {
        ...verifyLedger(reader.evidence(), collectorKey),
        earlier: past.map((one) => ({ deviceId: one.deviceId(), ...verifyLedger(one.evidence(), collectorKey) })),
      };
      io.out(input.isSet("json") ? toJsonText(verdicts) : renderVerdicts(verdicts, createPaint(io.isColored)));
      return [verdicts, ...verdicts.earlier].some(({ verdict }) => verdict === "broken") ? 1 : 0;
    } finally {
      for (const one of [reader, ...past]) one.close();
    }
  },
};
