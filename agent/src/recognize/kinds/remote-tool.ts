import { letsNobodyIn, type SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";
import { toComparablePath } from "../programs/command-line.ts";
import type { ApplicationMatch, ProgramEvidence } from "../programs/find-programs.ts";
import { findInstances, newestLoggedInstance } from "../programs/instance.ts";
import { isLoopback, listeningSocketsOf } from "../programs/listening.ts";
import { evidenceOfFamily, startsByItself, toPresence } from "../programs/presence.ts";
import { withoutAddedNames } from "../programs/program-match.ts";

type RemoteTool = SignalPayload<"remote_tool">;

/** Remote-access tools that are here; one signal per own server of a tool, because a company's client may stand beside another. */
export function recognizeRemoteTool(look: Look): Recognized<RemoteTool>[] {
  const told = evidenceOfFamily(look.programs, "remote-tool").filter(isTold);
  return told.flatMap((evidence) => {
    const found = splitByInstance(evidence, look).map(([instance, part]) => toRecognized(instance, part, look));
    return evidence.entry.builtIn ? found.filter(({ payload }) => isNews(payload, evidence, look)) : found;
  });
}

/** What lets nobody in is told only where a company's own list asks for it by name. */
function isTold({ entry, processes, services, applications }: ProgramEvidence): boolean {
  return !letsNobodyIn(entry) || [...processes, ...services, ...applications].some(({ presenceOnly }) => presenceOnly);
}

/** Part of the system: that it is there is no news; that others can reach it is, or that it runs where it needs no port. */
function isNews({ listening, running }: RemoteTool, { entry }: ProgramEvidence, { snapshot, context }: Look): boolean {
  const usual = context.catalog.programs[snapshot.platform].portsOf.get(entry.id);
  return listening || (running && (usual === undefined || usual.size === 0));
}

function toRecognized(instance: string | null, evidence: ProgramEvidence, look: Look): Recognized<RemoteTool> {
  const { entry, processes, services } = evidence;
  const sockets = listeningSocketsOf(evidence, look);
  const presence = toPresence(evidence, look.snapshot.platform);
  const payload: RemoteTool = {
    entryId: entry.id,
    ...presence,
    matchedOn:
      sockets.length > 0 ? [...new Set([...presence.matchedOn, "socket" as const])].sort() : presence.matchedOn,
    listening: sockets.some(({ localAddress }) => !isLoopback(localAddress)),
    autostart: services.some(({ service }) => startsByItself(service.startMode)),
    instance,
    renamed: processes.some(({ renamed }) => renamed),
    acceptsConnections: entry.acceptsConnections,
  };
  return { key: instance === null ? entry.id : `${entry.id}@${instance}`, payload };
}

/** Evidence that names no server belongs to each that is known; without any, the newest log entry may name one. */
function splitByInstance(evidence: ProgramEvidence, look: Look): [string | null, ProgramEvidence][] {
  const { entry } = evidence;
  const { snapshot } = look;
  const { catalog } = look.context;
  const instanceOf = findInstances(withoutAddedNames(evidence), snapshot, catalog);
  const processes = evidence.processes.map((match) => ({
    match,
    instance: match.presenceOnly ? null : instanceOf(match.process.path, match.process.commandLine),
  }));
  const services = evidence.services.map((match) => ({
    match,
    instance: match.presenceOnly ? null : instanceOf(match.service.path),
  }));
  const instances = new Set(
    [...processes, ...services].map(({ instance }) => instance).filter((instance) => instance !== null),
  );
  if (instances.size === 0)
    return [[newestLoggedInstance(entry, snapshot, catalog) ?? lastKnownInstance(entry.id, look), evidence]];
  const parts = [...instances].sort().map((wanted): [string, ProgramEvidence] => [
    wanted,
    {
      ...evidence,
      processes: processes.filter(({ instance }) => instance === null || instance === wanted).map(({ match }) => match),
      services: services.filter(({ instance }) => instance === null || instance === wanted).map(({ match }) => match),
    },
  ]);
  return parts.map(([instance, part]) => [instance, { ...part, applications: applicationsOf(part, parts) }]);
}

/** A tool's settings that could not be read this time name no other server than before. */
function lastKnownInstance(entryId: string, { snapshot, context }: Look): string | null {
  const couldLook = !(snapshot.gaps ?? []).some(({ section }) => section.startsWith("toolSettings"));
  if (couldLook) return null;
  const before = [...context.previous.values()].flatMap((signal) =>
    signal.kind === "remote_tool" && signal.payload.entryId === entryId ? [signal.payload.instance] : [],
  );
  return before.length === 1 ? (before[0] ?? null) : null;
}

/** Installation records that point at other instances alone say nothing of this one: IT's client and a person's may stand side by side. */
function applicationsOf(
  part: ProgramEvidence,
  parts: readonly (readonly [string, ProgramEvidence])[],
): ApplicationMatch[] {
  return part.applications.filter((match) => {
    const owners = parts.filter(([, candidate]) => pointsAt(match, candidate));
    return owners.length === 0 || owners.some(([, owner]) => owner === part);
  });
}

/** The record's name or folder is that of one of these programs. */
function pointsAt({ application }: ApplicationMatch, { processes, services }: ProgramEvidence): boolean {
  const texts = [
    ...processes.map(({ process }) => process.path),
    ...services.flatMap(({ service }) => [service.name, service.displayName, service.path]),
  ].flatMap((text) => (text === null ? [] : [toComparablePath(text)]));
  const marks = [application.name, application.path].flatMap((mark) =>
    mark === null ? [] : [toComparablePath(mark).replace(/\/$/u, "")],
  );
  return texts.some((text) => marks.some((mark) => text.includes(mark)));
}
