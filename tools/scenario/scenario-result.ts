import type { Alert, AlertSubject, Finding, Severity } from "@clearseat/shared";
import type { Expectation } from "./scenario.ts";

/** A finding with the laptops it is about; some never reach an alert. */
export interface SubjectFinding extends Finding {
  readonly subject: AlertSubject;
}

export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly met: boolean;
  /** One sentence: what fulfilled it, or what was there instead. */
  readonly why: string;
  /** When what was wished for was there, in simulated time; null when it never was, or when quiet was wished for. */
  readonly at: string | null;
}

export interface ScenarioMetrics {
  /** Days from a laptop's first step to the end, summed over the laptops. */
  readonly deviceDays: number;
  readonly looks: number;
  /** Looks whose report the server did not take at once. */
  readonly failedReports: number;
  readonly alertsBySeverity: Readonly<Record<Severity, number>>;
  /** From the first evidence of an alert to its opening, in simulated minutes. */
  readonly minutesToAlert: {
    readonly median: number | null;
    readonly longest: number | null;
    readonly byAlert: Readonly<Record<string, number>>;
  };
  /** Real time of one simulated look, all in. */
  readonly lookMillis: number;
  /** Processor time of one simulated look, which a busy machine does not stretch as much. */
  readonly lookProcessorMillis: number;
  readonly looksPerSecond: number;
}

/** What one scenario printed; `devices` are the scenario's ids and times are simulated. */
export interface ScenarioResult {
  readonly name: string;
  readonly alerts: readonly Alert[];
  readonly findings: readonly SubjectFinding[];
  readonly metrics: ScenarioMetrics;
  readonly expectations: readonly ExpectationResult[];
}
