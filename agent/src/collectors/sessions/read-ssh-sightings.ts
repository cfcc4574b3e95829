import { valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import type { LinuxProcess } from "../../platform/procfs/list-processes.ts";
import type { KernelSocket } from "../../platform/procfs/parse-net-table.ts";
import { TICKS_PER_SECOND } from "../../platform/procfs/parse-process.ts";
import type { SessionSighting } from "./merge-sessions.ts";
import { parseSshTitle } from "./parse-ssh-title.ts";

export interface SshReadingInput {
  readonly files: FilesDoor;
  readonly processes: readonly LinuxProcess[];
  readonly sockets: readonly KernelSocket[];
  readonly bootTimeMs: number | null;
}

/** The process of the session, and the monitor above it that keeps root's rights; the listener serves them all and is not of them. */
function sessionPids(process: LinuxProcess, byPid: ReadonlyMap<number, LinuxProcess>): number[] {
  const parent = byPid.get(process.parentPid);
  return parent?.argv[0]?.endsWith("[priv]") === true ? [process.pid, parent.pid] : [process.pid];
}

function socketsOf(files: FilesDoor, pid: number): number[] {
  const folder = `/proc/${pid}/fd`;
  return (valueOrNull(files.list(folder)) ?? []).flatMap((descriptor) => {
    const inode = /^socket:\[(\d+)\]$/u.exec(valueOrNull(files.readLink(`${folder}/${descriptor}`)) ?? "")?.[1];
    return inode === undefined ? [] : [Number(inode)];
  });
}

/** Address of the client. A session that forwards ports holds other connections, too; the client's came in on a port that is listened on. */
function findPeer(input: SshReadingInput, pids: readonly number[]): string | null {
  const inodes = new Set(pids.flatMap((pid) => socketsOf(input.files, pid)));
  const listening = new Set(
    input.sockets.filter((socket) => socket.state === "listen").map((socket) => socket.localPort),
  );
  const own = input.sockets.filter(
    (socket) => socket.state === "established" && socket.protocol === "tcp" && inodes.has(socket.inode),
  );
  const inbound = own.find((socket) => listening.has(socket.localPort)) ?? own[0];
  return inbound?.remoteAddress ?? null;
}

/** SSH sessions told by the titles of sshd's processes, which need neither utmp nor logind. */
export function readSshSightings(input: SshReadingInput): SessionSighting[] {
  const byPid = new Map(input.processes.map((process) => [process.pid, process]));
  return input.processes.flatMap((process) => {
    const title = process.comm.startsWith("sshd") ? parseSshTitle(process.argv.join(" ")) : null;
    if (title === null) return [];
    const pids = sessionPids(process, byPid);
    const sinceMs =
      input.bootTimeMs === null ? null : input.bootTimeMs + Math.floor(process.startTicks / TICKS_PER_SECOND) * 1_000;
    return [
      {
        kind: "ssh" as const,
        userId: process.userId,
        peer: findPeer(input, pids),
        sinceMs,
        pids,
        terminal: title.terminal,
        isDesktop: false,
        logindId: null,
      },
    ];
  });
}
