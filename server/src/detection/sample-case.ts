import {
  type ApprovedTool,
  CATALOG,
  type CatalogEntry,
  type Finding,
  type Instant,
  ServerSettings,
  type SignalKind,
  type SignalPayload,
} from "@clearseat/shared";
import type {
  AddressFacts,
  DeviceCase,
  DeviceFacts,
  Home,
  Resident,
  SignalRecord,
  Silence,
  Stay,
} from "./device-case.ts";
import { UNKNOWN_ADDRESS } from "./peer-place.ts";
import { toEvidence } from "./signal-records.ts";

// Cases for the tests that rules bring along: one ordinary laptop, and one sample of each signal to vary.

export const SAMPLE_NOW = "2026-03-10T12:00:00Z";
export const SAMPLE_DEVICE: DeviceFacts = {
  deviceId: "device-one",
  platform: "windows",
  serial: "ABC1234",
  assignee: "ana@example.com",
  group: "sales",
  issuedAt: "2026-01-05T09:00:00Z",
  enrolledAt: "2026-01-06T09:00:00Z",
  expectedSince: null,
  country: "US",
  region: "Illinois",
  timeZone: "America/Chicago",
  expectedCountries: ["US"],
  isTraveling: false,
  lastReportAt: "2026-03-10T11:55:00Z",
};

/** Keyed hashes and digests that look like real ones and mean nothing. */
export const SAMPLE_HASH = "abcdefghijklmnopqrstuv";
const SAMPLE_REPORT_HASH = "r".repeat(43);

/** The tool of the samples below, one of another maker, and one that is part of an operating system. */
export const SAMPLE_TOOL = "anydesk";
export const SAMPLE_OTHER_TOOL = "rustdesk";
export const SAMPLE_BUILT_IN = idOf((entry) => entry.builtIn);
/** A relay of the first one's maker, to which everybody's program talks. */
export const SAMPLE_MAKERS_SERVER = "relay-0a1b2c3d.net.anydesk.com";
/** Two tools of one maker. */
export const SAMPLE_SUITE: readonly string[] = CATALOG.filter(
  (entry) => entry.family === "remote-tool" && entry.maker === "GoTo Technologies",
)
  .map((entry) => entry.id)
  .slice(0, 2);
/** A VPN and a keep-awake program that companies hand out, and a VPN that case reports of farms name. */
export const SAMPLE_COMPANY_VPN = idOf((entry) => entry.family === "vpn" && entry.companyUse);
export const SAMPLE_COMPANY_AWAKE = idOf((entry) => entry.family === "anti-idle" && entry.companyUse);
export const SAMPLE_OPERATOR_VPN = idOf((entry) => entry.operatorFavorite);

function idOf(isMeant: (entry: CatalogEntry) => boolean): string {
  return CATALOG.find(isMeant)?.id ?? "none-in-the-catalog";
}

const SAMPLE_PAYLOADS = {
  remote_tool: {
    entryId: "anydesk",
    matchedOn: ["process"],
    running: true,
    installed: true,
    listening: false,
    autostart: true,
    installSource: "user",
    instance: null,
    renamed: false,
    acceptsConnections: true,
  },
  remote_session: {
    entryId: "anydesk",
    matchedOn: ["log"],
    since: "2026-03-09T15:00:00Z",
    unattended: true,
    peer: null,
    instance: null,
    active: true,
  },
  os_session: { protocol: "rdp", since: "2026-03-09T15:00:00Z", peer: "203.0.113.9" },
  tunnel: {
    entryId: "ngrok",
    matchedOn: ["process"],
    type: "reverse_tunnel",
    running: true,
    installed: true,
    installSource: "user",
    desktopListening: false,
  },
  kvm_usb: {
    entryId: "pikvm",
    matchedOn: ["usb_identity"],
    confidence: "certain",
    disguised: false,
    vendorId: "1d6b",
    productId: "0104",
    manufacturer: "PiKVM",
    product: "PiKVM Composite Device",
    serialHash: SAMPLE_HASH,
    marks: ["known_descriptor", "absolute_mouse", "keyboard_mouse_storage"],
    interfaces: ["03/00/00", "03/01/01", "08/06/50"],
  },
  kvm_display: {
    entryId: "pikvm",
    matchedOn: ["edid"],
    model: "LNX7771",
    name: "PiKVM V3",
    serialHash: SAMPLE_HASH,
    preset: false,
  },
  kvm_neighbor: { entryId: "jetkvm", matchedOn: ["oui"], macHash: SAMPLE_HASH },
  display: { internal: false, connection: "hdmi", model: "DEL2013", serialHash: SAMPLE_HASH, form: "panel" },
  input_hardware: { keyboards: 1, relativePointers: 1, absolutePointers: 0, combinedWithStorage: 0 },
  network_place: {
    gatewayHash: SAMPLE_HASH,
    gatewaySiblingHash: SAMPLE_HASH,
    gatewayRepeats: false,
    subnetHash: SAMPLE_HASH,
    link: "wifi",
    tunnelDefaultRoute: false,
    neighborHashes: [],
  },
  vpn: { entryId: "nordvpn", matchedOn: ["process"], running: true, installed: true, installSource: "user" },
  proxyware: { entryId: "honeygain", matchedOn: ["process"], running: true, installed: true, installSource: "user" },
  anti_idle: { entryId: "caffeine", matchedOn: ["process"], running: true, installed: true, installSource: "user" },
  clock: { timeZone: "America/Chicago", utcOffsetMinutes: -300, automaticTimeZone: true },
  power: { hasBattery: true, onAc: true, lidClosed: true },
  activity: { day: "2026-03-09", halfHours: [] },
  lifecycle: { event: "slept", from: "2026-03-09T23:00:00Z", halfHours: 16 },
  virtual_machine: { entryId: "vmware", matchedOn: ["hardware"], hypervisor: "vmware" },
} as const satisfies { readonly [Kind in SignalKind]?: unknown };
type SampleKind = keyof typeof SAMPLE_PAYLOADS;

