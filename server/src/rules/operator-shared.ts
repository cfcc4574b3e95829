import type { Evidence, Instant } from "@clearseat/shared";
import { isApprovedSomewhere, isCompanySession, unapprovedSessionsOf } from "../detection/approved-tools.ts";
import type { DetectionRule, RuleMatch } from "../detection/detection-rule.ts";
import type { DeviceCase, SharedObservable, SignalRecord } from "../detection/device-case.ts";
import { joiningInstance, joiningPeer } from "../detection/joining-values.ts";
import { placeOfPeer } from "../detection/peer-place.ts";
import { sayCount, sayInstant } from "../detection/plain-words.ts";
import { isSamePerson, personOf } from "../detection/same-person.ts";
import {
  lookbackEndsOf,
  recentSessionsOf,
  SESSION_LOOKBACK_DAYS,
  type SessionRecord,
} from "../detection/session-window.ts";
import { earliest, latest, nonEmpty, recordsOf, toEvidence, toSharedEvidence } from "../detection/signal-records.ts";
import { operatorSharedTests } from "./operator-shared-tests.ts";
import { WEIGHTS } from "./weights.ts";

const weights = WEIGHTS["operator-shared"];

/** Enough to show the pattern; the rest is in the devices' histories. */
const MAX_EVIDENCE = 25;

/** A value that stands behind a session here and behind other people's too. */
interface Join {
  readonly session: SessionRecord;
  /** What names the value on this laptop: the session itself, or the tool that belongs to that server. */
  readonly source: SignalRecord;
  readonly others: readonly [SharedObservable, ...SharedObservable[]];
}

/**
 * One hand in several seats: the far side of unapproved sessions here, by its address or account or by the server that
 * the tool belongs to, is also on laptops of other assignees. At most one finding for far sides and one for servers.
 *
 * What is alike for everybody joins nobody: the maker's own relays and cloud, private addresses and names, and whatever
 * comes out of a mobile carrier, where thousands share one address. What the company uses itself, even if only for
 * another group, does not either. Laptops whose person is not known cannot tell whether they are one person's.
 */
export const operatorShared: DetectionRule = {
  id: "operator-shared",
  version: 1,
  title: "One operator behind several people's laptops",
  family: "remote-session",
  attack: ["T1219.002"],
  weights,
  reads: ["remote_session", "remote_tool", "os_session"],
  joins: ["session_peer", "tool_instance"],
  joinsBy: ["remote_session", "os_session"],
  benign: [
    "A service provider or help desk that is not listed yet works for several people.",
    "A colleague helps others from a home or office whose address is not declared.",
    "A carrier lets many homes share one public address.",
  ],
  blindSpots: [
    "Tools that relay everything and keep no log name no far side.",
    "An operator who comes from another address, account and server for every laptop.",
    "The same operator on laptops of other companies.",
    "Laptops that are not in the directory: nobody knows whether one person has both.",
  ],
  triage: [
    "Ask the help desk whether the address, account or server is theirs; then approve the tool or declare the range.",
    "Compare the times: the same far side on two laptops in one hour is one hand.",
    "Look at the other laptops together with this one before anybody is called.",
  ],
  match: (deviceCase) => [
    ...toMatches("far-side", peerJoins(deviceCase), deviceCase),
    ...toMatches("server", serverJoins(deviceCase), deviceCase),
  ],
  reconsiderAt: (deviceCase) =>
    lookbackEndsOf(
      [...recentSessionsOf(deviceCase, "remote_session"), ...recentSessionsOf(deviceCase, "os_session")],
      deviceCase,
    ),
  tests: operatorSharedTests,
};

function peerJoins(deviceCase: DeviceCase): Join[] {
  const ofCompany = companyPeers(deviceCase);
  const sessions: SessionRecord[] = [...toolSessions(deviceCase), ...recentSessionsOf(deviceCase, "os_session")];
  return sessions.flatMap((session) => {
    const { peer } = session.payload;
    const value = joiningPeer(peer);
    const isCompanys = peer === null || placeOfPeer(peer, deviceCase.settings) === "company" || ofCompany.has(peer);
    const isCrowded = deviceCase.addresses.get(peer ?? "")?.networkClass === "mobile";
    return value === null || isCompanys || isCrowded
      ? []
      : joinsOf({ session, source: session }, "session_peer", value, deviceCase);
  });
}

