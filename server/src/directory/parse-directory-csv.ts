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

/** What is wrong in a file, and where. */
export interface DirectoryFault {
  readonly line: number;
  /** Name of the column or of the field in it; null: the line as a whole. */
  readonly column: string | null;
  readonly message: string;
}

/** What a file says, and everything that is wrong with it, up to a limit; with a fault it is not to be taken in. */
export interface DirectoryFile {
  readonly entries: readonly DirectoryEntryInput[];
  readonly faults: readonly DirectoryFault[];
}

/** Whoever has more than this to mend has another problem than these lines. */
const MOST_FAULTS = 100;

/** The first thing that is wrong with a header: which column, and what; null when nothing is. */
function headerFault(
  names: readonly string[],
  columns: readonly (Column | null)[],
): Pick<DirectoryFault, "column" | "message"> | null {
  const [only = ""] = names;
  if (names.length === 1 && /[;\t]/u.test(only))
    return { column: null, message: "must have its fields separated by commas" };
  const missing = DEMANDED.find((name) => !columns.includes(name));
  if (missing !== undefined) return { column: missing, message: "is a column that must be there" };
  const unnamed = names.indexOf("");
  if (unnamed !== -1) return { column: `column ${unnamed + 1}`, message: "has no name" };
  const unknown = columns.indexOf(null);
  if (unknown !== -1) return { column: names[unknown] ?? null, message: "is not a known column" };
  const twice = columns.findIndex((column, index) => columns.indexOf(column) !== index);
  return twice === -1 ? null : { column: names[twice] ?? null, message: "stands there twice" };
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

type Read = { readonly entry: DirectoryEntryInput } | { readonly fault: DirectoryFault };

function readRecord(columns: readonly Column[], { line, fields }: CsvRecord): Read {
  if (fields.length !== columns.length) {
    const message = `has ${fields.length} fields; the header has ${columns.length}`;
    return { fault: { line, column: null, message } };
  }
  const given = Object.fromEntries(
    columns.map((column, index) => [column, toValue(column, fields[index]?.trim() ?? "")]),
  );
  const result = DirectoryEntryInput.safeParse(given);
  if (result.success) return { entry: result.data };
  const { field, message } = firstFault(result.error);
  const isNoJourney = /^travel\[\d+\]$/u.test(field);
  const words = isNoJourney ? "must be a country and two days, such as PT 2026-03-20..2026-04-03" : message;
  return { fault: { line, column: field, message: words } };
}

function readRows(columns: readonly Column[], records: readonly CsvRecord[]): DirectoryFile {
  const firstLine = new Map<string, number>();
  const entries: DirectoryEntryInput[] = [];
  const faults: DirectoryFault[] = [];
  for (const record of records) {
    if (faults.length >= MOST_FAULTS) break;
    const read = readRecord(columns, record);
    if ("fault" in read) {
      faults.push(read.fault);
      continue;
    }
    const { deviceSerial } = read.entry;
    const before = firstLine.get(deviceSerial);
    if (before === undefined) firstLine.set(deviceSerial, record.line);
    else faults.push({ line: record.line, column: "deviceSerial", message: `stands in line ${before} already` });
    entries.push(read.entry);
  }
  return { entries, faults };
}

/**
 * A directory file with all that is wrong with it. What a column says of a laptop is given, also that it is unknown;
 * what no column says is left out. A serial may stand there once. Throws an InputError when it is no file of
 * comma-separated values.
 */
export function readDirectoryFile(text: string, source: string): DirectoryFile {
  const [header, ...records] = readCsvRecords(text.replace(/^\ufeff/u, ""), source);
  const names = header?.fields.map((name) => name.trim()) ?? [];
  const columns = names.map(toColumn);
  const fault = headerFault(names, columns);
  return fault === null
    ? readRows(columns as Column[], records)
    : { entries: [], faults: [{ line: header?.line ?? 1, ...fault }] };
}

/** The entries of a directory file. Throws an InputError naming file, line and field of the first fault. */
export function parseDirectoryCsv(text: string, source: string): DirectoryEntryInput[] {
  const { entries, faults } = readDirectoryFile(text, source);
  const [fault] = faults;
  if (fault === undefined) return [...entries];
  const { line, column, message } = fault;
  throw new InputError({ field: `line ${line}${column === null ? "" : `, ${column}`}`, message }, source);
}
