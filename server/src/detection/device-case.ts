import type { Instant, NetworkClass, Platform, ServerSettings, SignalKind, SignalPayload } from "@clearseat/shared";
import type { Suppression } from "./suppressions.ts";

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
  /** Null while it has not enrolled. */
  readonly platform: Platform | null;
  readonly serial: string | null;
  readonly assignee: string | null;
  readonly group: string | null;
  readonly issuedAt: Instant | null;
  /** Null: it has not; the directory alone knows it. */
  readonly enrolledAt: Instant | null;
  /** Since when it should have enrolled: issued, and named by the directory. Null once it has, or when nobody knows. */
  readonly expectedSince: Instant | null;
  /** Where the directory says that the assignee works (ISO 3166 alpha-2). */
  readonly country: string | null;
  /** State or province of the same, as the directory writes it. */
  readonly region: string | null;
  /** IANA zone of the same. */
  readonly timeZone: string | null;
  /** Countries (ISO 3166 alpha-2) where the assignee is expected: the directory's and those of travel declared in the last 30 days. Empty: unknown. */
  readonly expectedCountries: readonly string[];
  /** Is a declared journey going on, or over for less than a month? Then place and zone say nothing. */
  readonly isTraveling: boolean;
  /** By the server's clock: its newest accepted report; before the first one its enrollment, and before that its issue. */
  readonly lastReportAt: Instant;
}

/** A value that joins devices, such as a monitor's keyed serial. One row each in the fleet index. */
export interface Observable {
  readonly kind: "monitor_serial" | "kvm_serial" | "session_peer" | "tool_instance" | "home";
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

/**
 * Two messages that cannot both be true of one ledger. `forked_sequence`: a report that goes on from an older point of
 * the chain than its end. `superseded_key_reported`: a replaced key that goes on where it ended.
 */
export interface IntegrityFact {
  readonly kind: "forked_sequence" | "superseded_key_reported";
  readonly at: Instant;
  readonly sequence: number;
  /** Hash of the report that was not accepted. */
  readonly reportHash: string;
}

/** What is known of a public address, offline; unknown stays unknown. */
export interface AddressFacts {
  readonly country: string | null;
  /** State or province; null when the data does not go so far. */
  readonly region: string | null;
  /** IANA zone; null when the country has several and the data does not say which. */
  readonly timeZone: string | null;
  readonly networkClass: NetworkClass | null;
  /** An exit of a VPN service that operators of farms are known to use. */
  readonly isOperatorVpn: boolean;
}

/** What a site is: `office`, `residence` and `public` are declared or, for `residence`, learned. */
export type SiteKind = "office" | "residence" | "public" | "unknown";

/** How the laptop's reports reached the server: straight, or by way of the company's own VPN or proxy, which hides the rest. */
export type EgressPath = "direct" | "company";

/** An unbroken stretch of reports from one site by one egress, by the server's clock. */
export interface Stay {
  /** Null: the place cannot be told from others (no gateway, or one that is the same everywhere without an egress to go with it). */
  readonly siteId: string | null;
  readonly siteKind: SiteKind;
  readonly path: EgressPath;
  /** Facts about the public address; all unknown when `path` is `company`. */
  readonly egress: AddressFacts;
  /** Keyed hash of the public address; null when `path` is `company`. */
  readonly egressHash: string | null;
  readonly from: Instant;
  /** The newest report from there. */
  readonly to: Instant;
  /** The report that showed it first. */
  readonly reportHash: string;
}

/** A time without reports, by the device's clock: longer than missed check-ins explain. */
export interface Silence {
  readonly from: Instant;
  readonly to: Instant;
  /** When the report after it came, by the server's clock. */
  readonly receivedAt: Instant;
  /** The report after it. */
  readonly reportHash: string;
}

/** What tells a laptop that somebody uses from one that somebody keeps. */
export interface Life {
  /** By the server's clock: the end of its newest outing since it came to live there; null: it had none that is known. */
  readonly carriedAt: Instant | null;
  /** When its assignee's first laptop was issued that the directory knows; null: unknown. */
  readonly assigneeSince: Instant | null;
}

/** Another laptop that lives at the same site. */
export interface Resident {
  readonly deviceId: string;
  readonly assignee: string | null;
  readonly issuedAt: Instant | null;
  /** By the server's clock: since it is known to live there. */
  readonly since: Instant;
  readonly lastReportAt: Instant;
  /** Weight of its strongest standing finding outside co-location and posture, in tenths; 0: none. */
  readonly strongestTenths: number;
  /** Null: nobody looked, because fewer than three live there, it is no residence, or too many live there. */
  readonly life: Life | null;
}

/** The site where the device lives: there before and after its longest rest on 3 of the last 7 days. */
export interface Home {
  readonly siteId: string;
  readonly kind: SiteKind;
  /** By the server's clock: since it is known to live there. */
  readonly since: Instant;
  /** Of the device itself; null as with the others. */
  readonly life: Life | null;
  /** At most 64, longest there first. */
  readonly residents: readonly Resident[];
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
  /** Where it was in the last 90 days, oldest first. */
  readonly stays: readonly Stay[];
  /** Times without reports in the last 90 days, oldest first. */
  readonly silences: readonly Silence[];
  /** Null: it lives nowhere that is known. */
  readonly home: Home | null;
  readonly settings: ServerSettings;
  /** Those in force at the time of judging. */
  readonly suppressions: readonly Suppression[];
  /** The server's time of judging. */
  readonly now: Instant;
}
