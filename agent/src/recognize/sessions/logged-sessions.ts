import {
  type CatalogEntry,
  DAY_MS,
  type SessionIndicator,
  type ToolLogEntry,
  toInstant,
  toMillis,
  toPeerName,
} from "@clearseat/shared";
import type { CompiledCatalog } from "../compile-catalog.ts";
import type { Look } from "../look.ts";
import type { ProgramEvidence } from "../programs/find-programs.ts";
import { instanceOfInstallation, toInstanceName } from "../programs/instance.ts";
import type { SessionFacts } from "./session-facts.ts";

interface LoggedStart {
  readonly entry: CatalogEntry;
  readonly log: ToolLogEntry;
  readonly atMs: number;
  ended: boolean;
}

/** Logs that write no end say nothing about a session any more after this. */
const OPEN_START_MS = DAY_MS;

/**
 * Sessions in the tools' own logs: each start is one session, however often it is read. Entries later than the look
 * wait, those that name no tool, time or event say nothing; an end closes the newest open start that does not contradict it.
 */
export function findLoggedSessions(
  { snapshot, programs, context: { catalog } }: Look,
  isRunning: (entryId: string) => boolean,
): SessionFacts[] {
  const takenAtMs = toMillis(snapshot.takenAt);
  const starts: LoggedStart[] = [];
  for (const { log, atMs } of inOrder(snapshot.toolLogs ?? [], takenAtMs)) {
    const entry = catalog.byName.get(toCatalogName(log.toolId ?? ""));
    if (entry === undefined || log.event === null) continue;
    const meaning = meaningOf(log.event, entry);
    if (meaning === "start") starts.push({ entry, log, atMs, ended: false });
    if (meaning === "end") closeNewest(starts, entry, log);
  }
  const facts = starts.map((start) => {
    const { entry, log } = start;
    const instance = instanceOfLog(log, entry, programs.get(entry.id), catalog);
    return toFacts(start, instance, takenAtMs, isRunning(entry.id));
  });
  return [...new Map(facts.map((session) => [session.key, session])).values()];
}

/** Whoever records a log may write the product's name as its maker does. */
function toCatalogName(toolId: string): string {
  return toolId.trim().toLowerCase().replaceAll(/\s+/gu, "-");
}

function inOrder(logs: readonly ToolLogEntry[], takenAtMs: number): { log: ToolLogEntry; atMs: number }[] {
  const dated = logs.flatMap((log) =>
    log.at === null ? [] : [{ log: { ...log, peer: log.peer && toPeerName(log.peer) }, atMs: toMillis(log.at) }],
  );
  return dated.filter(({ atMs }) => atMs <= takenAtMs).sort((left, right) => left.atMs - right.atMs);
}

function meaningOf(event: string, { sessions }: CatalogEntry): "start" | "end" | null {
  const logs = sessions.filter((session): session is Extract<SessionIndicator, { by: "log" }> => session.by === "log");
  if (event === "session_started" || logs.some(({ starts }) => starts.includes(event))) return "start";
  return event === "session_ended" || logs.some(({ ends }) => ends.includes(event)) ? "end" : null;
}

function closeNewest(starts: readonly LoggedStart[], entry: CatalogEntry, end: ToolLogEntry): void {
  const open = starts.findLast(
    ({ entry: candidate, log, ended }) =>
      !ended &&
      candidate === entry &&
      agree(log.peer, end.peer) &&
      agree(log.instance, end.instance) &&
      agree(log.installation, end.installation),
  );
  if (open !== undefined) open.ended = true;
}

/** The server that the log names, or that of the installed client which it names. */
function instanceOfLog(
  { instance, installation }: ToolLogEntry,
  entry: CatalogEntry,
  evidence: ProgramEvidence | undefined,
  catalog: CompiledCatalog,
): string | null {
  if (instance !== null) return toInstanceName(instance);
  return installation === null ? null : instanceOfInstallation(installation, entry, evidence, catalog);
}

function agree(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === right;
}

function toFacts(
  { entry, log, atMs, ended }: LoggedStart,
  instance: string | null,
  takenAtMs: number,
  running: boolean,
): SessionFacts {
  return {
    entryId: entry.id,
    key: [`${entry.id}@${toInstant(atMs)}`, log.peer, instance]
      .filter((part) => part !== null)
      .join("|")
      .slice(0, 200),
    matchedOn: ["log"],
    startedAtMs: atMs,
    unattended: log.unattended,
    peer: log.peer,
    instance,
    active: !ended && running && takenAtMs - atMs < OPEN_START_MS,
  };
}
