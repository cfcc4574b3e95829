import type { Signer } from "@clearseat/proof";
import { type Clock, DAY_MS, type ReportAnswer, type ServerSettings } from "@clearseat/shared";
import { type CaseContext, inOneTransaction } from "../alerts/build-case.ts";
import { judgeDue } from "../alerts/judge-device.ts";
import { AppError } from "../app-error.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { PlaceReader } from "../places/place-reader.ts";
import { monotonicMs } from "../platform/clock.ts";
import { isStorageFailure, toStorageError } from "../storage/storage-error.ts";
import type { Storage, Store } from "../store.ts";
import { acceptReport, type Outcome } from "./accept-report.ts";
import { createBatcher } from "./batcher.ts";
import { readChainEnds } from "./chain-ends.ts";
import { createCountersign } from "./countersign.ts";
import { type NewerReport, type ProvenReport, readReport } from "./read-report.ts";
import { createVerifierCache } from "./verifier-cache.ts";

export interface IngestService {
  /**
   * The answer to an accepted or repeated report. Throws an AppError for every other.
   * @param clientAddress the public address it came from; none when it came over no network
   */
  ingest(body: unknown, clientAddress?: string): Promise<ReportAnswer>;
  /** Resolves once everything that was taken in is committed and answered. */
  drain(): Promise<void>;
}

export interface IngestDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly signer: Signer;
  readonly places: PlaceReader;
  readonly metrics: Metrics;
  readonly tags: { readonly policyTag: string; readonly catalogTag: string };
  readonly onEvent: EventSink;
}

/** Enough for one commit to cost little per report, few enough to keep the wait short. */
const MAX_BATCH = 256;
/** Other devices judged in the same commit; the rest wait for the next one. */
const MAX_DUE = 32;
/** Statements written by one commit; a full report of the largest kind takes about as long as a batch of heartbeats. */
const MAX_BATCH_COST = 5_000;
/** Reports that wait for their commit; more only cost memory and come too late. */
const MAX_WAITING = 4_096;
const RETRY_SECONDS = 5;
/** A device cannot fill the disk with reports that nobody reads: a month of honest ones fits. */
const MAX_QUARANTINED_BYTES = 16_000_000;

/** Why a report that cannot be read is not even kept; null when it is. */
async function refuseNewer(store: Store, item: NewerReport): Promise<AppError | null> {
  const device = await store.devices.find(item.deviceId);
  if (device?.status === "pending_approval") return new AppError("approval_pending");
  if (device?.status !== "active") return new AppError("device_rejected");
  const isFull = (await store.quarantine.bytes(item.deviceId)) >= MAX_QUARANTINED_BYTES;
  return isFull
    ? new AppError("too_many_requests", "Too many reports of this device wait unread; update the server.", {
        extra: { retryAfterSeconds: 3_600 },
      })
    : null;
}

/** Keeps a report of a newer version unread, in the caller's transaction. */
async function quarantine(store: Store, item: NewerReport, { settings, nowMs }: CaseContext): Promise<Outcome> {
  const refused = await refuseNewer(store, item);
  if (refused !== null) return { result: "refused", error: refused, events: [] };
  await store.quarantine.keep({
    deviceId: item.deviceId,
    reportHash: item.reportHash,
    version: item.version,
    body: JSON.stringify(item.body),
    receivedAtMs: nowMs,
    deleteAtMs: nowMs + settings.quarantineDays * DAY_MS,
  });
  const error = new AppError(
    "unsupported_version",
    `The report is of version ${item.version}; it is kept unread for ${settings.quarantineDays} days.`,
    { field: "report.payload.version" },
  );
  return {
    result: "refused",
    error,
    events: [{ name: "report.quarantined", deviceId: item.deviceId, version: item.version }],
  };
}

export function createIngestService(deps: IngestDeps): IngestService {
  const { storage, clock, settings, addressFacts, signer, places, metrics, tags, onEvent } = deps;
  const countersign = createCountersign(signer);
  const verifiers = createVerifierCache(
    async (deviceId) => (await storage.store.devices.find(deviceId))?.publicKey ?? null,
  );

  async function commit(items: readonly (ProvenReport | NewerReport)[]): Promise<readonly Outcome[]> {
    const startedMs = monotonicMs();
    const context = { settings, addressFacts, countersign, places, nowMs: clock.now() };
    const done = await storage.transaction(async (store) => {
      const deviceIds = items.map((item) => item.deviceId);
      await store.locks.devices(deviceIds);
      const common = inOneTransaction(store, context);
      const intake = { store, chains: await readChainEnds(store.reports, deviceIds) };
      const outcomes: Outcome[] = [];
      for (const item of items)
        outcomes.push(
          item.kind === "newer" ? await quarantine(store, item, context) : await acceptReport(intake, item, common),
        );
      await intake.chains.write();
      const due = await judgeDue(store, common, MAX_DUE);
      return { outcomes, events: due.events };
    });
    metrics.batch(items.length, monotonicMs() - startedMs);
    const events: readonly ServerEvent[] = [...done.outcomes.flatMap((outcome) => outcome.events), ...done.events];
    events.forEach(onEvent);
    return done.outcomes;
  }

  const batcher = createBatcher({
    commit,
    maxBatch: MAX_BATCH,
    costOf: (item) => (item.kind === "newer" ? 1 : 1 + item.disclosures.length),
    maxCost: MAX_BATCH_COST,
    maxWaiting: MAX_WAITING,
    refusal: () =>
      new AppError("too_many_requests", "Too many reports wait to be stored.", {
        extra: { retryAfterSeconds: RETRY_SECONDS },
      }),
    isFatal: isStorageFailure,
  });

  async function take(body: unknown, clientAddress: string | null): Promise<ReportAnswer> {
    const outcome = await batcher.add(await readReport(body, { collectorId: signer.kid, verifiers, clientAddress }));
    if (outcome.result === "refused") throw outcome.error;
    metrics.report(outcome.result);
    return { receipt: outcome.receipt, needFull: outcome.needFull, ...tags };
  }

  return {
    async ingest(body, clientAddress) {
      try {
        return await take(body, clientAddress ?? null);
      } catch (raw) {
        const error = toStorageError(raw);
        metrics.report(error instanceof AppError ? error.code : "internal");
        throw error;
      }
    },
    drain: () => batcher.drain(),
  };
}
