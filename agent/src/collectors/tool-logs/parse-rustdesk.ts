import type { ToolLogEntry } from "@clearseat/shared";
import { toPeerAddress } from "./peer-address.ts";
import { type LogStep, pairSessions } from "./session-pairs.ts";
import { parseLogTime } from "./tool-log-entry.ts";

const TOOL_ID = "rustdesk";
const LINE =
  /^\[(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}\.\d+) ([+-]\d{2}:\d{2})\] \w+ \[src[/\\]server[/\\]connection[^\]]*\] (.*)$/u;
const OPENED = /^#(\d+) Connection opened from (\S+?)\.?$/u;
const CLOSED = /^#(\d+) (?:Connection closed|connection loop exited)/iu;
/** Part of the answer to a log-in that was let in; it names no connection. */
const LOGGED_IN = /^peer info supported_encoding:/u;

function toStep(message: string, at: string): LogStep | null {
  const [, opened, from = ""] = OPENED.exec(message) ?? [];
  if (opened !== undefined) {
    const peer = toPeerAddress(from);
    return peer === null ? null : { step: "opened", at, client: opened, peer };
  }
  const closed = CLOSED.exec(message)?.[1];
  if (closed !== undefined) return { step: "closed", at, client: closed, peer: null };
  return LOGGED_IN.test(message) ? { step: "started", at, client: null, peer: null } : null;
}

/**
 * RustDesk's server log (rustdesk project, server/connection.rs). "Connection opened" comes before the log-in, so it is
 * told as `connection_opened`; the answer to a log-in makes it a session. Whether somebody accepted it is not written.
 * Numbers join an end to its beginning within one run of the program.
 */
export function parseRustdeskLog(text: string): ToolLogEntry[] {
  const steps = text.split(/\r?\n/u).flatMap((line) => {
    const match = LINE.exec(line);
    const at = match === null ? null : parseLogTime(match[1] ?? "", match[2] ?? "", match[3]);
    return (at === null ? null : toStep(match?.[4] ?? "", at)) ?? [];
  });
  // A log-in whose connection lies before the tail cannot be told from another's.
  return pairSessions(TOOL_ID, steps).filter(({ event, peer }) => event !== "session_started" || peer !== null);
}
