import { InputError } from "@clearseat/shared";
import type { AsnRanges } from "./asn-table.ts";

const COMMA = 0x2c;
const COLON = 0x3a;
const DOT = 0x2e;
const NEWLINE = 0x0a;
const ZERO = 0x30;
const MAX_ASN = 0xffff_ffff;

/** Files of 30 MB are read at every start, so bytes are read where they lie instead of being cut into texts. */
class Cursor {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  skip(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  skipLine(): void {
    const end = this.bytes.indexOf(NEWLINE, this.at);
    this.at = end === -1 ? this.bytes.length : end + 1;
  }

  /** A decimal number up to `most`; -1 when there is none. */
  decimal(most: number): number {
    const from = this.at;
    let value = 0;
    for (;;) {
      const digit = (this.bytes[this.at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      if (value > most) return -1;
      this.at += 1;
    }
    return this.at === from ? -1 : value;
  }

  /** Up to four hexadecimal digits; -1 when there are none. */
  hexadecimal(): number {
    const from = this.at;
    let value = 0;
    while (this.at - from < 4) {
      const digit = hexDigit(this.bytes[this.at] ?? 0);
      if (digit < 0) break;
      value = value * 16 + digit;
      this.at += 1;
    }
    return this.at === from ? -1 : value;
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : -1;
}

/** `203.0.113.7` as a number; null when it is none. */
function readV4(cursor: Cursor): number | null {
  let value = 0;
  for (let part = 0; part < 4; part += 1) {
    if (part > 0 && !cursor.skip(DOT)) return null;
    const octet = cursor.decimal(255);
    if (octet < 0) return null;
    value = value * 256 + octet;
  }
  return value;
}

/** The groups of `2001:db8::7`, with the place of `::` in them, in a row that is used again. */
interface Groups {
  readonly row: Uint16Array;
  count: number;
  gap: number;
}

function readGroups(cursor: Cursor, groups: Groups): boolean {
  groups.count = 0;
  groups.gap = -1;
  if (cursor.skip(COLON)) {
    if (!cursor.skip(COLON)) return false;
    groups.gap = 0;
  }
  for (;;) {
    const group = cursor.hexadecimal();
    if (group < 0) return groups.gap === groups.count || (groups.count === 8 && groups.gap < 0);
    if (groups.count === 8) return false;
    groups.row[groups.count] = group;
    groups.count += 1;
    if (!cursor.skip(COLON)) return groups.gap < 0 ? groups.count === 8 : groups.count < 8;
    if (!cursor.skip(COLON)) continue;
    if (groups.gap >= 0) return false;
    groups.gap = groups.count;
  }
}

function groupAt({ row, count, gap }: Groups, index: number): number {
  if (gap < 0 || index < gap) return row[index] ?? 0;
  const fromEnd = index - (8 - count);
  return fromEnd < gap ? 0 : (row[fromEnd] ?? 0);
}

const GROUPS: Groups = { row: new Uint16Array(8), count: 0, gap: -1 };

/** The upper 64 bits of an IPv6 address; null when it is none. */
function readV6(cursor: Cursor): bigint | null {
  if (!readGroups(cursor, GROUPS)) return null;
  const high = groupAt(GROUPS, 0) * 65_536 + groupAt(GROUPS, 1);
  const low = groupAt(GROUPS, 2) * 65_536 + groupAt(GROUPS, 3);
  return (BigInt(high) << 32n) | BigInt(low);
}

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

/** Where the rows of one family go, and how its addresses are read. */
interface Columns<Bound extends number | bigint> {
  readonly starts: { [index: number]: Bound };
  readonly ends: { [index: number]: Bound };
  readonly asns: Uint32Array;
  readonly read: (cursor: Cursor) => Bound | null;
}

/** Reads one line into a row; returns what is wrong with it, or null. */
function readRow<Bound extends number | bigint>(cursor: Cursor, columns: Columns<Bound>, row: number): string | null {
  const { starts, ends, asns, read } = columns;
  const start = read(cursor);
  const end = start !== null && cursor.skip(COMMA) ? read(cursor) : null;
  const asn = end !== null && cursor.skip(COMMA) ? cursor.decimal(MAX_ASN) : -1;
  if (start === null || end === null || asn < 0) return "must be first address, last address, number of the network";
  if (end < start) return "has its last address before its first";
  starts[row] = start;
  ends[row] = end;
  asns[row] = asn;
  return null;
}

/** Fills the columns and returns how many rows they have. */
function fill<Bound extends number | bigint>(bytes: Uint8Array, columns: Columns<Bound>, source: string): number {
  const { starts } = columns;
  const cursor = new Cursor(bytes);
  let rows = 0;
  for (let line = 1; !cursor.isAtEnd; line += 1) {
    if (cursor.skip(NEWLINE)) continue;
    const wrong = readRow(cursor, columns, rows);
    if (wrong !== null) throw new InputError({ field: `line ${line}`, message: wrong }, source);
    cursor.skipLine();
    const [before, start] = [starts[rows - 1], starts[rows]];
    if (before === undefined || start === undefined || before < start) rows += 1;
    // Ranges within one /64 have the same upper half; the first of them stands for it.
    else if (before > start)
      throw new InputError({ field: `line ${line}`, message: "must not begin before the line above it" }, source);
  }
  return rows;
}

/**
 * Comma-separated lines `first address, last address, number of the network, name`, in the order of addresses, as
 * ranges. Throws an InputError naming the line.
 * @param bytes the file, as it is
 */
export function readAsnCsv(bytes: Uint8Array, family: 4 | 6, source: string): AsnRanges {
  const lines = countLines(bytes);
  // A file that is still being copied would be half a truth.
  if (bytes.length > 0 && bytes.at(-1) !== NEWLINE)
    throw new InputError({ field: `line ${lines}`, message: "must end with a line break; it may be cut off" }, source);
  const asns = new Uint32Array(lines);
  if (family === 4) {
    const columns = { starts: new Uint32Array(lines), ends: new Uint32Array(lines), asns, read: readV4 };
    return cut(columns, fill(bytes, columns, source));
  }
  const columns = { starts: new BigUint64Array(lines), ends: new BigUint64Array(lines), asns, read: readV6 };
  return cut(columns, fill(bytes, columns, source));
}

function cut({ starts, ends, asns }: AsnRanges, rows: number): AsnRanges {
  return { starts: starts.subarray(0, rows), ends: ends.subarray(0, rows), asns: asns.subarray(0, rows) };
}

/** The name that the file gives a network; null when it gives none. Reads the file to where it stands. */
export function readAsnName(bytes: Buffer, asn: number): string | null {
  const found = bytes.indexOf(`,${asn},`, 0, "latin1");
  if (found === -1) return null;
  const end = bytes.indexOf(NEWLINE, found);
  const name = bytes.toString("utf8", found + String(asn).length + 2, end === -1 ? bytes.length : end).trim();
  return name.replace(/^"(.*)"$/u, "$1").replaceAll('""', '"') || null;
}
