import { Snapshot } from "@clearseat/shared";
import { DESKTOP_AND_SSH } from "../../../agent/src/collectors/sessions/fixtures/idle-hints.ts";
import {
  LOGIND_CONSOLE,
  LOGIND_GREETER,
  LOGIND_SSH,
  RECORDED_UTMP,
} from "../../../agent/src/collectors/sessions/fixtures/recorded.ts";
import { lastInputOf } from "../../../agent/src/collectors/sessions/last-input.ts";
import {
  mergeSightings,
  type SessionSighting,
  toSession,
} from "../../../agent/src/collectors/sessions/merge-sessions.ts";
import { parseIdleHints } from "../../../agent/src/collectors/sessions/parse-idle-hints.ts";
import { parseLogindSession } from "../../../agent/src/collectors/sessions/parse-logind-session.ts";
import { parseSshTitle } from "../../../agent/src/collectors/sessions/parse-ssh-title.ts";
import { parseUtmp } from "../../../agent/src/collectors/sessions/parse-utmp.ts";
import { type FuzzTarget, fromBytes, holds, toBytes } from "../engine/fuzz-target.ts";
import { atMost, fits } from "./promises.ts";

const SESSIONS = "agent/src/collectors/sessions";
/** A second after the recorded hints. */
const SHORTLY_AFTER_MS = 1_795_737_204_600;

function fitsSession(sighting: Pick<SessionSighting, "userId" | "peer" | "terminal" | "sinceMs">): void {
  const rest = { kind: "ssh", pids: [], isDesktop: false, logindId: null } as const;
  const session = toSession({ ...sighting, ...rest }, (userId) => String(userId));
  fits(Snapshot.shape.sessions, [session], "the session");
}

/** Sessions as three sources of a Linux system tell them. */
export const SESSION_TARGETS: readonly FuzzTarget[] = [
  {
    name: "logind session",
    reads: [`${SESSIONS}/parse-logind-session.ts`],
    form: "text",
    origin: "composed",
    seeds: [LOGIND_CONSOLE, LOGIND_SSH, LOGIND_GREETER],
    promise: "it fits the snapshot, whatever number stands for the time",
    run(text) {
      const session = parseLogindSession(text);
      if (session) fitsSession({ ...session, peer: session.remoteHost });
      return session;
    },
  },
  {
    name: "idle hints",
    reads: [`${SESSIONS}/parse-idle-hints.ts`],
    form: "text",
    origin: "recorded",
    seeds: Object.values(DESKTOP_AND_SSH),
    promise: "at most a hint for each line that is one; an input that is told lies in the past",
    growth: {
      "sessions without end": (length) => "Id=1\nIdleHint=no\nIdleSinceHint=1\n\n".repeat(length / 36),
      "blank lines without end": (length) => `Id=1${"\n".repeat(length)}IdleHint=yes`,
      "equal signs without end": (length) => `Id${"=".repeat(length)}`,
    },
    run(text) {
      const hints = parseIdleHints(text);
      atMost(hints.size, text.split("IdleHint=").length - 1, "hints");
      for (const hint of hints.values()) {
        const lastInput = lastInputOf(hint, SHORTLY_AFTER_MS, false);
        holds(!lastInput.ok || lastInput.value <= SHORTLY_AFTER_MS, "an input that is still to come");
        holds(!lastInput.ok || hint.changedAtMs !== null, "an input of a desktop that told nothing");
      }
      return hints;
    },
  },
  {
    name: "sshd's title",
    reads: [`${SESSIONS}/parse-ssh-title.ts`],
    form: "text",
    origin: "composed",
    seeds: [
      "sshd: ana@pts/0",
      "sshd-session: root@notty",
      "sshd: ana [priv]",
      "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100",
    ],
    promise: "a terminal is one word",
    growth: {
      "terminals without end": (length) => `sshd: ana${"@pts/0,".repeat(length / 7)}\n!`,
    },
    run(text) {
      const title = parseSshTitle(text);
      holds(title === null || /^[a-z]+\/?\d+$/u.test(title.terminal ?? "tty1"), "a terminal that is none");
      return title;
    },
  },
  {
    name: "utmp",
    reads: [`${SESSIONS}/parse-utmp.ts`],
    form: "bytes",
    origin: "recorded",
    seeds: [fromBytes(RECORDED_UTMP), fromBytes(RECORDED_UTMP).repeat(3)],
    promise: "at most a session a record; bytes that are no records are no empty list",
    run(input) {
      const sessions = parseUtmp(toBytes(input));
      holds((sessions === null) === (input.length % 384 !== 0), "a length that is no whole number of records");
      atMost(sessions?.length ?? 0, input.length / 384, "sessions");
      for (const { address, host, line, sinceMs } of sessions ?? [])
        fitsSession({ userId: null, peer: address ?? host, terminal: line, sinceMs });
      return sessions;
    },
  },
  {
    name: "sessions of several sources",
    reads: [`${SESSIONS}/merge-sessions.ts`],
    form: "json",
    origin: "composed",
    seeds: ['[[1,2],["pts/0"],[3],[1,"pts/1"],["pts/1",3],[7]]', "[[1],[1,2],[2,3],[3]]"],
    promise: "two sessions share no process and no terminal, and nothing that was seen is lost",
    growth: {
      "sessions of one terminal": (length) =>
        JSON.stringify(Array.from({ length: length / 8 }, (_, pid) => [pid, "pts/0"])),
      "sessions apart": (length) => JSON.stringify(Array.from({ length: length / 8 }, (_, pid) => [pid, `pts/${pid}`])),
    },
    run(json) {
      const sightings = toSightings(json);
      const merged = mergeSightings(sightings);
      atMost(merged.length, sightings.length, "sessions");
      const pids = merged.flatMap((one) => [...new Set(one.pids)]);
      holds(new Set(pids).size === pids.length, "two sessions of one process");
      const terminals = merged.flatMap(({ terminal }) => terminal ?? []);
      holds(new Set(terminals).size === terminals.length, "two sessions on one terminal");
      const seen = new Set(sightings.flatMap((one) => one.pids));
      holds(seen.size === pids.length, "a process that was seen is lost");
      return merged;
    },
  },
];

/** Each list is what one source saw of one session: numbers are its processes, a text its terminal. */
function toSightings(json: string): SessionSighting[] {
  let value: unknown = null;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  return (Array.isArray(value) ? value : []).filter(Array.isArray).map((parts: unknown[]) => ({
    kind: null,
    userId: null,
    peer: null,
    sinceMs: null,
    pids: parts.filter((part) => typeof part === "number"),
    terminal: parts.find((part) => typeof part === "string") ?? null,
    isDesktop: false,
    logindId: null,
  }));
}
