import type {
  Alert,
  AlertStatus,
  Confidence,
  Disposition,
  Evidence,
  Finding,
  Instant,
  RuleId,
  Severity,
} from "@clearseat/shared";
import { toMillis } from "@clearseat/shared";
import { ATTACK_TECHNIQUES, ATTACK_VERSION } from "../detection/attack-techniques.ts";
import { findRule } from "../rules/index.ts";
import type { MessageType } from "./delivery-store.ts";

/**
 * The edition of the Open Cybersecurity Schema Framework that findings are written in. Source: schema.ocsf.io, class
 * Detection Finding (2004) with the profile Incident.
 */
const OCSF_VERSION = "1.7.0";

const CLASS_UID = 2004;

const ACTIVITIES = {
  "alert.created": { id: 1, name: "Create" },
  "alert.updated": { id: 2, name: "Update" },
  "alert.closed": { id: 3, name: "Close" },
} as const satisfies Record<MessageType, { readonly id: number; readonly name: string }>;

const SEVERITIES = {
  info: { id: 1, name: "Informational" },
  low: { id: 2, name: "Low" },
  medium: { id: 3, name: "Medium" },
  high: { id: 4, name: "High" },
  critical: { id: 5, name: "Critical" },
} as const satisfies Record<Severity, { readonly id: number; readonly name: string }>;

const CONFIDENCES = {
  low: { id: 1, name: "Low" },
  medium: { id: 2, name: "Medium" },
  high: { id: 3, name: "High" },
} as const satisfies Record<Confidence, { readonly id: number; readonly name: string }>;

const STATUSES = {
  open: { id: 1, name: "New" },
  in_triage: { id: 2, name: "In Progress" },
  suppressed: { id: 3, name: "Suppressed" },
  closed: { id: 4, name: "Resolved" },
} as const satisfies Record<AlertStatus, { readonly id: number; readonly name: string }>;

const VERDICTS = {
  false_positive: { id: 1, name: "False Positive" },
  true_positive: { id: 2, name: "True Positive" },
  benign: { id: 5, name: "Benign" },
  undetermined: { id: 0, name: "Unknown" },
} as const satisfies Record<Disposition, { readonly id: number; readonly name: string }>;

/** A laptop as the outside is told of it: the machine, never the person. */
export interface ToldLaptop {
  readonly deviceId: string;
  readonly serial: string | null;
}

/** What is told beside the alert itself. */
export interface Occasion {
  readonly type: MessageType;
  readonly at: Instant;
  readonly laptops: readonly ToldLaptop[];
  /** The alert's page; null when the collector does not know its own address. */
  readonly url: string | null;
  readonly productVersion: string;
}

function timesOf(instants: readonly Instant[]): readonly number[] {
  return instants.map(toMillis).toSorted((a, b) => a - b);
}

function toAnalytic(rule: RuleId, version?: number) {
  return {
    uid: rule,
    name: findRule(rule)?.title ?? rule,
    type: "Rule",
    type_id: 1,
    ...(version === undefined ? {} : { version: String(version) }),
  };
}

/** `Remote Access Tools: IDE Tunneling` names technique and sub-technique; each has a place of its own. */
function toAttack(id: string) {
  const [technique = id, sub] = id.split(".");
  const [name, subName] = (ATTACK_TECHNIQUES as Readonly<Record<string, string>>)[id]?.split(": ") ?? [];
  return {
    version: ATTACK_VERSION,
    // What is undefined is left out of the JSON.
    technique: { uid: technique, name },
    sub_technique: sub === undefined ? undefined : { uid: id, name: subName },
  };
}

/** Where a piece of evidence can be found and proved; what it says stays with the collector. */
function toPointer({ deviceId, kind, key, observedAt, receivedAt, reportHash }: Evidence) {
  return { deviceId, kind, key, observedAt, receivedAt, reportHash };
}

