import type { SnapshotGap } from "@clearseat/shared";
import { describeUser, parseUserIds } from "../../platform/accounts.ts";
import { type Answer, failed, found, valueOrNull } from "../../platform/answer.ts";
import { type CollectorAnswer, type CollectorContext, defineCollector } from "../collector.ts";
import { bootTimeMsOf, processesOf, socketsOf, systemAccountsOf } from "../linux-readings.ts";
import { mergeSightings, type SessionSighting, toSession } from "./merge-sessions.ts";
import { readLogindSightings, readUtmpSightings } from "./read-recorded-sightings.ts";
import { readSshSightings } from "./read-ssh-sightings.ts";

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

/** The folder is there even where no logind runs, as in containers; empty, it then means nothing. */
function readLogind(context: CollectorContext): Answer<SessionSighting[]> {
  const logind = readLogindSightings(context.doors.files);
  if (!logind.ok || logind.value.length > 0) return logind;
  const listing = processesOf(context);
  if (!listing.ok || listing.value.othersHidden) return logind;
  const runs = listing.value.processes.some((process) => LOGIND_NAMES.has(process.comm));
  return runs ? logind : failed("missing", "logind is not running");
}

function describeGaps(titles: Answer<unknown>, utmp: Answer<unknown>, logind: Answer<unknown>): SnapshotGap[] {
  const gaps: SnapshotGap[] = [];
  if (!titles.ok) gaps.push({ section: "sessions.ssh", reason: titles.reason });
  if (!utmp.ok && !logind.ok) gaps.push({ section: "sessions.console", reason: utmp.reason });
  for (const source of [utmp, logind]) {
    if (!source.ok && source.reason !== "missing") gaps.push({ section: "sessions.records", reason: source.reason });
  }
  return gaps;
}

function collectLinux(context: CollectorContext): CollectorAnswer<"sessions"> {
  const { files } = context.doors;
  const listing = processesOf(context);
  const userIds = parseUserIds(valueOrNull(files.readText("/etc/passwd")) ?? "");
  const titles = readTitles(context);
  const utmp = readUtmpSightings(
    files,
    userIds,
    listing.ok && !listing.value.othersHidden ? listing.value.processes : null,
  );
  const logind = readLogind(context);
  if (!titles.ok && !utmp.ok && !logind.ok) return { gap: titles.reason };
  const accounts = systemAccountsOf(context);
  const sightings = [titles, utmp, logind].flatMap((source) => (source.ok ? source.value : []));
  return {
    value: mergeSightings(sightings).map((sighting) => toSession(sighting, (userId) => describeUser(userId, accounts))),
    gaps: describeGaps(titles, utmp, logind),
  };
}

/**
 * Who is logged in, joined from three sources, of which each machine has some: sshd's process titles, utmp, logind.
 * Newer systems have no utmp, containers have no logind; a missing source is never read as "nobody".
 */
export const sessionsCollector = defineCollector({
  id: "sessions-linux",
  section: "sessions",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 20,
  collect: collectLinux,
});
