import type { ToolLogEntry } from "@clearseat/shared";
import { type LogClock, toLocalTime } from "./log-clock.ts";
import { toPeerAddress } from "./peer-address.ts";
import { type LogStep, pairSessions } from "./session-pairs.ts";

/** A line of its own before what was logged in that second. */
const STAMP =
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) +(?<day>\d{1,2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<year>\d{4})$/u;
const CONNECTION = /^ Connections: +(accepted|closed): (\S+)/iu;
/** Written when a client has logged in; it names none. */
const LOGGED_IN = /^ VNCSConnST: +Server default pixel format/u;

/**
 * Xvnc's and x0vncserver's log, in local time. Format: TigerVNC project, Logger_file and VNCServerST; messages in the
 * program's own language, so that translated ones say nothing.
 */
export function parseTigervncLog(text: string, toInstant: LogClock): ToolLogEntry[] {
  let at: string | null = null;
  const steps: LogStep[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const local = toLocalTime(STAMP.exec(line)?.groups ?? {});
    if (local !== null && local.month > 0) at = toInstant(local);
    const step = at === null ? null : readStep(line, at);
    if (step !== null) steps.push(step);
  }
  return pairSessions("tigervnc", steps);
}

function readStep(line: string, at: string): LogStep | null {
  const [, word = "", client = ""] = CONNECTION.exec(line) ?? [];
  if (word !== "")
    return { step: word.toLowerCase() === "accepted" ? "opened" : "closed", at, client, peer: toPeerAddress(client) };
  return LOGGED_IN.test(line) ? { step: "started", at, client: null, peer: null } : null;
}
