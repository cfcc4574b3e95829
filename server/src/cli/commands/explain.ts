import { InputError } from "@clearseat/shared";
import { type AlertCase, readCaseDocument, toCaseDocument } from "../../alerts/case-file.ts";
import { explainAlert } from "../../detection/explain.ts";
import { renderExplanation } from "../../detection/render-explanation.ts";
import { replayAlert } from "../../detection/replay-alert.ts";
import { readText } from "../../platform/files.ts";
import { type CliIo, COMMON_OPTIONS, type Command, type OptionValues, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

function readCaseFile(file: string): AlertCase {
  const text = readText(file);
  try {
    return readCaseDocument(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError({ field: "(input)", message: "must be JSON" }, file);
    throw error;
  }
}

/** Returns 1 when the score does not come out as it is stored. */
function sayExplanation({ alert, deviceCase }: AlertCase, values: OptionValues, io: CliIo): number {
  const explanation = explainAlert(alert);
  const replay = deviceCase === null ? null : replayAlert(alert, deviceCase);
  if (values["json"] === true) printJson(io, { ...explanation, replay });
  else io.out(renderExplanation(explanation, replay));
  return explanation.agrees && replay?.agrees !== false ? 0 : 1;
}

export const explain: Command = {
  name: "explain",
  arguments: ["[ALERT]"],
  summary: "Work an alert's score out again from what is stored, family by family, and say what would clear it.",
  options: {
    ...COMMON_OPTIONS,
    file: {
      type: "string",
      value: "CASE.json",
      about: "Explain this exported case, or an alert from the API, without a store.",
    },
    case: { type: "boolean", about: "Print the alert with all that it rests on as JSON, for --file." },
  },
  async run({ positionals: [alertId], values }, io) {
    const file = textOf(values, "file");
    if (file !== undefined) {
      if (alertId !== undefined) throw new UsageError("--file: explains what is in the file; leave ALERT out");
      return sayExplanation(readCaseFile(file), values, io);
    }
    if (alertId === undefined) throw new UsageError("ALERT: must be given, or --file CASE.json");
    return withServer(values, io, "existing", async (server) => {
      const alertCase = await server.services.alerts.readCase(alertId, COMMAND_LINE);
      if (values["case"] !== true) return sayExplanation(alertCase, values, io);
      printJson(io, toCaseDocument(alertCase, io.clock.now()));
      return 0;
    });
  },
};
