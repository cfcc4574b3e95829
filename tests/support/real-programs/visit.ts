// The client of a remote-access program, as a process of its own: `visit.ts KIND HOST PORT [PASSWORD]`.
// It connects, says so, and stays until it is stopped. A sealed machine cannot be reached from outside, so tests start it there.
import { VISIT_MARK } from "./open-visit.ts";
import { openRdpConnection } from "./rdp-connection.ts";
import { openRfbSession, openRfbWebSocket } from "./rfb-session.ts";
import { openXpraSession } from "./xpra-session.ts";

const [kind, host = "127.0.0.1", port = "", password] = process.argv.slice(2);

const CLIENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  rfb: () => openRfbSession(Number(port), { host, password }),
  "rfb-websocket": () => openRfbWebSocket(`ws://${host}:${port}/websockify`),
  rdp: () => openRdpConnection(Number(port), host),
  xpra: () => openXpraSession(Number(port), host),
};

const open = CLIENTS[kind ?? ""];
if (open === undefined) throw new Error(`there is no client ${kind}; there are: ${Object.keys(CLIENTS).join(" ")}`);
await open();
process.stdout.write(`${VISIT_MARK}\n`);
