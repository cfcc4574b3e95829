import { type ApprovedTool, CATALOG, ServerSettings, type SignalKind, type SignalPayload } from "@clearseat/shared";
import type { AddressFacts, DeviceCase, DeviceFacts, SignalRecord } from "./device-case.ts";

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
  expectedCountries: ["US"],
  lastReportAt: "2026-03-10T11:55:00Z",
};

/** Keyed hashes and digests that look like real ones and mean nothing. */
export const SAMPLE_HASH = "abcdefghijklmnopqrstuv";
const SAMPLE_REPORT_HASH = "r".repeat(43);

/** The tool of the samples below, and one that is part of an operating system. */
export const SAMPLE_TOOL = "anydesk";
export const SAMPLE_BUILT_IN = CATALOG.find((entry) => entry.builtIn)?.id ?? "none-in-the-catalog";

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

/** What a test says of its case; everything else is an ordinary laptop with nothing on it. */
export interface SampleParts {
  readonly signals?: readonly SignalRecord[];
  readonly device?: Partial<DeviceFacts>;
  readonly shared?: DeviceCase["shared"];
  readonly integrity?: DeviceCase["integrity"];
  readonly addresses?: Readonly<Record<string, AddressFacts>>;
  readonly approvedTools?: readonly ApprovedTool[];
  readonly companyRanges?: readonly string[];
  readonly companyVpnEgress?: readonly string[];
}

export function sampleCase(parts: SampleParts = {}): DeviceCase {
  const { approvedTools = [], companyRanges = [], companyVpnEgress = [] } = parts;
  return {
    device: { ...SAMPLE_DEVICE, ...parts.device },
    signals: parts.signals ?? [],
    shared: parts.shared ?? [],
    integrity: parts.integrity ?? [],
    addresses: new Map(Object.entries(parts.addresses ?? {})),
    settings: ServerSettings.parse({ approvedTools, companyRanges, companyVpnEgress }),
    now: SAMPLE_NOW,
  };
}
