import { canonicalize, sha256 } from "@clearseat/proof";
import { type Clock, DAY_MS, type ServerSettings, toMillis } from "@clearseat/shared";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Storage } from "../store.ts";
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

export interface BacktestService {
  /** Plays the history under both settings and keeps that the candidate's rules were tried. */
  run(
    candidate: ServerSettings,
    options: { readonly days: number | null; readonly onProgress?: (reports: number) => void },
  ): Promise<Backtest>;
  /** May these rules judge? Those of the table always; others once they were played, or where there is no history. */
  mayJudge(rules: ServerSettings["rules"]): Promise<boolean>;
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
    async run(candidate, { days, onProgress }) {
      const nowMs = clock.now();
      const play = (under: ServerSettings): Promise<Played> =>
        playHistory(storage.store, {
          settings: under,
          addressFacts,
          nowMs,
          ...(onProgress === undefined ? {} : { onProgress }),
        });
      const before = await play(settings);
      const after = await play(candidate);
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
    async mayJudge(rules) {
      if (Object.keys(rules).length === 0) return true;
      const counts = await storage.store.devices.countByStatus();
      return counts.size === 0 || (await storage.store.backtests.wasTried(digestOf(rules)));
    },
  };
}
