import { type Alert, AlertStatus, sayTenths } from "@clearseat/shared";
import { printable } from "../../detection/plain-words.ts";
import { COMMON_OPTIONS, type Command, numberOf, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

function sayAlert(alert: Alert): string {
  return printable(
    `${alert.id}  ${alert.currentSeverity.padEnd(8)}  ${sayTenths(alert.score).padStart(4)}  ${alert.status.padEnd(10)}  ${alert.openedAt}  ${alert.title}`,
  );
}

function statusesOf(text: string | undefined): readonly AlertStatus[] | undefined {
  const result = AlertStatus.optional().safeParse(text);
  if (!result.success) throw new UsageError(`--status: must be one of ${AlertStatus.options.join(", ")}`);
  return result.data === undefined ? undefined : [result.data];
}

export const alerts: Command = {
  name: "alerts",
  arguments: [],
  summary: "List alerts, newest first.",
  options: {
    ...COMMON_OPTIONS,
    status: { type: "string", value: "STATUS", about: "Only open, in_triage, suppressed or closed ones." },
    limit: { type: "string", value: "N", about: "At most so many; 50 unless given." },
    cursor: { type: "string", value: "TEXT", about: "Go on where the list before ended." },
    ocsf: { type: "boolean", about: "Print each as an OCSF Detection Finding, one JSON object a line." },
  },
  run({ values }, io) {
    const request = {
      statuses: statusesOf(textOf(values, "status")),
      limit: numberOf(values, "limit", { least: 1, most: 1_000, fallback: 50 }),
      cursor: textOf(values, "cursor"),
    };
    return withServer(values, io, "existing", async (server) => {
      const page = await server.services.alerts.list(request, COMMAND_LINE);
      if (values["ocsf"] === true)
        for (const finding of await server.services.deliveries.asFindings(page.alerts))
          io.out(`${JSON.stringify(finding)}\n`);
      else if (values["json"] === true) printJson(io, page);
      else io.out(page.alerts.length === 0 ? "No alerts.\n" : `${page.alerts.map(sayAlert).join("\n")}\n`);
      if (page.nextCursor !== null) io.err(`There are more: --cursor ${page.nextCursor}\n`);
      return 0;
    });
  },
};
