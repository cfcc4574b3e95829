import type { PlayedSoFar } from "./progress.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./scenario-result.ts";

/** Plays this one next; `index` is its place among all. */
export interface PlayRequest {
  readonly index: number;
  readonly scenario: Scenario;
}

export type PlayReport =
  | { readonly kind: "progress"; readonly index: number; readonly soFar: PlayedSoFar }
  | { readonly kind: "result"; readonly index: number; readonly result: ScenarioResult }
  | { readonly kind: "failure"; readonly index: number; readonly error: Error };
