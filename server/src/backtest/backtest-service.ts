import { canonicalize, sha256 } from "@clearseat/proof";
import { type Clock, DAY_MS, type ServerSettings, toMillis } from "@clearseat/shared";
import type { AddressFactsSource } from "../network/address-facts.ts";
import { effectiveRules } from "../rule-settings/effective-rules.ts";
import type { Storage, Store } from "../store.ts";
import { type AlertComparison, compareAlerts } from "./compare-alerts.ts";
import { type Played, playHistory } from "./play-history.ts";

/** What a change of settings would have done. */
export interface Backtest extends AlertComparison {
  /** Alerts that were opened within so many days are compared; null: all of them. */
  readonly days: number | null;
  readonly reports: number;
  readonly erased: number;
  readonly faults: number;
}

export interface BacktestOptions {
  readonly days: number | null;
  /** Told how many reports were played, and how much of both plays is done, from 0 to 1. */
  readonly onProgress?: (reports: number, share: number) => void;
  readonly stopping?: AbortSignal;
}

export interface BacktestService {
  /**
   * Plays the history under both settings and keeps that the candidate's rules were tried. Throws PlayStopped when it is
   * told to stop.
   */
  run(candidate: ServerSettings, options: BacktestOptions): Promise<Backtest>;
  /**
   * May these rules judge? Those of the table always; others once they were played, since an instant if one is given, or
   * where there is no history.
   */
  mayJudge(
    rules: ServerSettings["rules"],
    options?: { readonly store?: Store; readonly sinceMs?: number },
  ): Promise<boolean>;
}

export interface BacktestDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
}

function digestOf(rules: ServerSettings["rules"]): string {
  return sha256(canonicalize(rules));
}

export function createBacktestService({ storage, clock, settings, addressFacts }: BacktestDeps): BacktestService {
  return {
    async run(candidate, { days, onProgress = () => undefined, stopping }) {
      const nowMs = clock.now();
      const present = { ...settings, rules: effectiveRules(settings.rules, await storage.store.ruleSettings.all()) };
      const play = (under: ServerSettings, half: 0 | 1): Promise<Played> =>
        playHistory(storage.store, {
          settings: under,
          addressFacts,
          nowMs,
          stopping,
          onProgress: (reports, share) => onProgress(reports, (half + share) / 2),
        });
      const before = await play(present, 0);
      const after = await play(candidate, 1);
      const sinceMs = days === null ? -Infinity : nowMs - days * DAY_MS;
      const recent = ({ alerts }: Played) => alerts.filter(({ openedAt }) => toMillis(openedAt) >= sinceMs);
      await storage.store.backtests.keep(digestOf(candidate.rules), nowMs);
      return {
        days,
        reports: after.reports,
        erased: after.erased,
        faults: after.faults,
        ...compareAlerts(recent(before), recent(after)),
      };
    },
    async mayJudge(rules, { store = storage.store, sinceMs = 0 } = {}) {
      if (Object.keys(rules).length === 0) return true;
      const counts = await store.devices.countByStatus();
      return counts.size === 0 || (await store.backtests.wasTried(digestOf(rules), sinceMs));
    },
  };
}
