import { Instant, type ToolLogEntry, toInstantOrNull, toMillis } from "@clearseat/shared";

/** What a remote tool's own log says: a session began, ended, was refused, or somebody connected without having logged in yet. */
export type ToolLogEvent =
  | "session_started"
  | "session_ended"
  | "session_refused"
  | "connection_opened"
  | "connection_closed";

export function makeEntry(
  toolId: string,
  at: string,
  event: ToolLogEvent,
  facts: { unattended?: boolean | null; peer?: string | null; installation?: string | null } = {},
): ToolLogEntry {
  const { unattended = null, peer = null, installation = null } = facts;
  return { toolId, at, event, unattended, peer, instance: null, installation };
}

/** `2022-08-23` and `10:23:05.969`, with an offset such as `-04:00` or none for UTC -> an instant to the second; `null` for no time. */
export function parseLogTime(date: string, time: string, offset = "Z"): string | null {
  const clock = /^\d{2}:\d{2}$/u.test(time) ? `${time}:00` : time.replace(/[.,]\d+$/u, "");
  const utc = `${date}T${clock}Z`;
  if (!Instant.safeParse(utc).success) return null;
  if (offset === "Z") return utc;
  const match = /^([+-])(\d{2}):(\d{2})$/u.exec(offset);
  if (match === null) return null;
  const minutes = (Number(match[2]) * 60 + Number(match[3])) * (match[1] === "-" ? 1 : -1);
  return toInstantOrNull(toMillis(utc) + minutes * 60_000);
}
