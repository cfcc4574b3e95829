import type { ToolLogEntry } from "@clearseat/shared";
import { makeEntry, parseLogTime } from "./tool-log-entry.ts";

const TOOL_ID = "rustdesk";
const LINE =
  /^\[(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}\.\d+) ([+-]\d{2}:\d{2})\] \w+ \[src[/\\]server[/\\]connection[^\]]*\] #(\d+) (.*)$/u;
const OPENED = /^Connection opened from \[?(?:::ffff:)?([0-9A-Fa-f.:]+?)\]?:\d+\.?$/u;
const CLOSED = /^(?:Connection closed|connection loop exited)/iu;

/**
 * RustDesk's server log (src/server/connection.rs). "Connection opened" comes before the log-in, so it is told as
 * `connection_opened` and not as a session; numbers join an end to its beginning within one run of the program.
 */
export function parseRustdeskLog(text: string): ToolLogEntry[] {
  const open = new Map<string, string>();
  return text.split(/\r?\n/u).flatMap((line) => {
    const match = LINE.exec(line);
    const at = match === null ? null : parseLogTime(match[1] ?? "", match[2] ?? "", match[3]);
    if (match === null || at === null) return [];
    const [number, message] = [match[4] ?? "", match[5] ?? ""];
    const address = OPENED.exec(message)?.[1];
    if (address !== undefined) {
      open.set(number, address);
      return [makeEntry(TOOL_ID, at, "connection_opened", { peer: address })];
    }
    const peer = open.get(number);
    if (!CLOSED.test(message) || peer === undefined) return [];
    open.delete(number);
    return [makeEntry(TOOL_ID, at, "connection_closed", { peer })];
  });
}
