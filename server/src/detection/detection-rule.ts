import type { Evidence, Family, Finding, Instant, RuleId, SignalKind } from "@clearseat/shared";
import type { AttackTechnique } from "./attack-techniques.ts";
import type { DeviceCase, Observable } from "./device-case.ts";

/** One match of a rule; the engine adds id, version, family, ATT&CK ids and times. */
export interface RuleMatch {
  /** Tells two matches of one rule apart; stable while the match lasts. */
  readonly key: string;
  /** As the table has it; what the company sets instead is the engine's business. */
  readonly weightTenths: number;
  /** Name of the weight; needed only where two weights of the rule are equal. */
  readonly weight?: string;
  /** What was seen, in words that can be forwarded. Names things, never people; addresses stay in the evidence. */
  readonly summary: string;
  /** When it was first seen, by the device's clock unless only the server knows it. */
  readonly since: Instant;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly clearsWhen: string;
}

/** A weight that a rule may give, and the reasoning behind the number. */
export interface Weight {
  /** log10 of the likelihood ratio in tenths: 27 = found about 500 times as often on a farm's laptop as on an honest one. */
  readonly tenths: number;
  readonly because: string;
}

/** A case and what the rule must say about it. */
export interface RuleTest {
  readonly name: string;
  readonly case: DeviceCase;
  /** What the rules before it found; absent: nothing. */
  readonly found?: readonly Finding[];
  /** Expected matches as `key -> weight in tenths`; empty: the rule stays quiet. */
  readonly expect: Readonly<Record<string, number>>;
}

/** Pure judgment over one device's case. Brings its own false positives, blind spots, triage and tests. */
export interface DetectionRule {
  readonly id: RuleId;
  readonly version: number;
  readonly title: string;
  readonly family: Family;
  readonly attack: readonly [AttackTechnique, ...AttackTechnique[]];
  /** Every weight it may give, in tenths, with the reason. */
  readonly weights: Readonly<Record<string, Weight>>;
  readonly reads: readonly SignalKind[];
  /** Values that it looks for on other devices too; of others nothing is read. Absent: it looks at one device alone. */
  readonly joins?: readonly Observable["kind"][];
  /** Signals of which one at least must be there for that; absent: whatever is there. */
  readonly joinsBy?: readonly SignalKind[];
  readonly benign: readonly [string, ...string[]];
  readonly blindSpots: readonly [string, ...string[]];
  readonly triage: readonly [string, ...string[]];
  /** @param found what the rules before it in the registry found on the same case */
  readonly match: (deviceCase: DeviceCase, found: readonly Finding[]) => readonly RuleMatch[];
  /** Times at which its answer may change although this device reports nothing new: a look-back that ends, a confirmation that is awaited. */
  readonly reconsiderAt?: (deviceCase: DeviceCase) => readonly Instant[];
  /** At least one that fires and one that stays quiet. */
  readonly tests: () => readonly RuleTest[];
}
