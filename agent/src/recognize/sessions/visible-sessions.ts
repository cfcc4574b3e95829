import { type SessionIndicator, type Snapshot, type Socket, toMillis, toPeerName } from "@clearseat/shared";
import { type CompiledCatalog, withoutExe } from "../compile-catalog.ts";
import type { Look } from "../look.ts";
import { matchesName } from "../name-index.ts";
import { fileNameOf } from "../programs/command-line.ts";
import type { ProcessMatch, ProgramEvidence } from "../programs/find-programs.ts";
import { findInstances } from "../programs/instance.ts";
import { isEstablished, listeningSocketsOf } from "../programs/listening.ts";
import { hasArguments } from "../programs/match-process.ts";
import { pidsOf } from "../programs/open-sockets.ts";
import { withoutAddedNames } from "../programs/program-match.ts";
import { findChildSessions } from "./child-sessions.ts";
import type { SessionFacts } from "./session-facts.ts";

type ProcessIndicator = Extract<SessionIndicator, { by: "process" }>;

/** Sessions that a process or a connection of the tool shows right now. */
export function findVisibleSessions(all: ProgramEvidence, look: Look): SessionFacts[] {
  const { snapshot, context } = look;
  const evidence = withoutAddedNames(all);
  const byProcess = [
    ...processSessions(evidence, snapshot, context.catalog),
    ...findChildSessions(evidence, snapshot, context.catalog),
  ];
  const bySocket = [...inboundSessions(evidence, look), ...outboundSessions(evidence, look)];
  return joinPairs(byProcess, bySocket);
}

/** A process and a connection of one tool are the same session, pair by pair; what is left over stands alone. */
function joinPairs(byProcess: readonly SessionFacts[], bySocket: readonly SessionFacts[]): SessionFacts[] {
  const joined = byProcess.map((facts, index) => {
    const socket = bySocket[index];
    return socket === undefined
      ? facts
      : { ...facts, matchedOn: [...facts.matchedOn, ...socket.matchedOn], peer: socket.peer };
  });
  return [...joined, ...bySocket.slice(byProcess.length)];
}

function processSessions(evidence: ProgramEvidence, snapshot: Snapshot, catalog: CompiledCatalog): SessionFacts[] {
  const { entry, processes } = evidence;
  const { platform } = snapshot;
  const indicators = entry.sessions.filter(
    (session): session is ProcessIndicator => session.by === "process" && session.platforms.includes(platform),
  );
  if (indicators.length === 0) return [];
  const instanceOf = findInstances(evidence, snapshot, catalog);
  return processes.flatMap((match): SessionFacts[] => {
    const indicator = indicators.find((candidate) => isSessionProcess(match, candidate));
    if (indicator === undefined) return [];
    const { pid, startedAt, path, commandLine } = match.process;
    return [
      {
        entryId: entry.id,
        key: [`${entry.id}#${pid ?? ""}`, startedAt].filter((part) => part !== null).join("@"),
        matchedOn: indicator.requiredArguments.length > 0 ? ["command_line", "process"] : ["process"],
        startedAtMs: startedAt === null ? null : toMillis(startedAt),
        unattended: indicator.unattended,
        peer: null,
        instance: instanceOf(path, commandLine),
        active: true,
      },
    ];
  });
}

/** The original name counts too, for a tool that was renamed. */
function isSessionProcess({ process }: ProcessMatch, { executables, requiredArguments }: ProcessIndicator): boolean {
  const names = [process.path ?? process.name, process.originalFileName].flatMap((text) =>
    text === null ? [] : [withoutExe(fileNameOf(text))],
  );
  return (
    names.some((name) => executables.some((pattern) => matchesName(withoutExe(pattern), name))) &&
    hasArguments(process, requiredArguments)
  );
}

/**
 * Connections to a port on which the tool listens: of the listener itself (VNC servers) or of its child (xrdp), never
 * outgoing ones, whose local port is a passing one.
 */
function inboundSessions(evidence: ProgramEvidence, look: Look): SessionFacts[] {
  const { entry } = evidence;
  const indicator = entry.sessions.find(
    (session) => session.by === "inbound_socket" && session.platforms.includes(look.snapshot.platform),
  );
  if (indicator?.by !== "inbound_socket") return [];
  const listening = new Set(listeningSocketsOf(evidence, look).map(({ localPort }) => localPort));
  const usual = new Set<number | null>(indicator.ports);
  const pids = new Set(pidsOf(evidence));
  const inbound = look.sockets().candidates.filter((socket) => {
    if (!isEstablished(socket)) return false;
    return socket.pid === null
      ? listening.has(socket.localPort) && usual.has(socket.localPort)
      : pids.has(socket.pid) && (listening.has(socket.localPort) || usual.has(socket.localPort));
  });
  return distinct(inbound).map((socket) => toSocketSession(entry.id, socket, "<-", indicator.unattended));
}

/** Connections that the tool opened itself: whoever is at the other end has the keyboard. */
function outboundSessions(evidence: ProgramEvidence, look: Look): SessionFacts[] {
  const { entry } = evidence;
  const indicator = entry.sessions.find(
    (session) => session.by === "outbound_socket" && session.platforms.includes(look.snapshot.platform),
  );
  if (indicator?.by !== "outbound_socket") return [];
  const listening = new Set(listeningSocketsOf(evidence, look).map(({ localPort }) => localPort));
  const wanted = new Set<number | null>(indicator.ports);
  const pids = new Set(pidsOf(evidence));
  const outbound = look
    .sockets()
    .candidates.filter(
      (socket) =>
        isEstablished(socket) &&
        socket.pid !== null &&
        pids.has(socket.pid) &&
        !listening.has(socket.localPort) &&
        (wanted.size === 0 || wanted.has(socket.remotePort)),
    );
  return distinct(outbound).map((socket) => toSocketSession(entry.id, socket, "->", indicator.unattended));
}

function toSocketSession(
  entryId: string,
  socket: Socket,
  arrow: "<-" | "->",
  unattended: boolean | null,
): SessionFacts {
  return {
    entryId,
    key: `${entryId}:${socket.localPort}${arrow}${socket.remoteAddress}:${socket.remotePort}`.slice(0, 200),
    matchedOn: ["socket"],
    startedAtMs: null,
    unattended,
    peer: socket.remoteAddress && toPeerName(socket.remoteAddress),
    instance: null,
    active: true,
  };
}

/** Some systems list one connection for both parent and child. */
function distinct(sockets: readonly Socket[]): Socket[] {
  const byEnds = new Map(
    sockets.map((socket) => [`${socket.localPort}|${socket.remoteAddress}|${socket.remotePort}`, socket]),
  );
  return [...byEnds.values()].sort((left, right) => (left.remotePort ?? 0) - (right.remotePort ?? 0));
}
