import type { StateRow } from "../devices/state-store.ts";
import type { Store } from "../store.ts";
import type { Egress } from "./egress.ts";
import { learnSite } from "./learn-site.ts";
import type { SeenPlace } from "./place-reader.ts";
import type { KeptStay, NewStay } from "./place-store.ts";

/** A report that may have come from another place than the one before. */
export interface Arrival {
  readonly deviceId: string;
  readonly sequence: number;
  readonly reportHash: string;
  readonly nowMs: number;
  /** When the report before came; null: it is the first. */
  readonly lastReportMs: number | null;
}

function isSameStay(open: KeptStay, stay: NewStay): boolean {
  return (
    open.placeId === stay.placeId &&
    open.path === stay.path &&
    open.declared === stay.declared &&
    open.egressHash === stay.egressHash &&
    JSON.stringify(open.facts) === JSON.stringify(stay.facts)
  );
}

/** Whether rules could see a difference. From behind many addresses of one network laptops hop between them all day. */
function isTelling(open: KeptStay | null, stay: NewStay): boolean {
  return open === null || !isSameStay({ ...open, egressHash: stay.egressHash }, stay);
}

/** Writes down where a laptop is now. Returns whether that is something to judge. */
export async function followPlace(
  store: Store,
  arrival: Arrival,
  { place, declared }: SeenPlace,
  egress: Egress,
): Promise<boolean> {
  const stay: NewStay = {
    sequence: arrival.sequence,
    placeId: place?.id ?? null,
    path: egress.path,
    declared,
    egressHash: egress.hash,
    facts: egress.facts,
    fromMs: arrival.nowMs,
    reportHash: arrival.reportHash,
  };
  if (place !== null) await learnSite(store, place, stay, arrival.nowMs);
  const open = await store.places.openStay(arrival.deviceId);
  const current = open?.toMs === null ? open : null;
  if (current !== null && isSameStay(current, stay)) return false;
  await store.places.move(arrival.deviceId, arrival.lastReportMs ?? arrival.nowMs, stay);
  return isTelling(current, stay);
}

/** Does a change of state say anything of the place? */
export function touchesPlace(changed: readonly StateRow[]): boolean {
  return changed.some((row) => row.kind === "network_place");
}
