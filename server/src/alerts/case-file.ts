import { Alert, Instant, parseInput, RuleId, ServerSettings, SIGNAL_KINDS, toInstant } from "@clearseat/shared";
import { z } from "zod";
import type { DeviceCase } from "../detection/device-case.ts";
import { AlertDetail } from "./alert-detail.ts";

const FORMAT = "clearseat.case/1";
const SIGNAL_KIND = z.enum(SIGNAL_KINDS as [string, ...string[]]);

const SignalRecord = z.looseObject({
  deviceId: z.string(),
  kind: SIGNAL_KIND,
  key: z.string(),
  payload: z.record(z.string(), z.unknown()),
  firstObservedAt: Instant,
  lastObservedAt: Instant,
  receivedAt: Instant,
  clearedAt: Instant.nullable(),
  reportHash: z.string(),
});

const Scope = z.strictObject({
  rule: RuleId.nullable(),
  device: z.string().nullable(),
  assignee: z.string().nullable(),
  group: z.string().nullable(),
  site: z.string().nullable(),
  tool: z.string().nullable(),
});

/** All that rules look at; what they read deeper is held by the rules themselves, which may break and say so. */
const CaseValue = z.looseObject({
  device: z.looseObject({ deviceId: z.string(), lastReportAt: Instant }),
  signals: z.array(SignalRecord),
  shared: z.array(z.looseObject({ kind: z.string(), value: z.string(), deviceId: z.string() })),
  integrity: z.array(z.looseObject({ kind: z.string(), at: Instant })),
  addresses: z.record(z.string(), z.looseObject({})),
  stays: z.array(z.looseObject({ from: Instant, to: Instant })),
  silences: z.array(z.looseObject({ from: Instant, to: Instant })),
  home: z.looseObject({ siteId: z.string() }).nullable(),
  settings: ServerSettings,
  suppressions: z.array(
    z.strictObject({ id: z.string(), scope: Scope, owner: z.string(), reason: z.string(), until: Instant }),
  ),
  now: Instant,
});

/** An alert with everything that its score rests on, to be worked out again anywhere. */
const CaseDocument = z.strictObject({
  format: z.literal(FORMAT, { error: `must be "${FORMAT}"` }),
  exportedAt: Instant,
  alert: AlertDetail,
  /** Null: the signals are not at hand, or the alert is closed and its findings are as they were judged. */
  case: CaseValue.nullable(),
});

/** What an explanation works on. */
export interface AlertCase {
  readonly alert: Alert;
  readonly deviceCase: DeviceCase | null;
}

/** What judging reads of the settings. The rest, such as where messages go, is nobody's business who reads a case. */
const JUDGED_SETTINGS = [
  "approvedTools",
  "checkInMinutes",
  "companyRanges",
  "companyVpnEgress",
  "rules",
  "silentDays",
  "sites",
] as const satisfies readonly (keyof ServerSettings)[];

function settingsOf({ settings }: DeviceCase): Partial<ServerSettings> {
  return Object.fromEntries(JUDGED_SETTINGS.map((name) => [name, settings[name]]));
}

/** The case as a JSON document. */
export function toCaseDocument({ alert, deviceCase }: AlertCase, nowMs: number): unknown {
  const given =
    deviceCase === null
      ? null
      : {
          ...deviceCase,
          settings: settingsOf(deviceCase),
          addresses: Object.fromEntries(deviceCase.addresses),
        };
  return { format: FORMAT, exportedAt: toInstant(nowMs), alert, case: given };
}

/**
 * A case from such a document, or an alert as the API answers it, which has no signals beside its findings. Throws an
 * InputError naming the field.
 */
export function readCaseDocument(document: unknown, source: string): AlertCase {
  const isAlert =
    typeof document === "object" && document !== null && !("format" in document) && "findings" in document;
  if (isAlert) return { alert: parseInput(Alert, document, source), deviceCase: null };
  const { alert, case: given } = parseInput(CaseDocument, document, source);
  if (given === null) return { alert, deviceCase: null };
  const addresses = new Map(Object.entries(given.addresses));
  // The parts that rules read deeper than this schema looks are of our own making or break a rule, which is told.
  return { alert, deviceCase: { ...given, addresses } as unknown as DeviceCase };
}
