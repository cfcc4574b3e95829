import type { ToolLogEntry } from "@clearseat/shared";
import { makeEntry, parseLogTime } from "./tool-log-entry.ts";

const TOOL_ID = "teamviewer";

/** `23-08-2022 10:23:05`, in UTC. */
function parseTime(text: string): string | null {
  const match = /^(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2}:\d{2})$/u.exec(text.trim());
  return match === null ? null : parseLogTime(`${match[3]}-${match[2]}-${match[1]}`, match[4] ?? "");
}

/**
 * Connections_incoming.txt: id, name, start, end, local account, kind and a number, parted by tabs. Names and
 * accounts are left out. A session in progress has no end yet; only finished ones are written by most versions.
 */
export function parseIncomingConnections(text: string): ToolLogEntry[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const [id = "", , start = "", end = ""] = line.split("\t");
    const startedAt = parseTime(start);
    if (startedAt === null || !/^\d{6,12}$/u.test(id.trim())) return [];
    const endedAt = parseTime(end);
    const entries = [makeEntry(TOOL_ID, startedAt, "session_started", { peer: id.trim() })];
    return endedAt === null ? entries : [...entries, makeEntry(TOOL_ID, endedAt, "session_ended", { peer: id.trim() })];
  });
}
