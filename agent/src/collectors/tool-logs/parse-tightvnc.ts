import type { ToolLogEntry } from "@clearseat/shared";
import { toPeerAddress } from "./peer-address.ts";
import { type LogStep, pairSessions } from "./session-pairs.ts";
import { parseLogTime } from "./tool-log-entry.ts";

const LINE = /^\[ *\d+\/ *\d+\] (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?::\d{3})? . (.*)$/u;
const OPENED = /^Incoming rfb connection from (\S+) to port \d+$/u;
const CLOSED = /^Connection from (\S+) has been closed for client #\d+$/u;
const REJECTED = /^Connection rejected due to access control rules$/u;
/** Comes after the log-in, and names no client. */
const LOGGED_IN = /^Entering normal phase of the RFB protocol$/u;

function toStep(message: string, at: string): LogStep | null {
  const opened = OPENED.exec(message)?.[1];
  if (opened !== undefined) return { step: "opened", at, client: opened, peer: toPeerAddress(opened) };
  const closed = CLOSED.exec(message)?.[1];
  if (closed !== undefined) return { step: "closed", at, client: closed, peer: toPeerAddress(closed) };
  if (REJECTED.test(message)) return { step: "refused", at, client: null, peer: null };
  return LOGGED_IN.test(message) ? { step: "started", at, client: null, peer: null } : null;
}

/**
 * TightVNC Server's log on Windows, in UTC, where somebody has turned it up to messages. Format: TightVNC project,
 * FileAccount, RfbServer and RfbClient.
 */
export function parseTightvncLog(text: string): ToolLogEntry[] {
  const steps = text.split(/\r?\n/u).flatMap((line) => {
    const [, date = "", time = "", message = ""] = LINE.exec(line) ?? [];
    const at = parseLogTime(date, time);
    return (at === null ? null : toStep(message, at)) ?? [];
  });
  return pairSessions("tightvnc", steps);
}