/** Key and times that differ from the sample's. */
export type RecordTimes = Partial<
  Pick<SignalRecord, "key" | "firstObservedAt" | "lastObservedAt" | "receivedAt" | "clearedAt">
>;

/** A record of that kind which stands since yesterday; `changes` replace fields of the sample's payload. */
export function sampleRecord<Kind extends SampleKind>(
  kind: Kind,
  changes: Partial<SignalPayload<Kind>> = {},
  times: RecordTimes = {},
): SignalRecord<Kind> {
  const record = {
    deviceId: SAMPLE_DEVICE.deviceId,
    kind,
    key: "one",
    payload: { ...SAMPLE_PAYLOADS[kind], ...changes },
    firstObservedAt: "2026-03-09T15:00:00Z",
    lastObservedAt: "2026-03-09T15:00:00Z",
    receivedAt: "2026-03-09T15:00:02Z",
    clearedAt: null,
    reportHash: SAMPLE_REPORT_HASH,
    ...times,
  };
  // The compiler cannot pair kind and payload through a type parameter; a test holds the samples to the wire schema.
  return record as unknown as SignalRecord<Kind>;
}

/** A public address of an ordinary home in Illinois. */
export const SAMPLE_EGRESS: AddressFacts = {
  country: "US",
  region: "Illinois",
  timeZone: "America/Chicago",
  networkClass: "residential",
  isOperatorVpn: false,
};

/** At home since the laptop was issued, unless told otherwise. */
export function sampleStay(changes: Partial<Stay> = {}): Stay {
  return {
    siteId: "site-home",
    siteKind: "residence",
    path: "direct",
    egress: SAMPLE_EGRESS,
    egressHash: SAMPLE_HASH,
    from: "2026-01-06T09:00:00Z",
    to: SAMPLE_DEVICE.lastReportAt,
    reportHash: SAMPLE_REPORT_HASH,
    ...changes,
  };
}

export function sampleSilence(from: Instant, to: Instant): Silence {
  return { from, to, receivedAt: to, reportHash: SAMPLE_REPORT_HASH };
}

/** A colleague's laptop that has lived at the same site for weeks. */
export function sampleResident(changes: Partial<Resident> = {}): Resident {
  return {
    deviceId: "device-two",
    assignee: "bob@example.com",
    issuedAt: "2026-01-05T09:00:00Z",
    since: "2026-02-01T09:00:00Z",
    lastReportAt: "2026-03-10T11:50:00Z",
    strongestTenths: 0,
    life: { carriedAt: null, assigneeSince: "2025-01-06T09:00:00Z" },
    ...changes,
  };
}

/** A home with these residents beside the laptop itself. */
export function sampleHome(residents: readonly Resident[] = [], changes: Partial<Omit<Home, "residents">> = {}): Home {
  const life = { carriedAt: null, assigneeSince: "2025-01-06T09:00:00Z" };
  return { siteId: "site-home", kind: "residence", since: "2026-01-10T09:00:00Z", life, residents, ...changes };
}

/** What a rule before found. */
export function sampleFinding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: "kvm-hardware-attached",
    ruleVersion: 1,
    family: "input-hardware",
    weightTenths: 30,
    summary: "A box.",
    key: "one",
    attack: ["T1219.003"],
    evidence: [toEvidence(sampleRecord("kvm_usb"))],
    benign: ["None."],
    clearsWhen: "It is gone.",
    firstSeenAt: "2026-03-09T15:00:00Z",
    lastSeenAt: "2026-03-09T15:00:00Z",
    clearedAt: null,
    ...changes,
  };
}

/** What a test says of its case; everything else is an ordinary laptop with nothing on it. */
export interface SampleParts {
  readonly signals?: readonly SignalRecord[];
  readonly device?: Partial<DeviceFacts>;
  readonly shared?: DeviceCase["shared"];
  readonly integrity?: DeviceCase["integrity"];
  readonly addresses?: Readonly<Record<string, Partial<AddressFacts>>>;
  readonly stays?: readonly Stay[];
  readonly silences?: readonly Silence[];
  readonly home?: Home | null;
  readonly approvedTools?: readonly ApprovedTool[];
  readonly suppressions?: DeviceCase["suppressions"];
  readonly companyRanges?: readonly string[];
  readonly companyVpnEgress?: readonly string[];
  /** Any other setting. */
  readonly settings?: Partial<ServerSettings>;
  readonly now?: Instant;
}

const NOTHING = {
  signals: [],
  shared: [],
  integrity: [],
  stays: [],
  silences: [],
  home: null,
  suppressions: [],
  now: SAMPLE_NOW,
};

export function sampleCase(parts: SampleParts = {}): DeviceCase {
  const {
    device,
    addresses = {},
    approvedTools = [],
    companyRanges = [],
    companyVpnEgress = [],
    settings,
    ...given
  } = parts;
  return {
    ...NOTHING,
    ...given,
    device: { ...SAMPLE_DEVICE, ...device },
    addresses: new Map(
      Object.entries(addresses).map(([address, facts]) => [address, { ...UNKNOWN_ADDRESS, ...facts }]),
    ),
    settings: ServerSettings.parse({ approvedTools, companyRanges, companyVpnEgress, ...settings }),
  };
}
