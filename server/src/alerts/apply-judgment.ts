import { randomToken } from "@clearseat/proof";
import { type Finding, isAtLeast, maxSeverity, nextStatus, type RuleId, toInstant, toMillis } from "@clearseat/shared";
import { strongestBesidePosture } from "../detection/score.ts";
import type { ServerEvent } from "../events.ts";
import type { Store } from "../store.ts";
import type { AlertEvent, AlertEventKind, AlertRecord } from "./alert-store.ts";
import type { KeptFinding, Subject } from "./finding-store.ts";
import { letPartsGo } from "./let-parts-go.ts";
import { type FindingChanges, isCounted, isShown, isUnjudged, reconcileFindings } from "./reconcile-findings.ts";
import { weighFindings } from "./weigh-findings.ts";

/** Who acts when no person does. */
export const SERVER_ACTOR = "clearseat";

/** What judging a subject brought. */
export interface Verdict {
  readonly found: readonly Finding[];
  /** Rules that broke: what they found before stays, because nobody looked. */
  readonly failedRules: readonly RuleId[];
}

/** A subject with the laptops that an alert about it shows. */
export interface JudgedSubject extends Subject {
  readonly devices: readonly string[];
}

interface Outcome {
  readonly standing: readonly KeptFinding[];
  readonly happened: readonly (readonly [AlertEventKind, KeptFinding])[];
}

async function saveChanges(store: Store, subject: Subject, changes: FindingChanges): Promise<Outcome> {
  const added = changes.added.map(
    (finding): KeptFinding => ({ findingId: `fi_${randomToken(12)}`, finding, settledTenths: null, dismissed: false }),
  );
  for (const one of added) await store.findings.insert(subject, one);
  const touched = [
    ...changes.kept.filter((one) => one.isChanged).map((one) => one.finding),
    ...changes.strengthened,
    ...changes.returned,
    ...changes.suppressed,
    ...changes.unsuppressed,
    ...changes.cleared,
  ];
  for (const one of touched) await store.findings.update(one);
  const label = (kind: AlertEventKind) => (one: KeptFinding) => [kind, one] as const;
  return {
    standing: [
      ...added,
      ...changes.kept.map((one) => one.finding),
      ...changes.strengthened,
      ...changes.returned,
      ...changes.suppressed,
      ...changes.unsuppressed,
    ],
    happened: [
      ...added.map(label("finding_added")),
      ...changes.strengthened.map(label("finding_strengthened")),
      ...changes.returned.map(label("finding_returned")),
      ...changes.suppressed.map(label("finding_suppressed")),
      ...changes.unsuppressed.map(label("suppression_ended")),
      ...changes.cleared.map(label("finding_cleared")),
    ],
  };
}

function eventOf(atMs: number, kind: AlertEventKind, detail: Readonly<Record<string, string>>): AlertEvent {
  return { atMs, kind, actor: SERVER_ACTOR, reason: null, detail };
}

function findingDetail({ rule, key, summary, weightTenths }: Finding): Readonly<Record<string, string>> {
  return { rule, key, summary, weightTenths: String(weightTenths) };
}

/** How a finding comes into an alert. */
function joinKind({ finding }: KeptFinding): AlertEventKind {
  return finding.suppressedBy === undefined ? "finding_added" : "finding_suppressed";
}

/** What is no reason to look again. */
const NO_NEWS: readonly AlertEventKind[] = ["finding_cleared", "finding_suppressed"];

/** Until when an alert rests because suppressions took everything in it; null: something in it counts, or nothing is left. */
function restsUntil(standing: readonly KeptFinding[]): number | null {
  const lapses = standing.flatMap(({ finding }) => finding.suppressedBy?.until ?? []).map(toMillis);
  return lapses.length === 0 || standing.some(isCounted) ? null : Math.min(...lapses);
}

