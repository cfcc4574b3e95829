import type { Envelope } from "@clearseat/shared";
import type { CaseContext } from "../alerts/build-case.ts";
import { judgeDevice } from "../alerts/judge-device.ts";
import { AppError } from "../app-error.ts";
import type { ServerEvent } from "../events.ts";
import type { Egress } from "../places/egress.ts";
import { followPlace, touchesPlace } from "../places/follow-place.ts";
import { isSilence, keepSilence } from "../places/keep-silence.ts";
import type { PlaceReader } from "../places/place-reader.ts";
import type { Store } from "../store.ts";
import { applyDisclosures, placeOf, type StateChange } from "./apply-disclosures.ts";
import type { ChainEnds } from "./chain-ends.ts";
import type { Countersign } from "./countersign.ts";
import { keepFork, keepSuperseded } from "./keep-evidence.ts";
import type { ProvenReport } from "./read-report.ts";
import type { ChainHead } from "./report-store.ts";

/** What became of a report. Nothing of it is told before the transaction is committed. */
export type Outcome =
  | {
      readonly result: "accepted" | "repeated";
      readonly receipt: Envelope;
      readonly needFull: boolean;
      readonly events: readonly ServerEvent[];
    }
  | { readonly result: "refused"; readonly error: AppError; readonly events: readonly ServerEvent[] };

export interface AcceptContext extends CaseContext {
  readonly countersign: Countersign;
  readonly places: PlaceReader;
}

/** What a report is taken into: the transaction's store and the chains that it extends. */
export interface Intake {
  readonly store: Store;
  readonly chains: ChainEnds;
}

function refuse(error: AppError, events: readonly ServerEvent[] = []): Outcome {
  return { result: "refused", error, events };
}

function gap(head: ChainHead, detail: string): Outcome {
  return refuse(
    new AppError("chain_gap", detail, {
      field: "report.payload.sequence",
      extra: { lastSequence: head.sequence, lastHash: head.reportHash },
    }),
  );
}

/**
 * A refusal with the receipt of the report that was accepted instead: it proves to the laptop that its own story ends
 * here, as after its disk was restored. What it sent is not acknowledged by it.
 */
async function refuseFork(
  { store }: Intake,
  { deviceId, payload }: ProvenReport,
  head: ChainHead,
  events: readonly ServerEvent[],
): Promise<Outcome> {
  // A report that follows another one than ours is contradicted by the newest accepted.
  const rival = await store.reports.find(deviceId, Math.min(payload.sequence, head.sequence));
  const extra = rival === null ? {} : { rivalReceipt: rival.receipt };
  return refuse(new AppError("chain_forked", undefined, { field: "report.payload.sequence", extra }), events);
}

async function forked(intake: Intake, item: ProvenReport, head: ChainHead, context: AcceptContext): Promise<Outcome> {
  await intake.chains.write();
  return refuseFork(intake, item, head, await keepFork(intake.store, item, context));
}

/** Does a report go on where the chain ends, as only whoever has all of it can tell? */
function goesOn({ payload }: ProvenReport, head: ChainHead): boolean {
  if (payload.sequence === head.sequence + 1) return payload.previousHash === head.reportHash;
  return payload.sequence > head.sequence;
}

/** A key that was replaced and reports all the same: it lives on beside its successor, or its ledger went back in time. */
async function superseded(
  intake: Intake,
  item: ProvenReport,
  head: ChainHead,
  context: AcceptContext,
): Promise<Outcome> {
  await intake.chains.write();
  if (!goesOn(item, head))
    return refuseFork(
      intake,
      item,
      head,
      await keepSuperseded(intake.store, item, { head, kind: "forked_sequence" }, context),
    );
  const events = await keepSuperseded(intake.store, item, { head, kind: "superseded_key_reported" }, context);
  return refuse(
    new AppError(
      "chain_forked",
      "This key was replaced when the same hardware enrolled again; its report is kept as evidence and never acknowledged.",
    ),
    events,
  );
}

/** A sequence that was accepted before: the same report gets its first receipt, another one is evidence. */
async function meetAgain(
  intake: Intake,
  item: ProvenReport,
  head: ChainHead,
  context: AcceptContext,
): Promise<Outcome> {
  await intake.chains.write();
  const first = await intake.store.reports.find(item.deviceId, item.payload.sequence);
  if (first === null || first.reportHash !== item.reportHash) return forked(intake, item, head, context);
  const needFull = item.payload.sequence === head.sequence && head.stateDigest !== item.payload.stateDigest;
  return { result: "repeated", receipt: first.receipt, needFull, events: [] };
}

async function checkStanding(
  intake: Intake,
  item: ProvenReport,
  head: ChainHead,
  context: AcceptContext,
): Promise<Outcome | null> {
  switch (head.status) {
    case "active":
      return null;
    case "pending_approval":
      return refuse(new AppError("approval_pending"));
    case "rejected":
      return refuse(new AppError("device_rejected"));
    case "superseded":
      return superseded(intake, item, head, context);
  }
}

/** As many statements as a full report may carry: more could never be told again. */
const MAX_STANDING = 5_000;

/** What a report does to the device's state; null for a heartbeat. */
async function changeOf(store: Store, item: ProvenReport, context: AcceptContext): Promise<StateChange | null> {
  const { deviceId, payload, disclosures, reportHash } = item;
  if (disclosures.length === 0 && !payload.full) return null;
  const facts = { full: payload.full, observedAt: payload.observedAt, receivedAtMs: context.nowMs, reportHash };
  return applyDisclosures(await store.state.load(deviceId), disclosures, facts);
}

