import { type Alert, HOUR_MS, ManualClock, type RuleId, type ServerSettings, type Severity } from "@clearseat/shared";
import { type AlertService, createAlertService } from "../alerts/alert-service.ts";
import { createAuditService } from "../audit/audit-service.ts";
import { createJobRunner } from "../jobs/job.ts";
import { createServerJobs } from "../jobs/server-jobs.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import { IN_MEMORY } from "../open-data.ts";
import { nextTurn } from "../platform/next-turn.ts";
import { openStorage } from "../storage/open-storage.ts";
import type { Storage, Store } from "../store.ts";
import { type PastEvent, readHistory } from "./history.ts";
import { playEnrollment, playReport } from "./play-report.ts";
import { readWhereaboutsOf, type Whereabouts } from "./whereabouts.ts";

/** An alert as a play brought it. */
export interface PlayedAlert {
  /** Device id, `serial:` and the serial of a laptop that never came, or the id of a site. */
  readonly subject: string;
  /** The highest reached. */
  readonly severity: Severity;
  readonly rules: readonly RuleId[];
  readonly title: string;
  readonly openedAt: string;
}

/** What a history gave under some settings. */
export interface Played {
  readonly reports: number;
  /** Statements that were erased since and could not be played. */
  readonly erased: number;
  /** Rules that broke. */
  readonly faults: number;
  readonly alerts: readonly PlayedAlert[];
}

export interface PlayOptions {
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  /** The history ends here. */
  readonly nowMs: number;
  /** Told how many reports were played, and how much of the time, from 0 to 1. */
  readonly onProgress?: (reports: number, share: number) => void;
  /** Throws {@link PlayStopped} soon after it was told to stop. */
  readonly stopping?: AbortSignal | undefined;
}

/** Somebody did not want to wait any more. */
export class PlayStopped extends Error {
  constructor() {
    super("the play was stopped");
    this.name = "PlayStopped";
  }
}

/** Whoever plays beside a running collector leaves reports their turn after so many of its own. */
const REPORTS_PER_TURN = 10;

const NOWHERE: Whereabouts = { stays: new Map(), silences: new Map() };
const OPERATOR = { name: "backtest" };
const PAGE = 200;

/** What was not reported but decided: the directory and the exceptions as they are now. */
async function copyDecisions(from: Store, to: Storage): Promise<void> {
  const entries = await from.directory.all();
  const suppressions = await from.suppressions.all();
  const approvals = await from.approvals.all();
  const declarations = await from.declarations.all();
  await to.transaction(async (store) => {
    for (const entry of entries) {
      const known = await from.directory.expected(entry.deviceSerial);
      await store.directory.put(entry, known?.knownAtMs ?? 0);
    }
    for (const suppression of suppressions) await store.suppressions.insert(suppression);
    for (const approval of approvals) await store.approvals.insert(approval);
    for (const declaration of declarations) {
      await store.declarations.insert(declaration);
      await store.places.siteOf(declaration.siteId);
      await store.places.saveSite(declaration.siteId, { declared: declaration.name, networkClass: null });
    }
  });
}

async function readAlerts(alerts: AlertService): Promise<readonly PlayedAlert[]> {
  const all: Alert[] = [];
  let cursor: string | undefined;
  do {
    const page = await alerts.list({ cursor, limit: PAGE }, OPERATOR);
    all.push(...page.alerts);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all.map(({ subject, severity, rules, title, openedAt }) => ({
    subject: subject.devices.join(" "),
    severity,
    rules,
    title,
    openedAt,
  }));
}

/** Keys that gave way to each key, by the one that took over. */
function replacedBy(devices: ReadonlyMap<string, string | null>, deviceId: string): readonly string[] {
  return [...devices].filter(([, successorId]) => successorId === deviceId).map(([id]) => id);
}

/**
 * Plays the history of a store, in order of receipt and with what time brings in between, into a store in memory that
 * ends with the play. The past is judged as these settings would have judged it.
 */
export async function playHistory(source: Store, options: PlayOptions): Promise<Played> {
  const { settings, addressFacts, nowMs, onProgress = () => undefined, stopping } = options;
  const storage = await openStorage(IN_MEMORY);
  try {
    const clock = new ManualClock(0);
    const tally = { reports: 0, erased: 0, faults: 0 };
    const parts = { storage, clock, settings, addressFacts, audit: createAuditService({ storage, clock }) };
    const onEvent = ({ name }: { readonly name: string }) => void (tally.faults += name === "rule.failed" ? 1 : 0);
    const alerts = createAlertService({ ...parts, onEvent });
    const onFailure = (_job: string, error: unknown): never => {
      throw error;
    };
    const jobs = createJobRunner(createServerJobs({ ...parts, alerts, onEvent }), {
      clock,
      runs: storage.store.jobs,
      onFailure,
    });
    const seen = new Map<string, string | null>();
    const whereabouts = new Map<string, Whereabouts>();
    await copyDecisions(source, storage);

    const play = async (event: PastEvent): Promise<void> => {
      clock.set(event.atMs);
      const context = { settings, addressFacts, nowMs: event.atMs };
      if (event.kind === "enrolled")
        whereabouts.set(event.device.deviceId, await readWhereaboutsOf(source, event.device.deviceId));
      let erased = 0;
      await storage.transaction(async (store) => {
        if (event.kind === "reported")
          erased = await playReport(
            store,
            { ...event, whereabouts: whereabouts.get(event.deviceId) ?? NOWHERE },
            context,
          );
        else await playEnrollment(store, event.device, replacedBy(seen, event.device.deviceId), event.atMs);
      });
      if (event.kind === "enrolled") seen.set(event.device.deviceId, event.device.successorId);
      else tally.reports += 1;
      tally.erased += erased;
      if (tally.reports % REPORTS_PER_TURN === 0) await nextTurn();
      if (stopping?.aborted === true) throw new PlayStopped();
    };

    let startMs: number | null = null;
    for await (const { endMs, events } of readHistory(source, { sliceMs: HOUR_MS, untilMs: nowMs })) {
      for (const event of events) await play(event);
      clock.set(Math.min(endMs, nowMs));
      await jobs.runDue();
      startMs ??= endMs - HOUR_MS;
      onProgress(tally.reports, nowMs <= startMs ? 1 : Math.min(1, (endMs - startMs) / (nowMs - startMs)));
      await nextTurn();
      if (stopping?.aborted === true) throw new PlayStopped();
    }
    return { ...tally, alerts: await readAlerts(alerts) };
  } finally {
    await storage.close();
  }
}
