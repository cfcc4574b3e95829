import type { ToolLogEntry } from "@clearseat/shared";
import { nearInTime } from "./near-in-time.ts";
import { makeEntry, parseLogTime } from "./tool-log-entry.ts";

const TOOL_ID = "anydesk";

/** How the session was let in, by the word in connection_trace.txt (AnyDesk help: connection log). */
const METHODS: ReadonlyMap<string, boolean> = new Map([
  ["User", false],
  ["Passwd", true],
  ["Token", true],
]);

// Patterns that end in "anything" take every character for it: one that they refuse would make them search again from each place before it.
const CONNECTION = /^Incoming\s+(?<date>\d{4}-\d{2}-\d{2}), (?<time>\d{2}:\d{2})\s+(?<method>\S+)\s*(?<caller>.*)$/su;

function parseConnection(line: string): ToolLogEntry | null {
  const { date = "", time = "", method = "", caller = "" } = CONNECTION.exec(line.trim())?.groups ?? {};
  const at = parseLogTime(date, time);
  if (at === null) return null;
  const peer = /(\d{6,12})$/u.exec(caller)?.[1] ?? null;
  if (method.toUpperCase() === "REJECTED") return makeEntry(TOOL_ID, at, "session_refused", { peer });
  return makeEntry(TOOL_ID, at, "session_started", { unattended: METHODS.get(method) ?? null, peer });
}

/**
 * connection_trace.txt of the controlled side: `Incoming  2022-08-23, 10:23  Passwd  123456789  123456789`.
 * It tells starts and no ends. Names that callers gave themselves are left out, their numbers kept.
 */
export function parseConnectionTrace(text: string): ToolLogEntry[] {
  return text.split(/\r?\n/u).flatMap((line) => parseConnection(line) ?? []);
}

export interface AnydeskTrace {
  readonly logins: readonly { readonly at: string; readonly unattended: boolean }[];
  /** Address from which somebody came, as the relay saw it. */
  readonly peers: readonly { readonly at: string; readonly address: string }[];
}

const TRACE_LINE = /^\s*\w+\s+(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}\.\d+)\s.* - (.*)$/su;
const ACCEPTED = /^Authenticated by local user/u;
const UNATTENDED = /^Authenticated (?:by password|with permanent token|with correct passphrase)/u;
const PEER = /^Logged in from \[?([0-9A-Fa-f.:]+?)\]?:\d+ on relay/u;

/** anydesk.trace and ad_svc.trace: the service's diary, of which two kinds of lines are of use. */
export function parseAnydeskTrace(text: string): AnydeskTrace {
  const logins: { at: string; unattended: boolean }[] = [];
  const peers: { at: string; address: string }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const match = TRACE_LINE.exec(line);
    const at = match === null ? null : parseLogTime(match[1] ?? "", match[2] ?? "");
    if (match === null || at === null) continue;
    const message = match[3] ?? "";
    const address = PEER.exec(message)?.[1];
    if (address !== undefined) peers.push({ at, address });
    else if (ACCEPTED.test(message) || UNATTENDED.test(message))
      logins.push({ at, unattended: UNATTENDED.test(message) });
  }
  return { logins, peers };
}

/** One list of sessions out of both logs, of which one tells minutes and one seconds, both in UTC: starts from the connection log, peers and what it lacks from the diary. */
export function joinAnydesk(starts: readonly ToolLogEntry[], trace: AnydeskTrace): ToolLogEntry[] {
  const startNear = nearInTime(starts);
  const peerNear = nearInTime(trace.peers);
  const only = trace.logins
    .filter((login) => startNear(login.at) === undefined)
    .map((login) => makeEntry(TOOL_ID, login.at, "session_started", { unattended: login.unattended }));
  return [...starts, ...only].map((entry) => {
    const peer = peerNear(entry.at);
    return peer === undefined ? entry : { ...entry, peer: peer.address };
  });
}
