import { type CatalogEntry, MINUTE_MS, type Signal, type SignalPayload, toInstant, toMillis } from "@clearseat/shared";
import { type Look, type Recognized, signalKey, toShortText } from "../look.ts";
import { isRunning } from "../programs/presence.ts";
import { withoutAddedNames } from "../programs/program-match.ts";
import { findLoggedSessions } from "../sessions/logged-sessions.ts";
import type { SessionFacts } from "../sessions/session-facts.ts";
import { findVisibleSessions } from "../sessions/visible-sessions.ts";

type RemoteSession = SignalPayload<"remote_session">;

/** A process or connection may be seen this much before the log line that belongs to it. */
const LOG_LAG_MS = 5 * MINUTE_MS;
const START_JITTER_MS = MINUTE_MS / 2;

/**
 * Inbound sessions: from the tools' logs, and from processes and connections that exist only during one. A visible
 * session and an open log entry of the same tool are one; a session that was visible and is gone is told once more,
 * as over.
 */
export function recognizeRemoteSession(look: Look): Recognized<RemoteSession>[] {
  const { programs } = look;
  const logged = findLoggedSessions(look, (entryId) => mayRun(look, entryId));
  const visible = [...programs.values()]
    .filter(({ entry }) => entry.family === "remote-tool")
    .flatMap((evidence) => findVisibleSessions(evidence, look))
    .map((facts) => withKnownStart(facts, look));
  const current = joinLogged(logged, visible).map((facts) => toRecognized(facts, look));
  return [...current, ...endedSince(look, new Set(current.map(({ key }) => key)))];
}

/** Without a process list a logged session may well be going on. */
function mayRun({ snapshot, programs }: Look, entryId: string): boolean {
  if (snapshot.processes === undefined) return true;
  const found = programs.get(entryId);
  if (found === undefined) return false;
  const { processes, services } = withoutAddedNames(found);
  return processes.length > 0 || services.some(({ service }) => isRunning(service.state));
}

/**
 * Systems reckon a process's start from the boot time, which moves by a second when the clock is set: a start that is
 * nearly the one of the look before is the same.
 */
function withKnownStart(facts: SessionFacts, { context }: Look): SessionFacts {
  const { startedAtMs } = facts;
  if (startedAtMs === null) return facts;
  const process = facts.key.slice(0, facts.key.indexOf("@") + 1);
  for (const { kind, key, payload } of context.previous.values()) {
    if (
      kind !== "remote_session" ||
      !key.startsWith(process) ||
      Math.abs(toMillis(payload.since) - startedAtMs) > START_JITTER_MS
    )
      continue;
    return { ...facts, key, startedAtMs: toMillis(payload.since) };
  }
  return facts;
}

/**
 * What is visible goes by its log entry where there is one; told before under a key of its own, it ends under that.
 * Newest log entry first, because older open ones are more likely leftovers without an end.
 */
function joinLogged(logged: readonly SessionFacts[], visible: readonly SessionFacts[]): SessionFacts[] {
  const left = [...visible];
  const sessions = logged.toReversed().map((entry) => {
    const index = entry.active ? left.findIndex((facts) => belongTogether(entry, facts)) : -1;
    const [partner] = index < 0 ? [] : left.splice(index, 1);
    if (partner === undefined) return entry;
    return {
      ...entry,
      matchedOn: [...entry.matchedOn, ...partner.matchedOn],
      unattended: entry.unattended ?? partner.unattended,
      peer: entry.peer ?? partner.peer,
      instance: entry.instance ?? partner.instance,
    };
  });
  return [...sessions, ...left];
}

function belongTogether(entry: SessionFacts, visible: SessionFacts): boolean {
  if (entry.entryId !== visible.entryId) return false;
  const startsFit =
    visible.startedAtMs === null || entry.startedAtMs === null || entry.startedAtMs >= visible.startedAtMs - LOG_LAG_MS;
  return startsFit && (entry.instance === null || visible.instance === null || entry.instance === visible.instance);
}

function toRecognized(facts: SessionFacts, { snapshot, context }: Look): Recognized<RemoteSession> {
  const before = context.previous.get(signalKey("remote_session", facts.key));
  const known = before?.kind === "remote_session" ? before.payload.since : null;
  const since =
    facts.startedAtMs === null
      ? (known ?? snapshot.takenAt)
      : toInstant(Math.min(facts.startedAtMs, toMillis(snapshot.takenAt)));
  const { entryId, unattended, active, matchedOn } = facts;
  return {
    key: facts.key,
    payload: {
      entryId,
      matchedOn: [...new Set(matchedOn)].sort(),
      since,
      unattended,
      peer: toShortText(facts.peer),
      instance: toShortText(facts.instance),
      active,
    },
  };
}

/** Sessions that the look before saw going on and that this look, able to see them, does not. */
function endedSince(look: Look, seen: ReadonlySet<string>): Recognized<RemoteSession>[] {
  return [...look.context.previous.values()].flatMap((signal) =>
    signal.kind === "remote_session" && signal.payload.active && !seen.has(signal.key) && couldSee(look, signal)
      ? [{ key: signal.key, payload: { ...signal.payload, active: false } }]
      : [],
  );
}

/** The sections that showed the session must be there again; a failed look ends nothing. */
function couldSee({ snapshot, context }: Look, { payload }: Extract<Signal, { kind: "remote_session" }>): boolean {
  const entry: CatalogEntry | undefined = context.catalog.entries.get(payload.entryId);
  if (entry === undefined || hasGap(snapshot.gaps, "processes") || snapshot.processes === undefined) return false;
  if (payload.matchedOn.includes("log") && (snapshot.toolLogs === undefined || hasGap(snapshot.gaps, "toolLogs")))
    return false;
  return !payload.matchedOn.includes("socket") || (snapshot.sockets !== undefined && !hasGap(snapshot.gaps, "sockets"));
}

function hasGap(gaps: readonly { section: string }[] | undefined, section: string): boolean {
  return (gaps ?? []).some((gap) => gap.section === section);
}
