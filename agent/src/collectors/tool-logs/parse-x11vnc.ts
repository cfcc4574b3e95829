import type { ToolLogEntry } from "@clearseat/shared";
import { type LogClock, toLocalTime } from "./log-clock.ts";
import { toPeerAddress } from "./peer-address.ts";
import { type LogStep, pairSessions } from "./session-pairs.ts";

const LINE =
  /^(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<message>.*)$/u;

const MESSAGES: readonly (readonly [LogStep["step"], RegExp])[] = [
  ["opened", /^Got connection from client (\S+)$/u],
  ["accepted", /^accept_client: popup accepted: (\S+)$/u],
  ["refused", /^accept_client: (?:popup )?rejected: (\S+)$/u],
  // Only a client that has logged in asks for a pixel format or an encoding.
  ["started", /^(?:Pixel format|Using \w+ encoding) for client (\S+?):?$/u],
  ["closed", /^Client (\S+) gone$/u],
];

/** x11vnc's log file, in local time. Format: LibVNCServer project, rfbDefaultLog, sockets and rfbserver; x11vnc, connections. */
export function parseX11vncLog(text: string, toInstant: LogClock): ToolLogEntry[] {
  const steps = text.split(/\r?\n/u).flatMap((line): LogStep[] => {
    const { message = "", ...time } = LINE.exec(line)?.groups ?? {};
    const found = MESSAGES.map(([step, pattern]) => ({ step, client: pattern.exec(message)?.[1] })).find(
      ({ client }) => client !== undefined,
    );
    const local = found === undefined ? null : toLocalTime(time);
    const at = local === null ? null : toInstant(local);
    if (at === null || found?.client === undefined) return [];
    return [{ step: found.step, at, client: found.client, peer: toPeerAddress(found.client) }];
  });
  return pairSessions("x11vnc", steps);
}
