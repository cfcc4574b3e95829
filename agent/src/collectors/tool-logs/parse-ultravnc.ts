import type { ToolLogEntry } from "@clearseat/shared";
import { type LogClock, toLocalTime } from "./log-clock.ts";
import { toPeerAddress } from "./peer-address.ts";
import { type LogStep, pairSessions } from "./session-pairs.ts";

const LINE =
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}) (?<hour>\d{1,2}):(?<minute>\d{2}) {3}(?<message>.*)$/u;

const MESSAGES: readonly (readonly [LogStep["step"], RegExp])[] = [
  ["started", /^Connection received from (\S+)/u],
  ["closed", /^Client (\S+) disconnected$/u],
  ["refused", /^Invalid attempt from client (\S+)/u],
];

/**
 * UltraVNC's mslogon.log, in local time to the minute: log-ins, ends and wrong passwords. Names of accounts are left
 * out. Format: UltraVNC project, logging.
 */
export function parseUltravncLog(text: string, toInstant: LogClock): ToolLogEntry[] {
  const steps = text.split(/\r?\n/u).flatMap((line): LogStep[] => {
    const { message = "", ...time } = LINE.exec(line)?.groups ?? {};
    const found = MESSAGES.map(([step, pattern]) => ({ step, client: pattern.exec(message.trimEnd())?.[1] })).find(
      ({ client }) => client !== undefined,
    );
    const local = found === undefined ? null : toLocalTime(time);
    const at = local === null ? null : toInstant(local);
    if (at === null || found?.client === undefined) return [];
    return [{ step: found.step, at, client: found.client, peer: toPeerAddress(found.client) }];
  });
  return pairSessions("ultravnc", steps);
}
