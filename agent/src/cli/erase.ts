import { SIGNAL_KINDS, type SignalKind, toInstant } from "@clearseat/shared";
import type { Erasure } from "../ledger/ledger.ts";
import { type CliCommand, type CommandInput, toJsonText, UsageError } from "./cli-command.ts";
import { openExistingLedger, openPastOnes } from "./open-existing-ledger.ts";

function isKind(text: string): text is SignalKind {
  return SIGNAL_KINDS.some((kind) => kind === text);
}

function readSignalName(input: CommandInput): { kind: SignalKind; key: string } {
  const kind = input.text("kind");
  const key = input.text("key");
  if (kind === undefined || key === undefined)
    throw new UsageError("erase needs --kind and --key; agent report --json shows both for each signal.");
  if (!isKind(kind))
    throw new UsageError(`--kind: ${kind} is no kind of signal; there are ${SIGNAL_KINDS.join(", ")}.`);
  return { kind, key };
}

function addUp(erasures: readonly Erasure[]): Erasure {
  const sum = (part: keyof Erasure): number => erasures.reduce((total, one) => total + one[part], 0);
  return { erased: sum("erased"), waiting: sum("waiting") };
}

function describe({ erased, waiting }: Erasure): string {
  const done = `Erased ${erased} ${erased === 1 ? "statement" : "statements"} from this laptop's ledger.`;
  const later =
    waiting === 0 ? "" : ` ${waiting} cannot be erased before the collector has countersigned them; try again then.`;
  return `${done}${later}\nThe company's copy is its own; an operator erases it with: server erase DEVICE KIND KEY\n`;
}

export const erase: CliCommand = {
  name: "erase",
  summary: "Erases one signal from this laptop's own ledger.",
  details:
    "What was said of it is deleted for good; its sealed digest and a signed note of the erasure stay, so that the rest remains provable. It does not erase the company's copy, and a signal that still holds is reported again. Exit 1 when there was nothing to erase.",
  options: {
    kind: { type: "string", value: "KIND", about: "Kind of the signal, such as remote_tool." },
    key: { type: "string", value: "KEY", about: "Its key, such as anydesk." },
  },
  settings: ["dataDir", "outboxMegabytes"],
  async run(input, io) {
    const name = readSignalName(input);
    const ledgers = [openExistingLedger(input, io), ...openPastOnes(input, io)];
    try {
      const at = toInstant(io.doors.clock.now());
      const erasure = addUp(ledgers.map((ledger) => ledger.eraseSignal({ ...name, at })));
      const isFound = erasure.erased + erasure.waiting > 0;
      if (input.isSet("json")) io.out(toJsonText({ ...name, ...erasure }));
      else if (isFound) io.out(describe(erasure));
      else io.err(`Nothing in the ledger says anything of ${name.kind} ${name.key}.\n`);
      return erasure.erased > 0 ? 0 : 1;
    } finally {
      for (const ledger of ledgers) ledger.close();
    }
  },
};
