import type { Socket } from "@clearseat/shared";
import type { Look } from "../look.ts";
import type { ProgramEvidence } from "./find-programs.ts";
import { pidsOf } from "./open-sockets.ts";

/** True for `listen`, `LISTENING` and the like; an open UDP socket has no state and does not count. */
function isListening({ state }: Socket): boolean {
  return state !== null && /^listen/iu.test(state);
}

export function isEstablished({ state, remoteAddress }: Socket): boolean {
  return state !== null && /^estab/iu.test(state) && remoteAddress !== null;
}

/** 127.0.0.0/8, ::1 and their mapped form. */
export function isLoopback(address: string | null): boolean {
  return address !== null && /^(?:127\.|::1$|::ffff:127\.|localhost$|\[::1\])/iu.test(address);
}

/**
 * The listening sockets of an entry: those of its processes, and those on its usual ports whose owner could not be
 * read (an agent without privileges; a port that the system itself opens for the service).
 */
export function listeningSocketsOf(evidence: ProgramEvidence, look: Look): Socket[] {
  const { snapshot, context } = look;
  const pids = new Set(pidsOf(evidence));
  const usual = context.catalog.programs[snapshot.platform].portsOf.get(evidence.entry.id);
  return look
    .sockets()
    .candidates.filter(
      (socket) =>
        isListening(socket) &&
        (ownedBy(socket, pids) || (isUsual(socket, usual) && mayBelongTo(evidence, socket, look))),
    );
}

function ownedBy({ pid }: Socket, pids: ReadonlySet<number | null>): boolean {
  return pid !== null && pids.has(pid);
}

function isUsual({ localPort }: Socket, usual: ReadonlySet<number> | undefined): boolean {
  return localPort !== null && usual?.has(localPort) === true;
}

/** Services of the system share a host process (svchost, launchd, systemd), so the owner's name says nothing about them. */
function mayBelongTo({ entry }: ProgramEvidence, { pid }: Socket, look: Look): boolean {
  if (pid === null) return true;
  if (!entry.builtIn) return false;
  const owner = look.sockets().ownerOf(pid);
  return (
    owner === undefined ||
    /(?:^|[/\\])(?:svchost(?:\.exe)?|launchd|systemd|init)$/iu.test(owner.path ?? owner.name ?? "")
  );
}

/**
 * Whether a desktop or shell service listens on this machine, on any address: a tunnel leads to loopback too.
 * Null: the sockets could not be read.
 */
export function hasListeningDesktop(look: Look): boolean | null {
  if (look.snapshot.sockets === undefined) return null;
  return [...look.programs.values()].some(
    (evidence) =>
      evidence.entry.family === "remote-tool" &&
      evidence.entry.acceptsConnections &&
      listeningSocketsOf(evidence, look).length > 0,
  );
}
