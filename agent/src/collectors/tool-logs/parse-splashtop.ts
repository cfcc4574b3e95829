import type { ToolLogEntry } from "@clearseat/shared";
import { type LogClock, toLocalTime } from "./log-clock.ts";
import { nearInTime } from "./near-in-time.ts";
import { toPeerAddress } from "./peer-address.ts";
import { makeEntry } from "./tool-log-entry.ts";

const LINE =
  /^<\d+>(?<month>[A-Z][a-z]{2}) +(?<day>\d{1,2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) \[\w+\]:(?<message>.*)$/u;
const LOGGED_IN = /^\[Auth-L\] ok, client /u;
const ADDRESS = /^\[Banner\] Got client \d+ public IP (\S+)/u;

/** What SPLog.txt says: log-ins, and addresses told a few seconds later. */
export interface SplashtopLog {
  readonly starts: readonly ToolLogEntry[];
  readonly peers: readonly { readonly at: string; readonly address: string }[];
}

/** The streamer's main log, in local time without a year; it tells no ends. Format: published analyses of the program. */
export function parseSplashtopLog(text: string, toInstant: LogClock): SplashtopLog {
  const starts: ToolLogEntry[] = [];
  const peers: { at: string; address: string }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const { message = "", ...time } = LINE.exec(line)?.groups ?? {};
    const address = toPeerAddress(ADDRESS.exec(message)?.[1] ?? "");
    if (address === null && !LOGGED_IN.test(message)) continue;
    const local = toLocalTime(time);
    const at = local === null ? null : toInstant(local);
    if (at === null) continue;
    if (address === null) starts.push(makeEntry("splashtop", at, "session_started"));
    else peers.push({ at, address });
  }
  return { starts, peers };
}

/** Log-ins with the address that was told beside them, each log-in once. */
export function joinSplashtop(logs: readonly SplashtopLog[]): ToolLogEntry[] {
  const peerNear = nearInTime(logs.flatMap(({ peers }) => peers));
  return logs.flatMap(({ starts }) => starts).map((start) => ({ ...start, peer: peerNear(start.at)?.address ?? null }));
}
