import { describeUser } from "../../platform/accounts.ts";
import { type CollectorAnswer, type CollectorContext, defineCollector } from "../collector.ts";
import { systemAccountsOf } from "../linux-readings.ts";
import { toSession } from "./merge-sessions.ts";
import { describeSourceGaps, sessionSourcesOf, sightingsOf } from "./session-sources.ts";

function collectLinux(context: CollectorContext): CollectorAnswer<"sessions"> {
  const sources = sessionSourcesOf(context);
  const { titles, utmp, logind } = sources;
  if (!titles.ok && !utmp.ok && !logind.ok) return { gap: titles.reason };
  const accounts = systemAccountsOf(context);
  return {
    value: sightingsOf(sources).map((sighting) => toSession(sighting, (userId) => describeUser(userId, accounts))),
    gaps: describeSourceGaps(sources, "sessions"),
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