/** What a report meets and what it brings. */
interface Circumstances {
  readonly head: ChainHead;
  readonly egress: Egress;
  readonly change: StateChange | null;
}

async function saveChange(store: Store, item: ProvenReport, change: StateChange): Promise<void> {
  const { deviceId, payload, disclosures } = item;
  await store.reports.disclose(
    deviceId,
    disclosures.map((disclosure, position) => ({
      sequence: payload.sequence,
      position,
      place: placeOf(disclosure),
      disclosure,
      tombstoneHash: null,
    })),
  );
  await store.state.save(deviceId, change.changed);
  await store.state.forget(deviceId, change.forgotten);
  await store.devices.setCounts(deviceId, { signalCount: change.signalCount, gapCount: change.gapCount });
}

/** Was a report that contradicts the chain refused since its newest one? Then going on is news in itself. */
function isContested({ contestedAtMs, receivedAtMs }: ChainHead): boolean {
  return contestedAtMs !== null && (receivedAtMs ?? 0) <= contestedAtMs;
}

/** Whether a report says only that its device is there, where it was before and without a silence between. */
function isOrdinary(
  { payload }: ProvenReport,
  { head, egress, change }: Circumstances,
  { settings }: AcceptContext,
): boolean {
  const interval = { from: head.observedAt, to: payload.observedAt };
  return change === null && !isContested(head) && egress.key === head.egress && !isSilence(interval, settings);
}

/** Where it came from and how long after the one before. Returns whether that is something to judge. */
async function followDevice(
  store: Store,
  item: ProvenReport,
  { head, egress, change }: Circumstances,
  { places, settings, nowMs }: AcceptContext,
): Promise<boolean> {
  const { deviceId, reportHash, payload } = item;
  const report = { deviceId, reportHash, sequence: payload.sequence, nowMs };
  const wasSilent = await keepSilence(
    store,
    { ...report, from: head.observedAt, to: payload.observedAt, longestPause: payload.longestPause },
    settings,
  );
  if (egress.key === head.egress && !touchesPlace(change?.changed ?? [])) return wasSilent;
  const seen = places.see(change?.rows ?? (await store.state.load(deviceId)), egress);
  const hasMoved = await followPlace(store, { ...report, lastReportMs: head.receivedAtMs }, seen, egress);
  return hasMoved || wasSilent;
}

/** Keeps and judges what is more than a sign of life. */
async function judgeNews(
  { store, chains }: Intake,
  item: ProvenReport,
  met: Circumstances,
  context: AcceptContext,
): Promise<readonly ServerEvent[]> {
  if (isOrdinary(item, met, context)) return [];
  // The head goes first, so that judging sees when the device reported last.
  await chains.write();
  if (met.change !== null) await saveChange(store, item, met.change);
  const isNews = (await followDevice(store, item, met, context)) || met.change !== null || isContested(met.head);
  return isNews ? judgeDevice(store, item.deviceId, context, met.change?.rows) : [];
}

async function accept(intake: Intake, item: ProvenReport, head: ChainHead, context: AcceptContext): Promise<Outcome> {
  const { deviceId, payload, reportHash, report } = item;
  const change = await changeOf(intake.store, item, context);
  if (change !== null && change.signalCount + change.gapCount > MAX_STANDING)
    return refuse(
      new AppError("malformed_message", `disclosures: more than ${MAX_STANDING} statements would stand at once`, {
        field: "disclosures",
      }),
    );
  const receipt = context.countersign(item, head, context.nowMs);
  const stateDigest = change?.digest ?? head.stateDigest;
  const egress = context.places.egressOf(item.clientAddress);
  intake.chains.add({
    deviceId,
    sequence: payload.sequence,
    reportHash,
    report,
    receivedAtMs: context.nowMs,
    receipt: receipt.envelope,
    receiptHash: receipt.hash,
    stateDigest,
    agentVersion: payload.agentVersion,
    catalogVersion: payload.catalogVersion,
    observedAt: payload.observedAt,
    egress: egress.key,
  });
  const events = await judgeNews(intake, item, { head, egress, change }, context);
  return { result: "accepted", receipt: receipt.envelope, needFull: stateDigest !== payload.stateDigest, events };
}

/**
 * Takes one proven report in, in the caller's transaction; the caller has the chains written in the end. Refusals are
 * outcomes, not exceptions.
 */
export async function acceptReport(intake: Intake, item: ProvenReport, context: AcceptContext): Promise<Outcome> {
  const head = intake.chains.head(item.deviceId);
  if (head === null) return refuse(new AppError("unknown_device", undefined, { field: "report.protected.kid" }));
  const { sequence, previousHash } = item.payload;
  if (head.status === "superseded" && sequence <= head.sequence) {
    const first = await intake.store.reports.find(item.deviceId, sequence);
    if (first?.reportHash === item.reportHash) return meetAgain(intake, item, head, context);
  }
  const refused = await checkStanding(intake, item, head, context);
  if (refused !== null) return refused;
  if (sequence <= head.sequence) return meetAgain(intake, item, head, context);
  if (sequence > head.sequence + 1)
    return gap(head, `Reports before this one are missing; the last accepted is ${head.sequence}.`);
  if (previousHash === head.reportHash) return accept(intake, item, head, context);
  // A device that knows another predecessor than ours has another history: somebody reports under a copied key.
  return sequence === 1
    ? gap(head, "The first report must point to the enrollment.")
    : forked(intake, item, head, context);
}
