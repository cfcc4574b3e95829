import type { ToolLogEntry } from "@clearseat/shared";
import { type HostEvent, toDirectPeer, toHostSessions } from "./parse-chrome-remote-desktop.ts";
import type { WindowsEvent } from "./parse-windows-events.ts";
import { makeEntry } from "./tool-log-entry.ts";

/** Ids of the host's messages (Chromium project, host_messages.mc). */
const HOST_EVENTS: ReadonlyMap<number, HostEvent["event"]> = new Map([
  [1, "connected"],
  [2, "disconnected"],
  [3, "denied"],
  [4, "route"],
]);

/** Chrome Remote Desktop's events. */
export function toChromeRemoteDesktop(events: readonly WindowsEvent[]): ToolLogEntry[] {
  return toHostSessions(
    events.flatMap(({ provider, id, at, data }): HostEvent[] => {
      const event = provider === "chromoting" ? HOST_EVENTS.get(id) : undefined;
      const [client, address = "", , , connection = ""] = data;
      if (event === undefined || client === undefined) return [];
      return [{ at, event, client, peer: event === "route" ? toDirectPeer(address, connection) : null }];
    }),
  );
}

/** The thumbprint of the server's key, which names the client's folder: `ScreenConnect Client (1a2b3c4d5e6f7a8b)`. */
const CLIENT = /ScreenConnect Client \(([0-9a-f]{16})\)/iu;
const CONNECTED = /^[^\r\n]*\bConnected\b/u;
const DISCONNECTED = /^[^\r\n]*\bDisconnected\b/u;

/**
 * ScreenConnect's events: who connected is left out, which of several clients it was is told. Whether somebody accepted it
 * is not written. Format: published analyses of the client.
 */
export function toScreenConnect(events: readonly WindowsEvent[]): ToolLogEntry[] {
  return inOrder(events).flatMap(({ provider, id, at, data }) => {
    const text = data.join("\n");
    if (!provider.startsWith("ScreenConnect")) return [];
    const installation = (CLIENT.exec(provider) ?? CLIENT.exec(text))?.[1]?.toLowerCase() ?? null;
    if (id === 100 && CONNECTED.test(text))
      return [makeEntry("screenconnect", at, "session_started", { installation })];
    if (id === 101 && DISCONNECTED.test(text))
      return [makeEntry("screenconnect", at, "session_ended", { installation })];
    return [];
  });
}

/** Splashtop Streamer's events of its channel for remote sessions; names of people and their computers are left out. */
export function toSplashtop(events: readonly WindowsEvent[]): ToolLogEntry[] {
  return inOrder(events).flatMap(({ provider, id, at }) => {
    if (!provider.startsWith("Splashtop-Splashtop Streamer")) return [];
    if (id === 1000) return [makeEntry("splashtop", at, "session_started")];
    return id === 1001 ? [makeEntry("splashtop", at, "session_ended")] : [];
  });
}

/** The newest come first. */
function inOrder(events: readonly WindowsEvent[]): WindowsEvent[] {
  return [...events].sort((left, right) => (left.at < right.at ? -1 : Number(left.at > right.at)));
}
