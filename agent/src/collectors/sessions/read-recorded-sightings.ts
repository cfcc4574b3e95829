import { type Answer, failed, found } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import type { LinuxProcess } from "../../platform/procfs/list-processes.ts";
import type { SessionSighting } from "./merge-sessions.ts";
import { type LogindSession, parseLogindSession } from "./parse-logind-session.ts";
import { parseUtmp, type UtmpSession } from "./parse-utmp.ts";

/** About 10,000 sessions. */
const MOST_UTMP_BYTES = 4 << 20;
const LOGIND = "/run/systemd/sessions";
const MOST_LOGIND_SESSIONS = 1_000;

/** Kinds by the PAM service that opened the session. */
const BY_SERVICE: readonly (readonly [RegExp, NonNullable<SessionSighting["kind"]>])[] = [
  [/^sshd/u, "ssh"],
  [/^xrdp|^gnome-remote-desktop|^krdp/u, "rdp"],
  [/vnc/u, "vnc"],
];

function logindKind(session: LogindSession): SessionSighting["kind"] {
  const named = BY_SERVICE.find(([pattern]) => pattern.test(session.service ?? ""))?.[1];
  return named ?? (session.isRemote ? null : "console");
}

/** A terminal window of a desktop, or one inside tmux or screen: part of a session that is told otherwise. */
function isInsideAnother(record: UtmpSession): boolean {
  return record.line.startsWith("pts/") && (record.host === null || /^(?::|tmux|screen|mosh \[)/u.test(record.host));
}

function utmpKind(record: UtmpSession, process: LinuxProcess | undefined): SessionSighting["kind"] {
  if (process?.comm.startsWith("sshd") === true) return "ssh";
  return record.line.startsWith("tty") || record.line.startsWith(":") ? "console" : null;
}

/** Records of utmp. A record whose process is gone was left behind by a crash and is no session. */
export function readUtmpSightings(
  files: FilesDoor,
  userIds: ReadonlyMap<string, number>,
  processes: readonly LinuxProcess[] | null,
): Answer<SessionSighting[]> {
  const run = files.readBytes("/run/utmp", MOST_UTMP_BYTES);
  const bytes = run.ok ? run : files.readBytes("/var/run/utmp", MOST_UTMP_BYTES);
  if (!bytes.ok) return bytes;
  const records = parseUtmp(bytes.value);
  if (records === null) return failed("unparsable", "utmp");
  const byPid = processes === null ? null : new Map(processes.map((process) => [process.pid, process]));
  return found(
    records.flatMap((record) => {
      if (isInsideAnother(record) || byPid?.has(record.pid) === false) return [];
      const kind = utmpKind(record, byPid?.get(record.pid));
      const peer = kind === "console" ? null : (record.address ?? record.host);
      return [
        {
          kind,
          userId: userIds.get(record.user) ?? null,
          peer,
          sinceMs: record.sinceMs,
          pids: [record.pid],
          terminal: record.line,
          isDesktop: record.line.startsWith(":"),
          logindId: null,
        },
      ];
    }),
  );
}

/** Sessions that logind keeps. */
export function readLogindSightings(files: FilesDoor): Answer<SessionSighting[]> {
  const names = files.list(LOGIND);
  if (!names.ok) return names;
  const numbered = names.value.filter((name) => /^c?\d+$/u.test(name));
  if (numbered.length > MOST_LOGIND_SESSIONS) return failed("unparsable", LOGIND);
  const sightings: SessionSighting[] = [];
  for (const name of numbered) {
    const text = files.readText(`${LOGIND}/${name}`);
    if (!text.ok && text.reason === "missing") continue;
    if (!text.ok) return text;
    const session = parseLogindSession(text.value);
    if (session === undefined) return failed("unparsable", `${LOGIND}/${name}`);
    if (session === null) continue;
    const { userId, remoteHost: peer, sinceMs, leaderPid, terminal, isDesktop } = session;
    sightings.push({
      kind: logindKind(session),
      userId,
      peer,
      sinceMs,
      pids: leaderPid === null ? [] : [leaderPid],
      terminal,
      isDesktop,
      logindId: name,
    });
  }
  return found(sightings);
}
