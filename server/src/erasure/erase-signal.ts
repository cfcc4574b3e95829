import { envelopeHash, type Signer, seal } from "@clearseat/proof";
import {
  type Clock,
  type Evidence,
  type Finding,
  type ServerSettings,
  type SignalKind,
  toInstant,
} from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import type { AlertEvent } from "../alerts/alert-store.ts";
import type { KeptFinding } from "../alerts/finding-store.ts";
import { judgeDevice } from "../alerts/judge-device.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import { placeOf } from "../ingest/apply-disclosures.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Storage, Store } from "../store.ts";

export interface ErasureRequest {
  readonly deviceId: string;
  readonly kind: SignalKind;
  readonly key: string;
  /** Why; stands in the tombstone, so it must not repeat what is erased. */
  readonly reason: string;
}

export interface ErasureService {
  /** Removes every disclosure of one signal. Returns how many were erased. Throws `not_found` when there are none. */
  eraseSignal(request: ErasureRequest, operator: Operator): Promise<number>;
}

type Place = Pick<ErasureRequest, "deviceId" | "kind" | "key">;

/** What the server makes of a laptop's network place: where its reports came from and where it lives. */
const FROM_NETWORK_PLACE: readonly string[] = ["egress", "home"];

function isOf({ deviceId, kind, key }: Place, evidence: Evidence): boolean {
  if (evidence.deviceId !== deviceId) return false;
  if (kind === "network_place" && FROM_NETWORK_PLACE.includes(evidence.kind)) return true;
  return evidence.kind === kind && evidence.key === key;
}

function restsOn(finding: Finding, place: Place): boolean {
  return finding.evidence.some((evidence) => isOf(place, evidence));
}

/** The finding without its words and without what it showed of the signal; which report carried it stays provable. */
function blank(kept: KeptFinding, place: Place): KeptFinding {
  const { finding } = kept;
  const evidence = finding.evidence.map((one) => (isOf(place, one) ? { ...one, key: "(erased)", payload: {} } : one));
  return {
    ...kept,
    finding: { ...finding, key: `(erased ${kept.findingId})`, summary: ERASED, clearsWhen: ERASED, evidence },
  };
}

const ERASED = "What was seen here has been erased.";

/** Removes the words from every alert of the device that showed one of the findings. */
async function blankAlerts(
  store: Store,
  request: ErasureRequest,
  erased: ReadonlyMap<string, KeptFinding>,
  event: Pick<AlertEvent, "actor" | "atMs">,
): Promise<void> {
  for (const alert of await store.alerts.list({ deviceId: request.deviceId }, null, Number.MAX_SAFE_INTEGER)) {
    const held = (await store.alerts.findings(alert.alertId)).filter((one) => erased.has(one.findingId));
    for (const one of held) {
      // A closed alert keeps its score; only the words go.
      if (one.frozen) await store.alerts.freeze(alert.alertId, one.findingId, blank(one, request).finding);
    }
    if (held.length === 0) continue;
    await store.alerts.eraseWords(alert.alertId, ERASED);
    await store.alerts.addEvent(alert.alertId, {
      ...event,
      kind: "finding_erased",
      reason: request.reason,
      detail: { signalKind: request.kind },
    });
  }
}

/** The findings of the device and those of sites in whose alerts it stands. */
async function findingsAbout(store: Store, deviceId: string): Promise<readonly KeptFinding[]> {
  const alerts = await store.alerts.list({ deviceId }, null, Number.MAX_SAFE_INTEGER);
  const sites = new Set(alerts.filter(({ subject }) => subject.kind === "site").map(({ subject }) => subject.id));
  const found = [...(await store.findings.all({ kind: "device", id: deviceId }))];
  for (const id of [...sites].sort()) {
    await store.locks.site(id);
    found.push(...(await store.findings.all({ kind: "site", id })));
  }
  return found;
}

async function eraseDerived(
  store: Store,
  request: ErasureRequest,
  event: Pick<AlertEvent, "actor" | "atMs">,
): Promise<void> {
  const resting = (await findingsAbout(store, request.deviceId)).filter((kept) => restsOn(kept.finding, request));
  await blankAlerts(store, request, new Map(resting.map((kept) => [kept.findingId, kept])), event);
  for (const kept of resting) {
    const { finding, ...rest } = blank(kept, request);
    // It is not seen any more, so it does not stand any more.
    await store.findings.update({
      ...rest,
      finding: { ...finding, clearedAt: finding.clearedAt ?? toInstant(event.atMs) },
    });
  }
}

export interface ErasureDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly signer: Signer;
  readonly audit: AuditService;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
}

/** Erasure on the server: salt, statement and all that was derived go; digest and a signed tombstone stay. */
export function createErasureService({
  storage,
  clock,
  signer,
  audit,
  settings,
  addressFacts,
}: ErasureDeps): ErasureService {
  async function bury(store: Store, request: ErasureRequest, place: string): Promise<number> {
    const disclosures = (await store.reports.disclosuresAt(request.deviceId, place)).filter(
      (one) => one.disclosure !== null,
    );
    if (disclosures.length === 0) throw new AppError("not_found", "Nothing of that signal is kept.");
    const nowMs = clock.now();
    const erased = disclosures.map(({ sequence, position }) => ({ sequence, position }));
    const payload = {
      version: 1,
      deviceId: request.deviceId,
      erasedAt: toInstant(nowMs),
      reason: request.reason,
      erased,
    };
    const envelope = seal(payload, { typ: "tombstone", aud: signer.kid, signer });
    const tombstoneHash = envelopeHash(envelope);
    await store.reports.addTombstone(request.deviceId, { hash: tombstoneHash, erasedAtMs: nowMs, envelope });
    for (const one of erased) await store.reports.erase(request.deviceId, { ...one, tombstoneHash });
    return erased.length;
  }

  const eraseSignal: ErasureService["eraseSignal"] = (request, operator) =>
    storage.transaction(async (store) => {
      await store.locks.devices([request.deviceId]);
      const place = placeOf({ statement: { says: "cleared", kind: request.kind, key: request.key, observedAt: "" } });
      const count = await bury(store, request, place);
      const row = (await store.state.load(request.deviceId)).find((one) => one.place === place);
      // The commitment stays in force: the device's state digest still counts it.
      if (row !== undefined) await store.state.save(request.deviceId, [{ ...row, key: null, payload: null }]);
      // Where a laptop was follows from its network place; nothing of it may stay behind.
      if (request.kind === "network_place") await store.places.forget(request.deviceId);
      await eraseDerived(store, request, { actor: operator.name, atMs: clock.now() });
      await judgeDevice(store, request.deviceId, { settings, addressFacts, nowMs: clock.now() });
      await audit.record(store, [request.deviceId], {
        ...byOperator(operator),
        action: "signal_erased",
        detail: { kind: request.kind },
      });
      return count;
    });

  return { eraseSignal };
}
