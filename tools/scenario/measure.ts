import {
  type Alert,
  DAY_MS,
  type Evidence,
  Instant,
  MINUTE_MS,
  SEVERITIES,
  type Severity,
  toMillis,
} from "@clearseat/shared";
import type { ScenarioMetrics } from "./scenario-result.ts";

/** What was counted while a scenario ran. Milliseconds. */
export interface Tally {
  readonly looks: number;
  readonly failedReports: number;
  /** Real time of the whole play, jobs of the server included. */
  readonly lookingMs: number;
  /** Processor time of the same. */
  readonly processorMs: number;
  /** Simulated time from each laptop's first step to the end. */
  readonly presentMs: readonly number[];
}

/** When that happened on a laptop which a look at `ms` saw for the first time. */
export type ChangeSeenAt = (deviceId: string, ms: number) => number;

export function measure(alerts: readonly Alert[], tally: Tally, changeSeenAt: ChangeSeenAt): ScenarioMetrics {
  const minutes = alerts.map((alert) => [alert.id, minutesToAlert(alert, changeSeenAt)] as const);
  const sorted = minutes.map(([, value]) => value).sort((a, b) => a - b);
  return {
    deviceDays: round(tally.presentMs.reduce((sum, ms) => sum + ms, 0) / DAY_MS),
    looks: tally.looks,
    failedReports: tally.failedReports,
    alertsBySeverity: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, alerts.filter((alert) => alert.severity === severity).length]),
    ) as Record<Severity, number>,
    minutesToAlert: {
      median: sorted[Math.floor((sorted.length - 1) / 2)] ?? null,
      longest: sorted.at(-1) ?? null,
      byAlert: Object.fromEntries(minutes),
    },
    lookMillis: tally.looks === 0 ? 0 : round(tally.lookingMs / tally.looks),
    lookProcessorMillis: tally.looks === 0 ? 0 : round(tally.processorMs / tally.looks),
    looksPerSecond: tally.lookingMs === 0 ? 0 : Math.round((tally.looks / tally.lookingMs) * 1_000),
  };
}

/** From the first evidence of anything in the alert to its opening. */
function minutesToAlert(alert: Alert, changeSeenAt: ChangeSeenAt): number {
  const opened = toMillis(alert.openedAt);
  const times = alert.findings.flatMap((finding) =>
    finding.evidence.map((evidence) => beganAt(evidence, changeSeenAt)),
  );
  return Math.round((opened - Math.min(opened, ...times)) / MINUTE_MS);
}

/** A session tells itself when it began; everything else began with the step that brought it. */
export function beganAt({ deviceId, observedAt, payload }: Evidence, changeSeenAt: ChangeSeenAt): number {
  const since = Instant.safeParse(payload["since"]);
  return since.success ? toMillis(since.data) : changeSeenAt(deviceId, toMillis(observedAt));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
