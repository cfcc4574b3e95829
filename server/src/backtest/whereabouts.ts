import type { Silence } from "../detection/device-case.ts";
import type { KeptStay, NewStay } from "../places/place-store.ts";
import type { Store } from "../store.ts";

/** Where a laptop was and when it was silent, by the report that showed it: reports do not carry the address from which they came. */
export interface Whereabouts {
  readonly stays: ReadonlyMap<number, KeptStay>;
  readonly silences: ReadonlyMap<string, Silence>;
}

const MAX_KEPT = 10_000;

export async function readWhereaboutsOf(store: Store, deviceId: string): Promise<Whereabouts> {
  const stays = await store.places.stays(deviceId, MAX_KEPT);
  const silences = await store.places.silences(deviceId, MAX_KEPT);
  return {
    stays: new Map(stays.map((stay) => [stay.sequence, stay])),
    silences: new Map(silences.map((silence) => [silence.reportHash, silence])),
  };
}

/** Under the site as it was joined in the end: how sites were learned is not played again. */
function toNewStay({ site, toMs: _toMs, ...stay }: KeptStay): NewStay {
  return { ...stay, placeId: site?.siteId ?? null };
}

/** Moves a laptop as its report once showed it. Returns whether that is something to judge. */
export async function playWhereabouts(
  store: Store,
  report: { readonly deviceId: string; readonly sequence: number; readonly reportHash: string; readonly nowMs: number },
  { stays, silences }: Whereabouts,
): Promise<boolean> {
  const { deviceId, sequence, reportHash, nowMs } = report;
  const stay = stays.get(sequence);
  const silence = silences.get(reportHash);
  if (silence !== undefined) await store.places.addSilence(deviceId, sequence, silence);
  if (stay === undefined) return silence !== undefined;
  if (stay.site !== null) {
    const { siteId, ...facts } = stay.site;
    await store.places.siteOf(siteId);
    await store.places.saveSite(siteId, facts);
  }
  const { lastReportAtMs } = (await store.devices.overview(deviceId)) ?? { lastReportAtMs: null };
  await store.places.move(deviceId, lastReportAtMs ?? nowMs, toNewStay(stay));
  return true;
}
