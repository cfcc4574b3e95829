import {
  DAY_MS,
  type Finding,
  type Gap,
  HALF_HOUR_MS,
  type Instant,
  RETENTION_DAYS,
  type SignalKind,
  signalDefinition,
  toInstant,
  toMillis,
} from "@clearseat/shared";
import type { AlertEvent, AlertRecord } from "../alerts/alert-store.ts";
import type { Silence, Stay } from "../detection/device-case.ts";
import { toSeverity } from "../detection/score.ts";
import { detailOf, nameSignal } from "./describe-signal.ts";
import { kindOf, type Span } from "./spans.ts";
import type { TimelineItem, TimelineLane } from "./timeline.ts";

/** Nobody reads more in one lane. */
const MAX_ITEMS = 500;

type Group = TimelineLane["group"];

const PLAIN: Pick<TimelineItem, "marks" | "severity" | "alert" | "siteId" | "receivedAt" | "detail"> = {
  marks: [],
  severity: null,
  alert: null,
  siteId: null,
  receivedAt: null,
  detail: null,
};

/** A stretch of time that is looked at. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

function touches({ from, to }: Pick<TimelineItem, "from" | "to">, window: Window): boolean {
  return (
    (from === null || toMillis(from) <= toMillis(window.to)) && (to === null || toMillis(to) >= toMillis(window.from))
  );
}

function startMs({ from }: TimelineItem): number {
  return from === null ? 0 : toMillis(from);
}

/** A lane of what lies in the window, oldest first; null when nothing does. */
function laneOf(
  lane: Pick<TimelineLane, "id" | "group" | "title">,
  items: readonly TimelineItem[],
  window: Window,
): TimelineLane | null {
  const shown = items.filter((item) => touches(item, window)).sort((a, b) => startMs(a) - startMs(b));
  if (shown.length === 0) return null;
  return { ...lane, items: shown.slice(-MAX_ITEMS), leftOut: Math.max(0, shown.length - MAX_ITEMS) };
}

const SESSIONS: readonly SignalKind[] = ["remote_session", "os_session"];

function groupOf(kind: SignalKind): Group {
  if (SESSIONS.includes(kind)) return "sessions";
  return kind === "lifecycle" ? "silences" : "signals";
}

type Payload = Readonly<Record<string, unknown>>;

/** A past sleep says itself when it was. */
function sleepTimes(payload: Payload): Pick<TimelineItem, "from" | "to"> | null {
  if (typeof payload["from"] !== "string") return null;
  const beginMs = toMillis(payload["from"]);
  return { from: toInstant(beginMs), to: toInstant(beginMs + Number(payload["halfHours"]) * HALF_HOUR_MS) };
}

/** A session says itself since when it lasts and whether it goes on. */
function sessionTimes(payload: Payload, { from, to, changes }: Span): Pick<TimelineItem, "from" | "to"> {
  const isOver = payload["active"] === false && to === null;
  return {
    from: typeof payload["since"] === "string" ? payload["since"] : from,
    to: isOver ? (changes.at(-1) ?? from) : to,
  };
}

function timesOf(span: Span): Pick<TimelineItem, "from" | "to"> {
  const { signal, from, to } = span;
  if (signal === null) return { from, to };
  const payload = signal.payload as Payload;
  if (SESSIONS.includes(signal.kind)) return sessionTimes(payload, span);
  return (signal.kind === "lifecycle" ? sleepTimes(payload) : null) ?? { from, to };
}

function signalItem(span: Span): TimelineItem[] {
  const { signal, changes, receivedAtMs } = span;
  if (signal === null) return [];
  return [
    {
      ...PLAIN,
      ...timesOf(span),
      title: nameSignal(signal),
      detail: detailOf(signal),
      marks: changes.map((at) => ({ at, words: "changed" })),
      receivedAt: toInstant(receivedAtMs),
    },
  ];
}

const REASONS: Readonly<Record<Gap["reason"], string>> = {
  denied: "the system refused",
  timed_out: "it took too long",
  missing: "there is nothing to look with",
  unsupported: "the system does not offer it",
  redacted: "the system hides it",
  unparsable: "the answer could not be read",
};

