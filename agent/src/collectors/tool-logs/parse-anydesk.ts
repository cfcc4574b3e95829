import { MINUTE_MS, type ToolLogEntry, toMillis } from "@clearseat/shared";
import { makeEntry, parseLogTime } from "./tool-log-entry.ts";

const TOOL_ID = "anydesk";
/** The two logs tell one log-in with a minute and with a second; both are in UTC. */
const SAME_LOGIN_MS = 2 * MINUTE_MS;

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

/** Finds what was told at nearly the same time, the earliest if several were. */
function byTime<T extends { readonly at: string | null }>(told: readonly T[]): (at: string | null) => T | undefined {
  const inOrder = told
    .flatMap((one) => (one.at === null ? [] : [{ one, atMs: toMillis(one.at) }]))
    .sort((left, right) => left.atMs - right.atMs);
  return (at) => {
    if (at === null) return undefined;
    const earliestMs = toMillis(at) - SAME_LOGIN_MS;
    let [from, to] = [0, inOrder.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((inOrder[middle]?.atMs ?? 0) < earliestMs) from = middle + 1;
      else to = middle;
    }
    const found = inOrder[from];
    return found !== undefined && found.atMs <= earliestMs + 2 * SAME_LOGIN_MS ? found.one : undefined;
  };
}

/** One list of sessions out of both logs: starts from the connection log, peers and what it lacks from the diary. */
export function joinAnydesk(starts: readonly ToolLogEntry[], trace: AnydeskTrace): ToolLogEntry[] {
  const startNear = byTime(starts);
  const peerNear = byTime(trace.peers);
  const only = trace.logins
    .filter((login) => startNear(login.at) === undefined)
    .map((login) => makeEntry(TOOL_ID, login.at, "session_started", { unattended: login.unattended }));
  return [...starts, ...only].map((entry) => {
    const peer = peerNear(entry.at);
    return peer === undefined ? entry : { ...entry, peer: peer.address };
  });
}
