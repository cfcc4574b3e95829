import type { SignalKind, SignalPayload } from "@clearseat/shared";
import type { Observable, SignalRecord } from "./device-case.ts";
import { joiningInstance, joiningPeer } from "./joining-values.ts";

type ObservableSource = Pick<SignalRecord, "kind" | "payload" | "clearedAt">;
type Reader<Kind extends SignalKind> = (payload: SignalPayload<Kind>) => {
  readonly kind: Observable["kind"];
  readonly value: string | null;
};

/** Sessions join devices after they ended too; everything else only while it stands. */
const OUTLASTING: readonly SignalKind[] = ["remote_session", "os_session"];

/** Which value of a signal joins devices. Kinds that are not here join none. */
const READERS: { readonly [Kind in SignalKind]?: Reader<Kind> } = {
  // Built-in panels never move from laptop to laptop; dummy and virtual displays are alike everywhere.
  display: ({ internal, form, serialHash }) => ({
    kind: "monitor_serial",
    value: internal === true || form === "dummy" || form === "virtual" ? null : serialHash,
  }),
  kvm_display: ({ serialHash }) => ({ kind: "monitor_serial", value: serialHash }),
  kvm_usb: ({ serialHash }) => ({ kind: "kvm_serial", value: serialHash }),
  remote_tool: ({ entryId, instance }) => ({ kind: "tool_instance", value: joiningInstance(entryId, instance) }),
  remote_session: ({ peer }) => ({ kind: "session_peer", value: joiningPeer(peer) }),
  os_session: ({ peer }) => ({ kind: "session_peer", value: joiningPeer(peer) }),
};

/** The rows of the fleet index that a device's signals make: each value once, in a fixed order. */
export function observablesOf(signals: readonly ObservableSource[]): Observable[] {
  const found = new Map<string, Observable>();
  for (const signal of signals) {
    if (signal.clearedAt !== null && !OUTLASTING.includes(signal.kind)) continue;
    // The table's key and the reader's payload are of one kind; the compiler cannot follow that through an index.
    const read = READERS[signal.kind] as Reader<SignalKind> | undefined;
    const shown = read?.(signal.payload);
    if (shown === undefined || shown.value === null) continue;
    found.set(`${shown.kind} ${shown.value}`, { kind: shown.kind, value: shown.value });
  }
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, observable]) => observable);
}
