import type { ToolLogEntry } from "@clearseat/shared";
import { toPeerAddress } from "./peer-address.ts";
import { type LogStep, pairSessions } from "./session-pairs.ts";
import { parseLogTime } from "./tool-log-entry.ts";

const LINE =
  /^(?:<\d+> )?(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})\.\d+Z \S+ vncserver[\w-]*\[[^\]]*\]: Connections: (connected|authenticated|disconnected): (\S+)/u;

const STEPS = { connected: "opened", authenticated: "started", disconnected: "closed" } as const;

/**
 * RealVNC Server's log file, in UTC: who connected, logged in and left. Names of accounts are left out; a viewer that
 * comes through RealVNC's cloud has no address of its own. Format: RealVNC help on logging, published listings.
 */
export function parseRealvncLog(text: string): ToolLogEntry[] {
  const steps = text.split(/\r?\n/u).flatMap((line): LogStep[] => {
    const [, date = "", time = "", word = "", client = ""] = LINE.exec(line) ?? [];
    const at = parseLogTime(date, time);
    if (at === null) return [];
    return [{ step: STEPS[word as keyof typeof STEPS], at, client, peer: toPeerAddress(client) }];
  });
  return pairSessions("realvnc", steps);
}
