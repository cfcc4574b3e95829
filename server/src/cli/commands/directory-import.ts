import { printable } from "../../detection/plain-words.ts";
import type { ChangedEntry, DirectoryDiff, FieldChange } from "../../directory/compare-directory.ts";
import { parseDirectoryCsv } from "../../directory/parse-directory-csv.ts";
import { readText } from "../../platform/files.ts";
import { COMMON_OPTIONS, type Command } from "../command.ts";
import { COMMAND_LINE, printJson, withServer } from "../open-server.ts";

/** More lines than this are read with `--json`. */
const MAX_LINES = 200;

function shorten(lines: readonly string[]): readonly string[] {
  return lines.length <= MAX_LINES
    ? lines
    : [...lines.slice(0, MAX_LINES), `  and ${lines.length - MAX_LINES} more; --json lists them all`];
}

function sayValue(value: FieldChange["from"]): string {
  if (value === null) return "unknown";
  if (typeof value === "string") return value;
  const journeys = value.map(({ country, from, to }) => `${country} ${from}..${to}`);
  return journeys.length === 0 ? "none" : journeys.join("; ");
}

function sayChanged({ serial, changes }: ChangedEntry): string[] {
  return [`~ ${serial}`, ...changes.map(({ field, from, to }) => `    ${field}: ${sayValue(from)} -> ${sayValue(to)}`)];
}

function sayDiff(diff: DirectoryDiff, did: { readonly dryRun: boolean; readonly replace: boolean }): string {
  const changes = [
    ...diff.added.map((serial) => `+ ${serial}`),
    ...diff.changed.flatMap(sayChanged),
    ...diff.missing.map((serial) => (did.replace ? `- ${serial}` : `  ${serial} is not in the file and stays`)),
  ];
  const lines = [
    ...shorten(changes),
    `${diff.added.length} added, ${diff.changed.length} changed, ${diff.unchanged} unchanged, ${did.replace ? diff.missing.length : 0} removed${did.dryRun ? " (dry run: nothing was changed)" : ""}`,
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

export const directoryImport: Command = {
  name: "directory import",
  arguments: ["FILE.csv"],
  summary:
    "Take in what HR and IT know: assignee,country,timeZone,region,deviceSerial,issuedAt,manager,group,travel; a column that is not there changes nothing.",
  options: {
    ...COMMON_OPTIONS,
    "dry-run": { type: "boolean", about: "Show what would change and change nothing." },
    replace: { type: "boolean", about: "Remove laptops that the file does not name." },
  },
  run({ positionals: [file = ""], values }, io) {
    const entries = parseDirectoryCsv(readText(file), file);
    const did = { dryRun: values["dry-run"] === true, replace: values["replace"] === true };
    return withServer(values, io, "create", async (server) => {
      const diff = await server.services.directory.import(entries, { ...did, operator: COMMAND_LINE });
      if (values["json"] === true) printJson(io, { ...did, ...diff });
      else io.out(sayDiff(diff, did));
      return 0;
    });
  },
};