function gapItem(span: Span): TimelineItem[] {
  const { gap, from, to, changes, receivedAtMs } = span;
  if (gap === null) return [];
  return [
    {
      ...PLAIN,
      from,
      to,
      title: `Could not look: ${REASONS[gap.reason]}`,
      detail: gap.section,
      marks: changes.map((at) => ({ at, words: "changed" })),
      receivedAt: toInstant(receivedAtMs),
    },
  ];
}

/** What is kept no longer is not shown, though the signed report that said it is. */
export function isKept(span: Span, nowMs: number): boolean {
  const kind = kindOf(span);
  if (kind === null || span.to === null) return true;
  return toMillis(span.to) >= nowMs - RETENTION_DAYS[signalDefinition(kind).retention] * DAY_MS;
}

/** One lane for each kind of signal, and one for each kind that could not be looked at. */
export function signalLanes(spans: readonly Span[], window: Window): TimelineLane[] {
  const byKind = Map.groupBy(spans, kindOf);
  return [...byKind].flatMap(([kind, ofKind]) => {
    if (kind === null) return [];
    const { title } = signalDefinition(kind);
    const lanes = [
      laneOf({ id: `signal ${kind}`, group: groupOf(kind), title }, ofKind.flatMap(signalItem), window),
      laneOf({ id: `gap ${kind}`, group: "gaps", title }, ofKind.flatMap(gapItem), window),
    ];
    return lanes.filter((lane) => lane !== null);
  });
}

const SITE_KINDS = { office: "Office", residence: "Residence", public: "Public place", unknown: "Some place" } as const;

function stayItem(
  { siteKind, siteId, egress, path, from, to, reportHash: _hash }: Stay,
  isLast: boolean,
): TimelineItem {
  const network = path === "company" ? "by the company's own network" : (egress.networkClass ?? "unknown network");
  const country = path === "company" ? null : (egress.country ?? "unknown country");
  return {
    ...PLAIN,
    from,
    to: isLast ? null : to,
    title: SITE_KINDS[siteKind],
    detail: [country, network, egress.isOperatorVpn ? "a VPN that operators of farms use" : null]
      .filter((word) => word !== null)
      .join(", "),
    siteId,
  };
}

/** Where its reports came from. */
export function placeLane(stays: readonly Stay[], window: Window): TimelineLane | null {
  const items = stays.map((stay, index) => stayItem(stay, index === stays.length - 1));
  return laneOf({ id: "places", group: "places", title: "Where its reports came from" }, items, window);
}

/** When nothing came, as the collector saw it. */
export function silenceLane(silences: readonly Silence[], window: Window): TimelineLane | null {
  const items = silences.map(
    ({ from, to, receivedAt }): TimelineItem => ({ ...PLAIN, from, to, title: "No reports", receivedAt }),
  );
  return laneOf({ id: "silences", group: "silences", title: "Times without reports" }, items, window);
}

function findingItem(finding: Finding): TimelineItem {
  return {
    ...PLAIN,
    from: finding.firstSeenAt,
    to: finding.clearedAt,
    title: finding.summary,
    detail: `${finding.rule}, weight ${(finding.weightTenths / 10).toFixed(1)}${finding.suppressedBy === undefined ? "" : ", suppressed"}`,
    severity: toSeverity(finding.weightTenths, finding.weightTenths),
  };
}

export function findingLane(findings: readonly Finding[], window: Window): TimelineLane | null {
  return laneOf({ id: "findings", group: "findings", title: "Findings" }, findings.map(findingItem), window);
}

/** An alert with what happened to it. */
export interface AlertStory {
  readonly alert: AlertRecord;
  readonly events: readonly AlertEvent[];
}

function alertItem({ alert, events }: AlertStory): TimelineItem {
  return {
    ...PLAIN,
    from: toInstant(alert.openedAtMs),
    to: alert.status === "closed" ? toInstant(alert.updatedAtMs) : null,
    title: alert.title,
    detail: `${alert.subject.kind === "site" ? "of its site, " : ""}${alert.status.replaceAll("_", " ")}`,
    marks: events.map(({ atMs, kind }) => ({ at: toInstant(atMs), words: kind.replaceAll("_", " ") })),
    severity: alert.severity,
    alert: { id: alert.alertId, status: alert.status },
  };
}

export function alertLane(stories: readonly AlertStory[], window: Window): TimelineLane | null {
  return laneOf({ id: "alerts", group: "alerts", title: "Alerts" }, stories.map(alertItem), window);
}