function toEvidence(finding: Finding) {
  const { rule, key, summary, family, weightTenths, firstSeenAt, lastSeenAt, clearedAt, evidence } = finding;
  const isCounted = clearedAt === null && finding.suppressedBy === undefined;
  return {
    name: summary,
    uid: `${rule} ${key}`,
    data: {
      ...{ rule, family, weightTenths, isCounted, firstSeenAt, lastSeenAt, clearedAt },
      benign: finding.benign,
      clearsWhen: finding.clearsWhen,
      evidence: evidence.map(toPointer),
    },
  };
}

function toFindingInfo(alert: Alert, url: string | null) {
  const first = timesOf(alert.findings.map((finding) => finding.firstSeenAt))[0];
  const last = timesOf(alert.findings.map((finding) => finding.lastSeenAt)).at(-1);
  const [strongest] = alert.findings;
  return {
    uid: alert.id,
    title: alert.title,
    types: alert.rules,
    created_time: toMillis(alert.openedAt),
    modified_time: toMillis(alert.updatedAt),
    ...(first === undefined ? {} : { first_seen_time: first }),
    ...(last === undefined ? {} : { last_seen_time: last }),
    ...(strongest === undefined ? {} : { analytic: toAnalytic(strongest.rule, strongest.ruleVersion) }),
    related_analytics: alert.rules.filter((rule) => rule !== strongest?.rule).map((rule) => toAnalytic(rule)),
    attacks: alert.attack.map(toAttack),
    src_url: url ?? undefined,
  };
}

function toResources(laptops: readonly ToldLaptop[]) {
  return laptops.map(({ deviceId, serial }) => ({
    uid: deviceId,
    type: "Laptop",
    // Left out of the JSON where it is unknown.
    name: serial ?? undefined,
  }));
}

function whatToDo({ rules }: Alert): string {
  return [...new Set(rules.flatMap((rule) => findRule(rule)?.triage ?? []))].join("\n");
}

function toState(alert: Alert) {
  const severity = SEVERITIES[alert.severity];
  const confidence = CONFIDENCES[alert.confidence];
  const status = STATUSES[alert.status];
  const verdict = alert.disposition === null ? null : VERDICTS[alert.disposition];
  return {
    severity_id: severity.id,
    severity: severity.name,
    confidence_id: confidence.id,
    confidence: confidence.name,
    status_id: status.id,
    status: status.name,
    ...(verdict === null ? {} : { verdict_id: verdict.id, verdict: verdict.name }),
  };
}

/**
 * An alert as a Detection Finding: what was found, on which laptops, how sure, and where the evidence lies. The signals
 * themselves stay with the collector, and whose laptop it is does too.
 */
export function toDetectionFinding(alert: Alert, { type, at, laptops, url, productVersion }: Occasion) {
  const activity = ACTIVITIES[type];
  return {
    category_uid: 2,
    category_name: "Findings",
    class_uid: CLASS_UID,
    class_name: "Detection Finding",
    activity_id: activity.id,
    activity_name: activity.name,
    type_uid: CLASS_UID * 100 + activity.id,
    type_name: `Detection Finding: ${activity.name}`,
    time: toMillis(at),
    ...toState(alert),
    // That an alert was closed is nothing to wake anybody for.
    is_alert: type !== "alert.closed",
    message: alert.title,
    metadata: {
      version: OCSF_VERSION,
      profiles: ["incident"],
      product: { name: "Clearseat", vendor_name: "Clearseat", version: productVersion },
    },
    finding_info: toFindingInfo(alert, url),
    resources: toResources(laptops),
    evidences: alert.findings.map(toEvidence),
    remediation: { desc: whatToDo(alert) },
    src_url: url ?? undefined,
    unmapped: {
      scoreTenths: alert.score,
      currentSeverity: alert.currentSeverity,
      subject: alert.subject.kind,
      disposition: alert.disposition,
    },
  };
}

export type DetectionFinding = ReturnType<typeof toDetectionFinding>;
