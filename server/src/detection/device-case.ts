import type { Instant, Platform, ServerSettings, SignalKind, SignalPayload } from "@clearseat/shared";

interface RecordOf<Kind extends SignalKind> {
  readonly deviceId: string;
  readonly kind: Kind;
  readonly key: string;
  readonly payload: SignalPayload<Kind>;
  /** By the device's clock. */
  readonly firstObservedAt: Instant;
  readonly lastObservedAt: Instant;
  /** By the server's clock: when the present payload arrived. */
  readonly receivedAt: Instant;
  /** Null while it stands. */
  readonly clearedAt: Instant | null;
  /** The signed report that carried the present payload. */
  readonly reportHash: string;
}

/** A signal as the server keeps it: the last payload and when it came and went. A union over the kinds, so that `kind` tells the payload. */
export type SignalRecord<Kind extends SignalKind = SignalKind> = Kind extends SignalKind ? RecordOf<Kind> : never;

/** What the company knows of a device. Unknown is null. */
export interface DeviceFacts {
  readonly deviceId: string;
  readonly platform: Platform;
  readonly serial: string | null;
  readonly assignee: string | null;
  readonly group: string | null;
  readonly issuedAt: Instant | null;
  readonly enrolledAt: Instant;
  /** Countries (ISO 3166 alpha-2) where the assignee is expected: the directory's and those of travel declared in the last 30 days. Empty: unknown. */
  readonly expectedCountries: readonly string[];
  /** By the server's clock: its newest accepted report. */
  readonly lastReportAt: Instant;
}

/** A value that joins devices, such as a monitor's keyed serial. One row each in the fleet index. */
export interface Observable {
  readonly kind: "monitor_serial" | "kvm_serial" | "session_peer" | "tool_instance" | "gateway";
  readonly value: string;
}

/** Another device that shows the same observable now. */
export interface SharedObservable extends Observable {
  readonly deviceId: string;
  readonly assignee: string | null;
  /** By the server's clock: when that device began to show it. */
  readonly since: Instant;
  /** By the server's clock: that device's newest accepted report. */
  readonly lastReportAt: Instant;
}

/** Two messages that cannot both be true of one honest device. */
export interface IntegrityFact {
  readonly kind: "forked_sequence" | "superseded_key_reported";
  readonly at: Instant;
  readonly sequence: number;
  /** Hash of the report that was not accepted. */
  readonly reportHash: string;
}

/** How the public address of a peer is classed, offline; unknown stays unknown. */
export interface AddressFacts {
  readonly country: string | null;
  readonly networkClass: "residential" | "business" | "mobile" | "hosting" | "vpn" | "tor" | null;
}

/** Everything that a rule may look at. A plain value: no clock, no store. */
export interface DeviceCase {
  readonly device: DeviceFacts;
  /** Also those that ended, within their retention. */
  readonly signals: readonly SignalRecord[];
  /** Other devices by the observables of this one. */
  readonly shared: readonly SharedObservable[];
  readonly integrity: readonly IntegrityFact[];
  /** Facts about the peers of this device's sessions, by address. */
  readonly addresses: ReadonlyMap<string, AddressFacts>;
  readonly settings: ServerSettings;
  /** The server's time of judging. */
  readonly now: Instant;
}
