import type { Evidence, Family, RuleId, SignalKind } from "@clearseat/shared";
import type { DeviceCase } from "./device-case.ts";

/** One match of a rule; the engine adds id, version, family, ATT&CK ids and times. */
export interface RuleMatch {
  /** Tells two matches of one rule apart; stable while the match lasts. */
  readonly key: string;
  readonly weightTenths: number;
  readonly summary: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly clearsWhen: string;
}

/** A case and what the rule must say about it. */
export interface RuleTest {
  readonly name: string;
  readonly case: DeviceCase;
  /** Expected matches as `key -> weight in tenths`; empty: the rule stays quiet. */
  readonly expect: Readonly<Record<string, number>>;
}

/** Pure judgment over one device's case. Brings its own false positives, blind spots, triage and tests. */
export interface DetectionRule {
  readonly id: RuleId;
  readonly version: number;
  readonly title: string;
  readonly family: Family;
  readonly attack: readonly [string, ...string[]];
  /** Every weight it may give, in tenths, with the reason. */
  readonly weights: Readonly<Record<string, { readonly tenths: number; readonly because: string }>>;
  readonly reads: readonly SignalKind[];
  readonly benign: readonly [string, ...string[]];
  readonly blindSpots: readonly [string, ...string[]];
  readonly triage: readonly [string, ...string[]];
  readonly match: (deviceCase: DeviceCase) => readonly RuleMatch[];
  /** At least one that fires and one that stays quiet. */
  readonly tests: () => readonly RuleTest[];
}