/** Opens an alert when evidence that nobody has judged brings the subject to low or above. */
async function openAlert(
  store: Store,
  { devices, ...subject }: JudgedSubject,
  standing: readonly KeptFinding[],
  nowMs: number,
): Promise<ServerEvent[]> {
  const counted = standing.filter(isCounted);
  const weighed = weighFindings(counted.map((one) => one.finding));
  if (!counted.some(isUnjudged) || weighed.title === null || !isAtLeast(weighed.severity, "low")) return [];
  const alert: AlertRecord = {
    alertId: `al_${randomToken(12)}`,
    subject,
    devices,
    severity: weighed.severity,
    currentSeverity: weighed.severity,
    confidence: weighed.confidence,
    score: weighed.score,
    title: weighed.title,
    status: "open",
    disposition: null,
    openedAtMs: nowMs,
    updatedAtMs: nowMs,
    suppressedUntilMs: null,
    owner: null,
    handedOverAtMs: null,
    mergedInto: null,
  };
  await store.alerts.insert(alert);
  await store.alerts.addEvent(
    alert.alertId,
    eventOf(nowMs, "opened", { severity: alert.severity, score: String(alert.score) }),
  );
  for (const one of standing.filter(isShown)) {
    await store.alerts.hold(alert.alertId, one.findingId);
    await store.alerts.addEvent(alert.alertId, eventOf(nowMs, joinKind(one), findingDetail(one.finding)));
  }
  return [
    {
      name: "alert.opened",
      alertId: alert.alertId,
      deviceIds: alert.devices,
      severity: alert.severity,
      title: alert.title,
    },
  ];
}

/** The alert with its new score; the highest severity stays. */
function reweigh(alert: AlertRecord, standing: readonly KeptFinding[], nowMs: number): AlertRecord {
  const weighed = weighFindings(standing.filter(isCounted).map((one) => one.finding));
  return {
    ...alert,
    updatedAtMs: nowMs,
    score: weighed.score,
    currentSeverity: weighed.severity,
    severity: maxSeverity(alert.severity, weighed.severity),
    // With nothing left standing the alert keeps telling what it was about.
    title: weighed.title ?? alert.title,
    confidence: weighed.title === null ? alert.confidence : weighed.confidence,
  };
}

interface Development {
  /** Laptops that the alert did not name before. */
  readonly arrived: readonly string[];
  readonly joining: readonly KeptFinding[];
  readonly happened: Outcome["happened"];
  readonly action: "new_evidence" | "suppress" | null;
  /** The alert as it is afterwards. */
  readonly after: AlertRecord;
}

/** Where an alert goes from its status: to rest when nothing in it counts any more, and back when there is news. */
function move(
  alert: AlertRecord,
  kinds: readonly AlertEventKind[],
  untilMs: number | null,
): Pick<Development, "action"> & Pick<AlertRecord, "status" | "suppressedUntilMs"> {
  const isNews = kinds.some((kind) => !NO_NEWS.includes(kind));
  const action = untilMs !== null ? "suppress" : isNews ? "new_evidence" : null;
  const status = action === null ? alert.status : (nextStatus(alert.status, action) ?? alert.status);
  return { action, status, suppressedUntilMs: status === "suppressed" ? (untilMs ?? alert.suppressedUntilMs) : null };
}

/** Whether an alert grew graver than the one in whose case it stands, behind which the queue would hide that. */
async function outgrows(store: Store, before: AlertRecord, after: AlertRecord): Promise<boolean> {
  if (before.mergedInto === null || isAtLeast(before.currentSeverity, after.currentSeverity)) return false;
  const lead = await store.alerts.find(before.mergedInto);
  return lead === null || !isAtLeast(lead.currentSeverity, after.currentSeverity);
}

/** What was joined to an alert does not go to rest with it, nor become as mild as it. */
async function releaseParts(store: Store, before: AlertRecord, after: AlertRecord, nowMs: number): Promise<void> {
  const rests = after.status === "suppressed" && before.status !== "suppressed";
  const isMilder = !isAtLeast(after.currentSeverity, before.currentSeverity);
  if (!rests && !isMilder) return;
  await letPartsGo(
    store,
    after,
    { atMs: nowMs, actor: SERVER_ACTOR },
    (part) => (rests && part.status !== "suppressed") || !isAtLeast(after.currentSeverity, part.currentSeverity),
  );
}

/** What an outcome means for an alert that is not closed; null when nothing. */
async function develop(
  store: Store,
  alert: AlertRecord,
  devices: readonly string[],
  { outcome, nowMs }: { readonly outcome: Outcome; readonly nowMs: number },
): Promise<Development | null> {
  const held = new Set((await store.alerts.findings(alert.alertId)).map((one) => one.findingId));
  const joining = outcome.standing.filter((one) => isShown(one) && !held.has(one.findingId));
  const happened = outcome.happened.filter(([, one]) => held.has(one.findingId));
  const weighed = reweigh(alert, outcome.standing, nowMs);
  const arrived = devices.filter((id) => !alert.devices.includes(id));
  const isSame =
    arrived.length === 0 &&
    weighed.score === alert.score &&
    weighed.title === alert.title &&
    weighed.currentSeverity === alert.currentSeverity;
  const untilMs = restsUntil(outcome.standing);
  const isResting = untilMs === null || untilMs === alert.suppressedUntilMs;
  if (joining.length === 0 && happened.length === 0 && isSame && isResting) return null;
  const kinds = [...joining.map(joinKind), ...happened.map(([kind]) => kind)];
  const { action, ...moved } = move(alert, kinds, untilMs);
  // Who was there stays in the alert: its evidence is about them too.
  const isApart =
    (action === "new_evidence" && moved.status !== alert.status) || (await outgrows(store, alert, weighed));
  return {
    arrived,
    joining,
    happened,
    action,
    after: {
      ...weighed,
      ...moved,
      devices: [...alert.devices, ...arrived],
      // The case rests and this does not, or it is the graver one: it stands alone again, so that somebody looks.
      mergedInto: isApart ? null : alert.mergedInto,
    },
  };
}

