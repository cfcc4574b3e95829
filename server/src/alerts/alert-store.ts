import type { AlertStatus, Confidence, Disposition, Finding, RuleId, Severity } from "@clearseat/shared";
import type { RankedStart } from "../devices/page-cursor.ts";
import type { KeptFinding, Subject } from "./finding-store.ts";

/** An alert without its findings. */
export interface AlertRecord {
  readonly alertId: string;
  readonly subject: Subject;
  readonly devices: readonly string[];
  readonly severity: Severity;
  readonly currentSeverity: Severity;
  readonly confidence: Confidence;
  readonly score: number;
  readonly title: string;
  readonly status: AlertStatus;
  readonly disposition: Disposition | null;
  readonly openedAtMs: number;
  readonly updatedAtMs: number;
  /** Null unless suppressed. */
  readonly suppressedUntilMs: number | null;
  /** Who works on it; null: nobody. */
  readonly owner: string | null;
  /** Since when HR may read it; null: they may not. */
  readonly handedOverAtMs: number | null;
  /** The alert whose case it became part of; null: a case of its own. */
  readonly mergedInto: string | null;
}

export const ALERT_EVENT_KINDS = [
  "opened",
  "device_joined",
  "finding_added",
  "finding_strengthened",
  "finding_cleared",
  "finding_returned",
  "finding_suppressed",
  "suppression_ended",
  "finding_erased",
  "severity_changed",
  "status_changed",
  "assigned",
  "commented",
  "handed_over",
  "taken_back",
  "merged",
  "part_joined",
  "split",
  "part_left",
] as const;
export type AlertEventKind = (typeof ALERT_EVENT_KINDS)[number];

/** Of these people outside are told; the rest are steps on the way to them. */
export const ANNOUNCED_KINDS: readonly AlertEventKind[] = ["opened", "severity_changed", "status_changed"];

/** One thing that happened to an alert. */
export interface AlertEvent {
  readonly atMs: number;
  readonly kind: AlertEventKind;
  /** Who did it; `clearseat` for what the server does by itself. */
  readonly actor: string;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, string>>;
}

/** A finding as the alert shows it: frozen once the alert is closed. */
export interface AlertFinding extends KeptFinding {
  readonly frozen: boolean;
}

export interface AlertFilter {
  readonly statuses?: readonly AlertStatus[] | undefined;
  readonly dispositions?: readonly Disposition[] | undefined;
  readonly deviceId?: string | undefined;
  /** About this site, or about a laptop that lives there. */
  readonly site?: string | undefined;
  /** As severe as this, or more, as it stands now. */
  readonly severity?: Severity | undefined;
  /** Empty: nobody's. */
  readonly owner?: string | undefined;
  /** With a finding of this rule, whether it stands or not. */
  readonly rule?: RuleId | undefined;
  /** In the title, or in serial, model or assignee of a laptop, or in the owner's name. */
  readonly text?: string | undefined;
  /** Changed since this operator saw it. */
  readonly unreadBy?: string | undefined;
  /** Only those that HR may read. */
  readonly handedOver?: boolean | undefined;
  /** Those that became part of this alert's case; without it, and without a device, those that are part of none. */
  readonly mergedInto?: string | undefined;
}

export const ALERT_ORDERS = ["newest", "oldest", "severity", "changed"] as const;
export type AlertOrder = (typeof ALERT_ORDERS)[number];

export interface AlertQuery extends AlertFilter {
  readonly order?: AlertOrder | undefined;
  /** Passes over so many. */
  readonly skip?: number | undefined;
}

/** That an alert changed, and nothing of what it says. */
export interface AlertChange {
  readonly alertId: string;
  readonly severity: Severity;
  readonly status: AlertStatus;
  readonly mergedInto: string | null;
  readonly openedAtMs: number;
  readonly updatedAtMs: number;
}

export interface AlertStore {
  insert(alert: AlertRecord): Promise<void>;
  update(alert: AlertRecord): Promise<void>;
  find(alertId: string): Promise<AlertRecord | null>;
  /** The one alert of the subject that is not closed. */
  current(subject: Subject): Promise<AlertRecord | null>;
  /** Newest first, unless asked otherwise. */
  list(query: AlertQuery, start: RankedStart | null, limit: number): Promise<readonly AlertRecord[]>;
  /** How many became part of the case of each of these; those with none are left out. */
  countParts(alertIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** How many there are, by what stands now. */
  count(filter: AlertFilter): Promise<ReadonlyMap<Severity, number>>;
  /** Those that changed at or after an instant, the newest change first. */
  changedSince(sinceMs: number, limit: number): Promise<readonly AlertChange[]>;
  findings(alertId: string): Promise<readonly AlertFinding[]>;
  /** The same for several alerts at once, by alert. */
  findingsOf(alertIds: readonly string[]): Promise<ReadonlyMap<string, readonly AlertFinding[]>>;
  hold(alertId: string, findingId: string): Promise<void>;
  /** Freezes a finding's document inside the alert; null lets it follow the finding again. */
  freeze(alertId: string, findingId: string, document: Finding | null): Promise<void>;
  /** Also announces it, where people outside are told of such. */
  addEvent(alertId: string, event: AlertEvent): Promise<void>;
  events(alertId: string): Promise<readonly AlertEvent[]>;
  /** Replaces the title and removes what the history says of findings; erasure calls it. */
  eraseWords(alertId: string, title: string): Promise<void>;
  /** Suppressed alerts whose time is over. */
  lapsed(nowMs: number): Promise<readonly AlertRecord[]>;
  /** Serials of laptops without a key whose alert is not closed although the laptop has enrolled. */
  seenAtLast(): Promise<readonly string[]>;
  /** Alerts that are not closed, by what stands now. */
  countOpenBySeverity(): Promise<ReadonlyMap<Severity, number>>;
}
