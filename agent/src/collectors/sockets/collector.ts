import type { SnapshotGap, Socket } from "@clearseat/shared";
import type { KernelSocket } from "../../platform/procfs/parse-net-table.ts";
import { SocketOwnerFinder } from "../../platform/procfs/socket-owners.ts";
import { defineCollector } from "../collector.ts";
import { processesOf, socketsOf } from "../linux-readings.ts";

/** More than any laptop has open; beyond it the answer would be cut, so it is none. */
const MOST_SOCKETS = 20_000;

function toSocket(socket: KernelSocket, pidOf: ReadonlyMap<number, number>): Socket {
  const { inode, ...facts } = socket;
  return { ...facts, pid: pidOf.get(inode) ?? null };
}

/** Sockets of TCP and UDP with the process that holds each, read from procfs without a child process. */
export const socketsCollector = defineCollector({
  id: "sockets-procfs",
  section: "sockets",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 40,
  collect(context) {
    const sockets = socketsOf(context);
    if (!sockets.ok) return { gap: sockets.reason };
    if (sockets.value.length > MOST_SOCKETS) return { gap: "unparsable" };
    const processes = processesOf(context);
    const finder = context.doors.facts.keep("socket-owners", () => new SocketOwnerFinder());
    const wanted = new Set(sockets.value.map((socket) => socket.inode).filter((inode) => inode !== 0));
    const pids = processes.ok ? processes.value.processes.map((process) => process.pid) : [];
    const owners = finder.find(context.doors.files, wanted, pids);
    const gaps: SnapshotGap[] = [];
    if (!processes.ok) gaps.push({ section: "sockets.pid", reason: processes.reason });
    else if (owners.denied) gaps.push({ section: "sockets.pid", reason: "denied" });
    return { value: sockets.value.map((socket) => toSocket(socket, owners.pidOf)), gaps };
  },
});
