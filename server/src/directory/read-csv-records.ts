import { InputError } from "@clearseat/shared";

/** One record of a file of comma-separated values. */
export interface CsvRecord {
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
export function readCsvRecords(text: string, source: string): readonly CsvRecord[] {
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
