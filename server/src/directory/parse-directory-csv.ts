import { firstFault, InputError } from "@clearseat/shared";
import { DirectoryEntryInput } from "./directory-entry.ts";
import { type CsvRecord, readCsvRecords } from "./read-csv-records.ts";

/** Columns of the file, in any order, by the names that people give them; case, spaces, dashes and underscores do not matter. */
const COLUMNS = {
  assignee: ["assignee"],
  deviceSerial: ["deviceserial", "serial", "serialnumber"],
  country: ["country"],
  timeZone: ["timezone"],
  region: ["region"],
  issuedAt: ["issuedat", "issuedon"],
  manager: ["manager"],
  group: ["group"],
  travel: ["travel"],
} as const satisfies Readonly<Record<keyof DirectoryEntryInput, readonly string[]>>;
type Column = keyof typeof COLUMNS;

function toColumn(name: string): Column | null {
  const plain = name.toLowerCase().replace(/[\s_-]/gu, "");
  const known = Object.entries(COLUMNS).find(([, names]) => (names as readonly string[]).includes(plain));
  return (known?.[0] ?? null) as Column | null;
}

const DEMANDED: readonly Column[] = ["assignee", "deviceSerial"];

/** The first thing that is wrong with a header: where in its line, and what; null when nothing is. */
function headerFault(
  names: readonly string[],
  columns: readonly (Column | null)[],
): readonly [where: string, message: string] | null {
  const [only = ""] = names;
  if (names.length === 1 && /[;\t]/u.test(only)) return ["", "must have its fields separated by commas"];
  const missing = DEMANDED.find((name) => !columns.includes(name));
  if (missing !== undefined) return [`, ${missing}`, "is a column that must be there"];
  const unnamed = names.indexOf("");
  if (unnamed !== -1) return [`, column ${unnamed + 1}`, "has no name"];
  const unknown = columns.indexOf(null);
  if (unknown !== -1) return [`, ${names[unknown]}`, "is not a known column"];
  const twice = columns.findIndex((column, index) => columns.indexOf(column) !== index);
  return twice === -1 ? null : [`, ${names[twice]}`, "stands there twice"];
}

function readHeader(record: CsvRecord | undefined, source: string): readonly Column[] {
  const names = record?.fields.map((name) => name.trim()) ?? [];
  const columns = names.map(toColumn);
  const fault = headerFault(names, columns);
  if (fault === null) return columns as Column[];
  const [where, message] = fault;
  throw new InputError({ field: `line ${record?.line ?? 1}${where}`, message }, source);
}

const JOURNEY = /^(\S+)\s+(\S+?)(?:\.\.|\/)(\S+)$/u;

/** `PT 2026-03-20..2026-04-03; ES 2026-05-01..2026-05-08`; what is no journey becomes one that the schema refuses. */
function toJourneys(text: string): unknown {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, country, from, to] = JOURNEY.exec(part) ?? [];
      return country === undefined ? part : { country, from, to };
    });
}

/** An empty field is unknown, which is something else than a column that is not there. */
function toValue(column: Column, text: string): unknown {
  if (column === "travel") return toJourneys(text);
  if (column === "assignee" || column === "deviceSerial") return text;
  if (text === "") return null;
  // A day alone is the start of that day.
  return column === "issuedAt" && /^\d{4}-\d{2}-\d{2}$/u.test(text) ? `${text}T00:00:00Z` : text;
}

function toEntry(columns: readonly Column[], record: CsvRecord, source: string): DirectoryEntryInput {
  if (record.fields.length !== columns.length) {
    throw new InputError(
      { field: `line ${record.line}`, message: `has ${record.fields.length} fields; the header has ${columns.length}` },
      source,
    );
  }
  const given = Object.fromEntries(
    columns.map((column, index) => [column, toValue(column, record.fields[index]?.trim() ?? "")]),
  );
  const result = DirectoryEntryInput.safeParse(given);
  if (result.success) return result.data;
  const { field, message } = firstFault(result.error);
  const isNoJourney = /^travel\[\d+\]$/u.test(field);
  throw new InputError(
    {
      field: `line ${record.line}, ${field}`,
      message: isNoJourney ? "must be a country and two days, such as PT 2026-03-20..2026-04-03" : message,
    },
    source,
  );
}

/**
 * A directory file. What a column says of a laptop is given, also that it is unknown; what no column says is left out.
 * Throws an InputError naming file, line and field of the first fault; a serial may stand there once.
 */
export function parseDirectoryCsv(text: string, source: string): DirectoryEntryInput[] {
  const [header, ...records] = readCsvRecords(text.replace(/^\ufeff/u, ""), source);
  const columns = readHeader(header, source);
  const firstLine = new Map<string, number>();
  return records.map((record) => {
    const entry = toEntry(columns, record, source);
    const before = firstLine.get(entry.deviceSerial);
    if (before !== undefined)
      throw new InputError(
        { field: `line ${record.line}, deviceSerial`, message: `stands in line ${before} already` },
        source,
      );
    firstLine.set(entry.deviceSerial, record.line);
    return entry;
  });
}
