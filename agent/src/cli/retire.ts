import { toInstant } from "@clearseat/shared";
import { type CliCommand, toJsonText } from "./cli-command.ts";
import { openExistingLedger } from "./open-existing-ledger.ts";

export const retire: CliCommand = {
  name: "retire",
  summary: "Notes that the agent is being uninstalled; for uninstallers.",
  details:
    "Stop the agent first. If it comes back with the same data folder, it tells the silence between as an uninstallation and not as an agent that somebody ended. Sends nothing.",
  options: {},
  settings: ["dataDir", "outboxMegabytes"],
  async run(input, io) {
    const ledger = openExistingLedger(input, io);
    try {
      const farewell = { at: toInstant(io.doors.clock.now()), why: "uninstalled" as const };
      ledger.saveNotes({ ...ledger.notes(), farewell });
      if (input.isSet("json")) io.out(toJsonText(farewell));
      else io.out("Noted that this agent is being uninstalled.\n");
      return 0;
    } finally {
      ledger.close();
    }
  },
};