function serverJoins(deviceCase: DeviceCase): Join[] {
  return toolSessions(deviceCase).flatMap((session) =>
    sourcesOf(session, deviceCase).flatMap((source) => {
      const { entryId, instance } = source.payload;
      const value = joiningInstance(entryId, instance);
      const isCompanys = placeOfPeer(instance, deviceCase.settings) === "company";
      return value === null || isCompanys ? [] : joinsOf({ session, source }, "tool_instance", value, deviceCase);
    }),
  );
}

/** Unapproved here, and the company does not use the tool for other groups either. */
function toolSessions(deviceCase: DeviceCase): SignalRecord<"remote_session">[] {
  return unapprovedSessionsOf(deviceCase).filter((session) => !isCompanySession(deviceCase, session));
}

/** What says to which server a session belongs: itself, or else the tool's unapproved instances on the laptop. */
function sourcesOf(
  session: SignalRecord<"remote_session">,
  deviceCase: DeviceCase,
): (SignalRecord<"remote_session"> | SignalRecord<"remote_tool">)[] {
  if (session.payload.instance !== null) return [session];
  return recordsOf(deviceCase, "remote_tool").filter(
    ({ payload }) =>
      payload.entryId === session.payload.entryId &&
      !isApprovedSomewhere(deviceCase, payload.entryId, payload.instance),
  );
}

/** Far sides of sessions on tools that the company uses: its own people, whatever else they use. */
function companyPeers(deviceCase: DeviceCase): ReadonlySet<string> {
  const unapproved = new Set<SessionRecord>(toolSessions(deviceCase));
  return new Set(
    recentSessionsOf(deviceCase, "remote_session").flatMap((session) =>
      unapproved.has(session) || session.payload.peer === null ? [] : [session.payload.peer],
    ),
  );
}

function joinsOf(
  { session, source }: Pick<Join, "session" | "source">,
  kind: "session_peer" | "tool_instance",
  value: string,
  { device, shared }: DeviceCase,
): Join[] {
  const others = nonEmpty(
    shared.filter(
      (other) =>
        other.kind === kind &&
        other.value === value &&
        device.assignee !== null &&
        other.assignee !== null &&
        !isSamePerson(other.assignee, device.assignee),
    ),
  );
  return others === null ? [] : [{ session, source, others }];
}

function toMatches(key: "far-side" | "server", all: readonly Join[], { now }: DeviceCase): RuleMatch[] {
  const joins = nonEmpty(all);
  if (joins === null) return [];
  const others = [...new Map(joins.flatMap((join) => join.others.map((other) => [nameOf(other), other])))].map(
    ([, other]) => other,
  );
  const sessions = [...new Set(joins.map(({ session }) => session))];
  const since = earliest([now, ...joins.map(sinceOf)]);
  const laptops = new Set(others.map(({ deviceId }) => deviceId)).size;
  const people = new Set(others.map(({ assignee }) => personOf(assignee ?? ""))).size;
  const elsewhere = `${sayCount(laptops, "laptop")} of ${people === 1 ? "another person" : `${people} other people`}`;
  const [first] = joins;
  return [
    {
      key,
      weightTenths: weights.sameOperator.tenths,
      summary:
        key === "server"
          ? `The tool of ${sayCount(sessions.length, "session")} on this laptop belongs to a server that is not the company's, and so do tools on ${elsewhere}, since ${sayInstant(since)}.`
          : `The far side of ${sayCount(sessions.length, "session")} on this laptop, by its address or account, was the far side on ${elsewhere} too, since ${sayInstant(since)}.`,
      since,
      evidence: [
        toEvidence(first.session),
        ...evidenceOf(
          joins.flatMap(({ session, source }) => [session, source]),
          first.session,
        ).slice(0, MAX_EVIDENCE - 1),
        ...others
          .slice(0, MAX_EVIDENCE)
          .map((other) => toSharedEvidence(other, key === "server" ? "instance" : "peer")),
      ],
      clearsWhen: `IT approves the tool or declares the range, or ${SESSION_LOOKBACK_DAYS} days pass without such a session.`,
    },
  ];
}

function evidenceOf(records: readonly SignalRecord[], told: SignalRecord): Evidence[] {
  return [...new Set(records)].filter((record) => record !== told).map(toEvidence);
}

/** The value is shared from the moment when the second of two laptops began to show it. */
function sinceOf({ source, others: [first, ...rest] }: Join): Instant {
  const startWith = (other: SharedObservable): Instant => latest([source.receivedAt, other.since]);
  return earliest([startWith(first), ...rest.map(startWith)]);
}

function nameOf({ kind, value, deviceId }: SharedObservable): string {
  return `${kind}\u0000${value}\u0000${deviceId}`;
}
