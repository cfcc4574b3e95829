import type { ToolLogEntry } from "@clearseat/shared";
import { nearInTime } from "./near-in-time.ts";
import type { SystemLogLine } from "./parse-syslog.ts";
import { toPeerAddress } from "./peer-address.ts";
import { makeEntry } from "./tool-log-entry.ts";

const TOOL_ID = "chrome-remote-desktop";

/** What the host says of one client. `client` names a person's account and never leaves this file. */
export interface HostEvent {
  readonly at: string;
  readonly event: "connected" | "disconnected" | "denied" | "route";
  readonly client: string;
  /** With `route`: the other side's address, unless a relay stands between. */
  readonly peer: string | null;
}

const WORDS = [
  ["connected", /^Client connected: (\S+?)\.?$/u],
  ["disconnected", /^Client disconnected: (\S+?)\.?$/u],
  ["denied", /^Access denied for client: (\S+?)\.?$/u],
] as const;
const ROUTE = /^Channel IP for client: (\S+) ip='([^']*)' host_ip='[^']*' channel='[^']*'(?: connection='([^']*)')?/u;

/** The host's messages in a system's log. Format: Chromium project, remoting/host, HostEventLogger. */
export function parseHostMessages(lines: readonly SystemLogLine[]): HostEvent[] {
  return lines.flatMap(({ at, message }): HostEvent[] => {
    const [, client, address = "", connection = ""] = ROUTE.exec(message) ?? [];
    if (client !== undefined) return [{ at, event: "route", client, peer: toDirectPeer(address, connection) }];
    const word = WORDS.map(([event, pattern]) => ({ event, client: pattern.exec(message)?.[1] })).find(
      (one) => one.client !== undefined,
    );
    return word?.client === undefined ? [] : [{ at, event: word.event, client: word.client, peer: null }];
  });
}

/** A relayed connection shows the relay's address, which is nobody's. */
export function toDirectPeer(address: string, connection: string): string | null {
  return connection === "relay" ? null : toPeerAddress(address);
}

/**
 * Sessions out of the host's events, in order of time. Accounts are left out. Whether the session was set up once for
 * ever or accepted just now is not written.
 */
export function toHostSessions(events: readonly HostEvent[]): ToolLogEntry[] {
  const inOrder = [...events].sort((left, right) => (left.at < right.at ? -1 : Number(left.at > right.at)));
  const ways = Map.groupBy(
    inOrder.filter(({ event, peer }) => event === "route" && peer !== null),
    ({ client }) => bareClient(client),
  );
  const wayNear = new Map([...ways].map(([client, told]) => [client, nearInTime(told)]));
  const peers = new Map<string, string | null>();
  return inOrder.flatMap(({ at, event, client }) => {
    const bare = bareClient(client);
    if (event === "route") return [];
    if (event === "denied") return [makeEntry(TOOL_ID, at, "session_refused")];
    if (event === "disconnected") return [makeEntry(TOOL_ID, at, "session_ended", { peer: peers.get(bare) ?? null })];
    const peer = wayNear.get(bare)?.(at)?.peer ?? null;
    peers.set(bare, peer);
    return [makeEntry(TOOL_ID, at, "session_started", { peer })];
  });
}

/** An account is told with and without the resource after its slash. */
function bareClient(client: string): string {
  return client.split("/", 1)[0] ?? client;
}
