import type { CaseContext } from "../alerts/build-case.ts";
import { judgeDevice } from "../alerts/judge-device.ts";
import type { IntegrityFact } from "../detection/device-case.ts";
import type { ServerEvent } from "../events.ts";
import type { Store } from "../store.ts";
import type { ProvenReport } from "./read-report.ts";
import type { ChainHead } from "./report-store.ts";

/** A copied key can sign contradictions without end; so many prove as much as more would. */
const MAX_KEPT = 50;

async function keep(
  store: Store,
  item: ProvenReport,
  about: { readonly deviceId: string; readonly kind: IntegrityFact["kind"] },
  context: CaseContext,
): Promise<readonly ServerEvent[]> {
  if ((await store.evidence.count(about.deviceId)) >= MAX_KEPT) return [];
  const isNew = await store.evidence.keep({
    ...about,
    signerId: item.deviceId,
    sequence: item.payload.sequence,
    reportHash: item.reportHash,
    refusedAtMs: context.nowMs,
    envelope: item.report,
  });
  if (!isNew) return [];
  const judged = await judgeDevice(store, about.deviceId, context);
  return [{ name: "report.forked", deviceId: about.deviceId, sequence: item.payload.sequence }, ...judged];
}

/** Another report under an accepted sequence, or one that follows another. */
export function keepFork(store: Store, item: ProvenReport, context: CaseContext): Promise<readonly ServerEvent[]> {
  return keep(store, item, { deviceId: item.deviceId, kind: "forked_sequence" }, context);
}

/** The key that is in force for the hardware of a replaced key. */
async function newestSuccessor(store: Store, head: ChainHead): Promise<string> {
  let deviceId = head.successorId ?? head.deviceId;
  for (;;) {
    const next = (await store.devices.find(deviceId))?.successorId ?? null;
    if (next === null) return deviceId;
    deviceId = next;
  }
}

/** A replaced key that still reports. It counts against the laptop as it is enrolled now. */
export async function keepSuperseded(
  store: Store,
  item: ProvenReport,
  { head, kind }: { readonly head: ChainHead; readonly kind: IntegrityFact["kind"] },
  context: CaseContext,
): Promise<readonly ServerEvent[]> {
  const deviceId = await newestSuccessor(store, head);
  await store.locks.deviceToo(deviceId);
  return keep(store, item, { deviceId, kind }, context);
}
