import { createAgent } from "../agent.ts";
import { ALL_SETTINGS, readSettings } from "../config/read-settings.ts";
import type { CycleResult } from "../reporting/agent-core.ts";
import { createPaint } from "../transparency/paint.ts";
import { type CliCommand, type CliIo, toJsonText } from "./cli-command.ts";
import { readSnapshotFile } from "./read-snapshot-file.ts";
import { renderFindings } from "./render-findings.ts";

function renderResult(result: CycleResult, unsent: number, io: CliIo): void {
  const paint = createPaint(io.isColored);
  if (result.recognition !== null) io.out(`${renderFindings(result.recognition, paint, io.columns)}\n`);
  io.out(`Sealed ${result.sealed}, countersigned ${result.sent}, waiting ${unsent}.\n`);
  if (result.setback !== null) io.err(`${paint.warn("Could not finish:")} ${result.setback.detail}\n`);
}

export const once: CliCommand = {
  name: "once",
  summary: "Looks once, reports, and ends.",
  details: "Enrolls first where that was not done yet.",
  options: {
    snapshot: { type: "string", value: "FILE", about: "Report a recorded snapshot instead of this machine." },
  },
  settings: ALL_SETTINGS,
  async run(input, io) {
    const settings = readSettings(input.sources(), ALL_SETTINGS);
    const file = input.text("snapshot");
    const recorded = file === undefined ? null : readSnapshotFile(file, io.doors.ownFiles);
    const agent = createAgent({
      settings,
      doors: io.doors,
      environment: io.environment,
      ...(recorded === null ? {} : { look: () => Promise.resolve(recorded) }),
    });
    try {
      const result = await agent.core.checkIn();
      const unsent = agent.ledger.unsentCount();
      if (input.isSet("json")) {
        const trouble = result.setback === null ? null : { code: result.setback.code, detail: result.setback.detail };
        io.out(
          toJsonText({
            signals: result.recognition?.signals ?? null,
            gaps: result.recognition?.gaps ?? null,
            sealed: result.sealed,
            sent: result.sent,
            unsent,
            trouble,
          }),
        );
      } else renderResult(result, unsent, io);
      return result.setback === null ? 0 : 1;
    } finally {
      await agent.close();
    }
  },
};