async function updateAlert(
  store: Store,
  alert: AlertRecord,
  devices: readonly string[],
  now: { readonly outcome: Outcome; readonly nowMs: number },
): Promise<ServerEvent[]> {
  const { nowMs } = now;
  const development = await develop(store, alert, devices, now);
  if (development === null) return [];
  const { arrived, joining, happened, action, after } = development;
  for (const one of joining) await store.alerts.hold(alert.alertId, one.findingId);
  const events = [
    ...arrived.map((device) => eventOf(nowMs, "device_joined", { device })),
    ...joining.map((one) => eventOf(nowMs, joinKind(one), findingDetail(one.finding))),
    ...happened.map(([kind, one]) => eventOf(nowMs, kind, findingDetail(one.finding))),
    ...(after.currentSeverity === alert.currentSeverity
      ? []
      : [eventOf(nowMs, "severity_changed", { from: alert.currentSeverity, to: after.currentSeverity })]),
    ...(after.status === alert.status
      ? []
      : [
          eventOf(nowMs, "status_changed", {
            from: alert.status,
            to: after.status,
            action: action ?? "",
            ...(after.suppressedUntilMs === null ? {} : { until: toInstant(after.suppressedUntilMs) }),
          }),
        ]),
  ];
  if (alert.mergedInto !== null && after.mergedInto === null)
    events.push(eventOf(nowMs, "split", { alert: alert.mergedInto }));
  for (const event of events) await store.alerts.addEvent(alert.alertId, event);
  await store.alerts.update(after);
  await releaseParts(store, alert, after, nowMs);
  if (after.severity === alert.severity) return [];
  return [
    {
      name: "alert.rose",
      alertId: alert.alertId,
      deviceIds: after.devices,
      severity: after.severity,
      title: after.title,
    },
  ];
}

/** What came of judging a subject. */
export interface Judged {
  /** Of everything that stands. */
  readonly score: number;
  /** Weight of the strongest finding that counts, outside co-location and posture, in tenths. */
  readonly strongestTenths: number;
  readonly events: readonly ServerEvent[];
}

/** Where a laptop lives tells of others as well, and is not its own. */
function strongestOf(standing: readonly KeptFinding[]): number {
  const own = standing.filter((one) => isCounted(one) && one.finding.family !== "co-location");
  return strongestBesidePosture(own.map((one) => one.finding));
}

/**
 * Takes what the rules find on a subject now into its findings and its alert, in the caller's transaction.
 * What others should hear of is told once the transaction is committed.
 */
export async function applyJudgment(
  store: Store,
  judged: JudgedSubject,
  verdict: Verdict,
  nowMs: number,
): Promise<Judged> {
  const { devices, ...subject } = judged;
  const standing = await store.findings.standing(subject);
  const alert = await store.alerts.current(subject);
  if (verdict.found.length === 0 && standing.length === 0 && alert === null)
    return { score: 0, strongestTenths: 0, events: [] };
  const unseen = standing.map((one) => one.finding).filter((finding) => verdict.failedRules.includes(finding.rule));
  const found = [...verdict.found, ...unseen];
  const inAlert =
    alert === null ? [] : (await store.alerts.findings(alert.alertId)).filter((one) => one.finding.clearedAt !== null);
  const changes = reconcileFindings(found, [...inAlert, ...standing], toInstant(nowMs));
  const outcome = await saveChanges(store, subject, changes);
  const events =
    alert === null
      ? await openAlert(store, judged, outcome.standing, nowMs)
      : await updateAlert(store, alert, devices, { outcome, nowMs });
  return {
    score: weighFindings(outcome.standing.map((one) => one.finding)).score,
    strongestTenths: strongestOf(outcome.standing),
    events,
  };
}
