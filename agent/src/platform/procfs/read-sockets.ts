import { type Answer, failed, found } from "../answer.ts";
import type { FilesDoor } from "../files.ts";
import { type KernelSocket, parseNetTable } from "./parse-net-table.ts";

const TABLES = [
  ["tcp", "tcp"],
  ["tcp6", "tcp"],
  ["udp", "udp"],
  ["udp6", "udp"],
] as const;
/** About 50,000 sockets. */
const MOST_TABLE_BYTES = 8 << 20;

/**
 * All sockets of this network namespace that a process can still hold. Connections in TIME_WAIT are over and left out.
 * A kernel without IPv6 has no tables for it; a missing table for IPv4 is a failure.
 */
export function readSockets(files: FilesDoor): Answer<KernelSocket[]> {
  const sockets: KernelSocket[] = [];
  for (const [table, protocol] of TABLES) {
    const text = files.readText(`/proc/net/${table}`, MOST_TABLE_BYTES);
    if (!text.ok && text.reason === "missing" && table.endsWith("6")) continue;
    if (!text.ok) return text;
    const parsed = parseNetTable(text.value, protocol);
    if (parsed === null) return failed("unparsable", `/proc/net/${table}`);
    sockets.push(...parsed.filter((socket) => socket.state !== "time_wait"));
  }
  return found(sockets);
}
