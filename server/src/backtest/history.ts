import type { DeviceRecord } from "../devices/device-store.ts";
import type { StoredLink } from "../ingest/report-store.ts";
import type { Store } from "../store.ts";

/** Something of the past that is played again. */
export type PastEvent =
  | { readonly kind: "enrolled"; readonly atMs: number; readonly device: DeviceRecord }
  | { readonly kind: "reported"; readonly atMs: number; readonly deviceId: string; readonly link: StoredLink };

/** Reports that wait in memory for their hour, of all devices together. */
const MAX_WAITING = 20_000;

/** The reports of one device, a page at a time. */
interface Tape {
  readonly device: DeviceRecord;
  waiting: StoredLink[];
  sequence: number;
  isOver: boolean;
}

async function fill(store: Store, tape: Tape, page: number): Promise<void> {
  const links = await store.reports.linksAfter(tape.device.deviceId, tape.sequence, page);
  tape.waiting.push(...links);
  tape.sequence = links.at(-1)?.sequence ?? tape.sequence;
  tape.isOver = links.length < page;
}

async function takeBefore(store: Store, tape: Tape, endMs: number, page: number): Promise<StoredLink[]> {
  const taken: StoredLink[] = [];
  for (;;) {
    if (tape.waiting.length === 0 && !tape.isOver) await fill(store, tape, page);
    const [next] = tape.waiting;
    if (next === undefined || next.receivedAtMs >= endMs) return taken;
    taken.push(next);
    tape.waiting.shift();
  }
}

/** Whether a device ever worked; who waited or was turned away has no history. */
function hasHistory({ status }: DeviceRecord): boolean {
  return status === "active" || status === "superseded";
}

async function readDevices(store: Store): Promise<readonly DeviceRecord[]> {
  const devices: DeviceRecord[] = [];
  let after = "";
  for (;;) {
    const ids = await store.reports.chainIdsAfter(after, MAX_PAGE);
    for (const id of ids) {
      const device = await store.devices.find(id);
      if (device !== null && hasHistory(device)) devices.push(device);
    }
    if (ids.length < MAX_PAGE) return devices;
    after = ids.at(-1) ?? "";
  }
}

const MAX_PAGE = 500;

/** Order of receipt; of what came at one instant, an enrollment first and then by device and number. */
function inOrder(a: PastEvent, b: PastEvent): number {
  const name = (event: PastEvent) =>
    event.kind === "enrolled" ? "" : `${event.deviceId} ${String(event.link.sequence).padStart(12, "0")}`;
  return a.atMs - b.atMs || (name(a) < name(b) ? -1 : 1);
}

/** The history of a store in order of receipt, hour by hour: every `sliceMs` its events, also when there are none. */
export async function* readHistory(
  store: Store,
  { sliceMs, untilMs }: { readonly sliceMs: number; readonly untilMs: number },
): AsyncGenerator<{ readonly endMs: number; readonly events: readonly PastEvent[] }> {
  const devices = await readDevices(store);
  const page = Math.max(1, Math.min(MAX_PAGE, Math.floor(MAX_WAITING / Math.max(1, devices.length))));
  const tapes = devices.map((device): Tape => ({ device, waiting: [], sequence: 0, isOver: false }));
  const startMs = devices.reduce((first, device) => Math.min(first, device.enrolledAtMs), untilMs);
  for (let fromMs = startMs; fromMs <= untilMs; fromMs += sliceMs) {
    const endMs = fromMs + sliceMs;
    const events: PastEvent[] = [];
    for (const tape of tapes) {
      const { device } = tape;
      if (device.enrolledAtMs >= fromMs && device.enrolledAtMs < endMs)
        events.push({ kind: "enrolled", atMs: device.enrolledAtMs, device });
      for (const link of await takeBefore(store, tape, endMs, page))
        events.push({ kind: "reported", atMs: link.receivedAtMs, deviceId: device.deviceId, link });
    }
    yield { endMs, events: events.toSorted(inOrder) };
  }
}
