import type { SnapshotGap, SnapshotSection } from "@clearseat/shared";
import { parseUserIds } from "../../platform/accounts.ts";
import { type Answer, failed, found, valueOrNull } from "../../platform/answer.ts";
import type { CollectorContext } from "../collector.ts";
import { bootTimeMsOf, processesOf, socketsOf } from "../linux-readings.ts";
import { mergeSightings, type SessionSighting } from "./merge-sessions.ts";
import { readLogindSightings, readUtmpSightings } from "./read-recorded-sightings.ts";
import { readSshSightings } from "./read-ssh-sightings.ts";

/** Sessions as three sources of a Linux system tell them, of which each machine has some. */
export interface SessionSources {
  /** Titles of sshd's processes. */
  readonly titles: Answer<SessionSighting[]>;
  readonly utmp: Answer<SessionSighting[]>;
  readonly logind: Answer<SessionSighting[]>;
}

const LOGIND_NAMES = new Set(["systemd-logind", "elogind", "elogind-daemon"]);

function readTitles(context: CollectorContext): Answer<SessionSighting[]> {
  const listing = processesOf(context);
  const sockets = socketsOf(context);
  if (!listing.ok) return listing;
  if (listing.value.othersHidden) return failed("denied", "/proc");
  const { processes } = listing.value;
  return found(
    readSshSightings({
      files: context.doors.files,
      processes,
      sockets: sockets.ok ? sockets.value : [],
      bootTimeMs: bootTimeMsOf(context),
    }),
  );
}

function readUtmp(context: CollectorContext): Answer<SessionSighting[]> {
  const { files } = context.doors;
  const listing = processesOf(context);
  const userIds = parseUserIds(valueOrNull(files.readText("/etc/passwd")) ?? "");
  return readUtmpSightings(files, userIds, listing.ok && !listing.value.othersHidden ? listing.value.processes : null);
}

/** The folder is there even where no logind runs, as in containers; empty, it then means nothing. */
function readLogind(context: CollectorContext): Answer<SessionSighting[]> {
  const logind = readLogindSightings(context.doors.files);
  if (!logind.ok || logind.value.length > 0) return logind;
  const listing = processesOf(context);
  if (!listing.ok || listing.value.othersHidden) return logind;
  const runs = listing.value.processes.some((process) => LOGIND_NAMES.has(process.comm));
  return runs ? logind : failed("missing", "logind is not running");
}

/** Read once a look, for all who need it. */
export function sessionSourcesOf(context: CollectorContext): SessionSources {
  return context.memo.once("session-sources", () => ({
    titles: readTitles(context),
    utmp: readUtmp(context),
    logind: readLogind(context),
  }));
}

/** Each session once, whichever sources tell it. */
export function sightingsOf({ titles, utmp, logind }: SessionSources): SessionSighting[] {
  return mergeSightings([titles, utmp, logind].flatMap((source) => (source.ok ? source.value : [])));
}

/** What the missing sources would have told, as parts of a section. */
export function describeSourceGaps({ titles, utmp, logind }: SessionSources, section: SnapshotSection): SnapshotGap[] {
  const gaps: SnapshotGap[] = [];
  if (!titles.ok) gaps.push({ section: `${section}.ssh`, reason: titles.reason });
  if (!utmp.ok && !logind.ok) gaps.push({ section: `${section}.console`, reason: utmp.reason });
  for (const source of [utmp, logind]) {
    if (!source.ok && source.reason !== "missing") gaps.push({ section: `${section}.records`, reason: source.reason });
  }
  return gaps;
}
