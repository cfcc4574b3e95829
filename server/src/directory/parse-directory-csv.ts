import { firstFault, InputError } from "@clearseat/shared";
import { DirectoryEntry } from "./directory-entry.ts";

/** Columns of the file, in any order. */
const DIRECTORY_COLUMNS = [
  "assignee",
  "deviceSerial",
  "country",
  "timeZone",
  "region",
  "issuedAt",
  "manager",
  "group",
] as const;
type Column = (typeof DIRECTORY_COLUMNS)[number];
const DEMANDED: readonly Column[] = ["assignee", "deviceSerial"];

interface CsvRecord {
  /** Line in the file at which the record begins. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** Of Windows, of everybody, and of spreadsheets that write for an old Macintosh. */
const LINE_BREAKS: ReadonlySet<string> = new Set(["\r\n", "\n", "\r"]);

interface Reader {
  readonly records: CsvRecord[];
  fields: string[];
  field: string;
  line: number;
  startLine: number;
  isQuoted: boolean;
  /** The present field began with a quote, so an empty one is meant. */
  wasQuoted: boolean;
}

function endField(reader: Reader): void {
  reader.fields.push(reader.field);
  reader.field = "";
  reader.wasQuoted = false;
}

function endRecord(reader: Reader): void {
  const isBlank = reader.fields.length === 0 && reader.field.trim() === "" && !reader.wasQuoted;
  if (!isBlank) {
    endField(reader);
    reader.records.push({ line: reader.startLine, fields: reader.fields });
  }
  reader.fields = [];
  reader.field = "";
  reader.startLine = reader.line + 1;
}

/** Reads one character outside quotes, or a whole line break. */
function readPlain(reader: Reader, character: string, source: string): void {
  if (character === ",") endField(reader);
  else if (LINE_BREAKS.has(character)) endRecord(reader);
  else if (character === '"') {
    if (reader.field !== "" || reader.wasQuoted)
      throw faultIn(reader, "a quote must stand at the start of a field", source);
    reader.isQuoted = true;
    reader.wasQuoted = true;
  } else {
    if (reader.wasQuoted) throw faultIn(reader, "a quoted field must end with its quote", source);
    reader.field += character;
  }
}

function faultIn(reader: Reader, message: string, source: string): InputError {
  return new InputError({ field: `line ${reader.line}`, message }, source);
}

/** Comma-separated values as RFC 4180 has them; quoted fields may hold commas, quotes and line breaks. */
function readRecords(text: string, source: string): readonly CsvRecord[] {
  const reader: Reader = {
    records: [],
    fields: [],
    field: "",
    line: 1,
    startLine: 1,
    isQuoted: false,
    wasQuoted: false,
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.startsWith("\r\n", index) ? "\r\n" : (text[index] ?? "");
    if (!reader.isQuoted) readPlain(reader, character, source);
    else if (character !== '"') reader.field += character;
    else if (text[index + 1] === '"') {
      reader.field += '"';
      index += 1;
    } else reader.isQuoted = false;
    if (LINE_BREAKS.has(character)) reader.line += 1;
    index += character.length - 1;
  }
  if (reader.isQuoted)
    throw new InputError({ field: `line ${reader.startLine}`, message: "a quoted field does not end" }, source);
  endRecord(reader);
  return reader.records;
}

/** The first thing that is wrong with a header: where in its line, and what; null when nothing is. */
function headerFault(names: readonly string[]): readonly [where: string, message: string] | null {
  const [only = ""] = names;
  if (names.length === 1 && /[;\t]/u.test(only)) return ["", "must have its fields separated by commas"];
  const missing = DEMANDED.find((name) => !names.includes(name));
  if (missing !== undefined) return [`, ${missing}`, "is a column that must be there"];
  const unnamed = names.indexOf("");
  if (unnamed !== -1) return [`, column ${unnamed + 1}`, "has no name"];
  const unknown = names.find((name) => !(DIRECTORY_COLUMNS as readonly string[]).includes(name));
  if (unknown !== undefined) return [`, ${unknown}`, "is not a known column"];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : [`, ${twice}`, "stands there twice"];
}

function readHeader(record: CsvRecord | undefined, source: string): readonly Column[] {
  const names = record?.fields.map((name) => name.trim()) ?? [];
  const fault = headerFault(names);
  if (fault === null) return names as Column[];
  const [where, message] = fault;
  throw new InputError({ field: `line ${record?.line ?? 1}${where}`, message }, source);
}

function toEntry(columns: readonly Column[], record: CsvRecord, source: string): DirectoryEntry {
  if (record.fields.length !== columns.length) {
    throw new InputError(
      { field: `line ${record.line}`, message: `has ${record.fields.length} fields; the header has ${columns.length}` },
      source,
    );
  }
  const given = columns.map((column, index) => [column, record.fields[index]?.trim() ?? ""] as const);
  // A day alone is the start of that day; an empty field is unknown.
  const values = given
    .filter(([, value]) => value !== "")
    .map(([column, value]) => [
      column,
      column === "issuedAt" && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? `${value}T00:00:00Z` : value,
    ]);
  const result = DirectoryEntry.safeParse({ assignee: "", deviceSerial: "", ...Object.fromEntries(values) });
  if (result.success) return result.data;
  const { field, message } = firstFault(result.error);
  throw new InputError({ field: `line ${record.line}, ${field}`, message }, source);
}

/** A directory file. Throws an InputError naming file, line and field of the first fault; a serial may stand there once. */
export function parseDirectoryCsv(text: string, source: string): DirectoryEntry[] {
  const [header, ...records] = readRecords(text.replace(/^\ufeff/u, ""), source);
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
