import { formatAddressBytes } from "../../platform/procfs/format-address.ts";

/** A user's session as glibc records it in utmp(5). */
export interface UtmpSession {
  readonly pid: number;
  readonly line: string;
  readonly user: string;
  /** Host as the program wrote it; an address or a name. */
  readonly host: string | null;
  readonly address: string | null;
  readonly sinceMs: number;
}

/** glibc keeps 32-bit times on 64-bit machines, so the record has one size everywhere. */
const RECORD_BYTES = 384;
const USER_PROCESS = 7;
const OFFSETS = { type: 0, pid: 4, line: 8, user: 44, host: 76, seconds: 340, address: 348 } as const;

function textAt(record: Buffer, offset: number, length: number): string {
  const bytes = record.subarray(offset, offset + length);
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end < 0 ? length : end).toString("utf8");
}

function addressAt(record: Buffer): string | null {
  const bytes = record.subarray(OFFSETS.address, OFFSETS.address + 16);
  if (bytes.every((byte) => byte === 0)) return null;
  return bytes.subarray(4).every((byte) => byte === 0)
    ? formatAddressBytes(bytes.subarray(0, 4))
    : formatAddressBytes(bytes);
}

/** Sessions that are open; ended ones and bookkeeping are left out. `null`: no whole number of records. */
export function parseUtmp(bytes: Uint8Array): UtmpSession[] | null {
  if (bytes.length % RECORD_BYTES !== 0) return null;
  const buffer = Buffer.from(bytes);
  const sessions: UtmpSession[] = [];
  for (let offset = 0; offset < buffer.length; offset += RECORD_BYTES) {
    const record = buffer.subarray(offset, offset + RECORD_BYTES);
    if (record.readInt16LE(OFFSETS.type) !== USER_PROCESS) continue;
    const host = textAt(record, OFFSETS.host, 256);
    sessions.push({
      pid: record.readInt32LE(OFFSETS.pid),
      line: textAt(record, OFFSETS.line, 32),
      user: textAt(record, OFFSETS.user, 32),
      host: host === "" ? null : host,
      address: addressAt(record),
      sinceMs: record.readUInt32LE(OFFSETS.seconds) * 1_000,
    });
  }
  return sessions;
}
