import { firstFault, RULE_IDS, toInstant } from "@clearseat/shared";
import type { z } from "zod";
import { printable, sayCount } from "../../detection/plain-words.ts";
import type { SuppressionScope } from "../../detection/suppressions.ts";
import type { SuppressionPreview } from "../../exceptions/preview-suppression.ts";
import { ScopeRequest, SuppressionRequest } from "../../exceptions/suppression-request.ts";
import type { SuppressionView } from "../../exceptions/suppression-view.ts";
import { COMMON_OPTIONS, type Command, type CommandInput, futureOf, numberOf, textOf, UsageError } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

const MAX_LINES = 50;
const DEFAULT_DAYS = 30;

const SCOPE_OPTIONS = {
  rule: { type: "string", value: "RULE", about: "Only what this rule finds." },
  device: { type: "string", value: "DEVICE", about: "Only on this laptop." },
  assignee: { type: "string", value: "NAME", about: "Only on laptops of this person." },
  group: { type: "string", value: "GROUP", about: "Only on laptops of this group." },
  site: { type: "string", value: "SITE", about: "Only on laptops that live at this site." },
  tool: { type: "string", value: "ID", about: "Only what is found of this tool of the catalog." },
} as const;

/** The value, or a sentence that names the option at fault. */
function parseOptions<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { field, message } = firstFault(result.error);
  const option = field.split(".").at(-1) ?? "";
  if (option === "rule") throw new UsageError(`--rule: must be one of ${RULE_IDS.join(", ")}`);
  throw new UsageError(`${option === "scope" || option === "(input)" ? "scope" : `--${option}`}: ${message}`);
}

function scopeOf({ values }: CommandInput): z.infer<typeof ScopeRequest> {
  const given = Object.keys(SCOPE_OPTIONS).flatMap((name) => {
    const text = textOf(values, name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return parseOptions(ScopeRequest, Object.fromEntries(given));
}

function sayScope(scope: SuppressionScope): string {
  return Object.entries(scope)
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]))
    .join(", ");
}

function saySuppression({ id, status, scope, owner, reason, until }: SuppressionView): string {
  return printable(`${id}  ${status.padEnd(8)}  until ${until}  ${sayScope(scope)}  owner ${owner}: ${reason}`);
}

function sayPreview({ days, findings, alerts, devices }: SuppressionPreview): string {
  const lines = [
    `In the last ${days} days this would have hidden ${sayCount(findings.length, "finding")} on ${sayCount(devices, "laptop")} and changed ${sayCount(alerts.length, "alert")}.`,
    ...alerts.map(({ id, severity, severityWithout, title }) => `  ${id}  ${severity} -> ${severityWithout}  ${title}`),
    ...findings.map(({ deviceId, rule, summary }) => `  ${rule}  ${deviceId}  ${summary}`),
  ];
  const shown = lines.slice(0, MAX_LINES);
  const rest = lines.length - shown.length;
  return [...shown.map(printable), ...(rest > 0 ? [`  and ${rest} more; --json lists them all`] : []), ""].join("\n");
}

export const suppressAdd: Command = {
  name: "suppress add",
  arguments: [],
  summary: "Except what is known and harmless, for a time; it comes again when that is over.",
  options: {
    ...COMMON_OPTIONS,
    ...SCOPE_OPTIONS,
    owner: { type: "string", value: "NAME", about: "Who answers for it." },
    reason: { type: "string", value: "TEXT", about: "Why it is harmless." },
    until: { type: "string", value: "DATE", about: "When it lapses (UTC), at most a year ahead." },
    "dry-run": { type: "boolean", about: "Show what it would have hidden and change nothing." },
    days: { type: "string", value: "N", about: `Look back so many days; ${DEFAULT_DAYS} unless given.` },
  },
  run(input, io) {
    const { values } = input;
    const scope = scopeOf(input);
    const days = numberOf(values, "days", { least: 1, most: 366, fallback: DEFAULT_DAYS });
    const isDryRun = values["dry-run"] === true;
    const untilMs = futureOf(values, "until", io.clock);
    if (!isDryRun && untilMs === null) throw new UsageError("--until: must be given; every suppression ends");
    const request = isDryRun
      ? null
      : parseOptions(SuppressionRequest, {
          scope,
          owner: textOf(values, "owner") ?? "",
          reason: textOf(values, "reason") ?? "",
          until: toInstant(untilMs ?? 0),
        });
    return withServer(values, io, "existing", async (server) => {
      const preview = await server.services.suppressions.preview(scope, days, COMMAND_LINE);
      const added = request === null ? null : await server.services.suppressions.add(request, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { dryRun: isDryRun, suppression: added, preview });
      else
        io.out(`${sayPreview(preview)}${added === null ? "Dry run: nothing was changed." : saySuppression(added)}\n`);
      return 0;
    });
  },
};

export const suppressList: Command = {
  name: "suppress list",
  arguments: [],
  summary: "List suppressions, newest first.",
  options: { ...COMMON_OPTIONS, all: { type: "boolean", about: "Also those that are over." } },
  run({ values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const all = await server.services.suppressions.list(COMMAND_LINE);
      const suppressions = all.filter(({ status }) => values["all"] === true || status === "in_force");
      if (values["json"] === true) printJson(io, { suppressions });
      else
        io.out(suppressions.length === 0 ? "No suppressions.\n" : `${suppressions.map(saySuppression).join("\n")}\n`);
      return 0;
    });
  },
};

export const suppressEnd: Command = {
  name: "suppress end",
  arguments: ["SUPPRESSION"],
  summary: "End a suppression before its time; what it hid counts again.",
  options: { ...COMMON_OPTIONS },
  run({ positionals: [id = ""], values }, io) {
    return withServer(values, io, "existing", async (server) => {
      const suppression = await server.services.suppressions.end(id, COMMAND_LINE);
      if (values["json"] === true) printJson(io, { suppression });
      else io.out(`${saySuppression(suppression)}\n`);
      return 0;
    });
  },
};
