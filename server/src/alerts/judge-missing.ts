import { toInstant, toMillis } from "@clearseat/shared";
import type { DeviceCase } from "../detection/device-case.ts";
import { judgeCase } from "../detection/judge.ts";
import { type ExpectedLaptop, expectedId } from "../directory/expected-laptop.ts";
import type { ServerEvent } from "../events.ts";
import { findRule } from "../rules/index.ts";
import type { Store } from "../store.ts";
import { actOnAlert } from "./act-on-alert.ts";
import type { AlertRecord } from "./alert-store.ts";
import { applyJudgment, SERVER_ACTOR } from "./apply-judgment.ts";
import { type CaseContext, type CompanyFacts, companyFacts, directoryFacts } from "./build-case.ts";
import { letPartsGo } from "./let-parts-go.ts";

const HAS_ENROLLED = { action: "close", disposition: "benign", reason: "the laptop has enrolled" } as const;
const IS_NO_MORE_EXPECTED = {
  action: "close",
  disposition: "undetermined",
  reason: "the directory expects it no more",
} as const;

/** All that is known of a laptop that has no key yet: what the directory says. */
export function missingCase(
  { entry, knownAtMs }: ExpectedLaptop,
  { settings, suppressions }: CompanyFacts,
  { nowMs }: Pick<CaseContext, "nowMs">,
): DeviceCase {
  const { deviceSerial: serial, issuedAt } = entry;
  return {
    device: {
      ...directoryFacts(entry, nowMs),
      deviceId: expectedId(serial),
      platform: null,
      serial,
      enrolledAt: null,
      expectedSince: issuedAt === null ? null : toInstant(Math.max(toMillis(issuedAt), knownAtMs)),
      lastReportAt: issuedAt ?? toInstant(knownAtMs),
    },
    signals: [],
    shared: [],
    integrity: [],
    addresses: new Map(),
    stays: [],
    silences: [],
    home: null,
    settings,
    suppressions,
    now: toInstant(nowMs),
  };
}

/** That this laptop came settles nothing of others which somebody joined to its alert. */
async function closeByItself(
  store: Store,
  alert: AlertRecord,
  hasEnrolled: boolean,
  { nowMs }: Pick<CaseContext, "nowMs">,
): Promise<void> {
  const by = { operator: { name: SERVER_ACTOR }, nowMs };
  await actOnAlert(store, alert, hasEnrolled ? HAS_ENROLLED : IS_NO_MORE_EXPECTED, by);
  await letPartsGo(store, alert, { atMs: nowMs, actor: SERVER_ACTOR }, () => true);
}

/**
 * Judges a laptop that has no key, in the caller's transaction, which has locked the directory. Its alert closes by
 * itself once the laptop has enrolled or is expected no more.
 */
export async function judgeMissing(
  store: Store,
  serial: string,
  context: CaseContext,
): Promise<readonly ServerEvent[]> {
  const laptop = await store.directory.expected(serial);
  const isMissing = laptop !== null && !laptop.isEnrolled;
  // The other rules look at what a laptop reports.
  const rules = [findRule("never-seen")].filter((rule) => rule !== undefined);
  const { findings: found, faults } = isMissing
    ? judgeCase(missingCase(laptop, await companyFacts(store, context), context), rules)
    : { findings: [], faults: [] };
  const subject = { kind: "device", id: expectedId(serial) } as const;
  const failedRules = faults.map((fault) => fault.rule);
  const { events } = await applyJudgment(
    store,
    { ...subject, devices: [subject.id] },
    { found, failedRules },
    context.nowMs,
  );
  const alert = found.length + failedRules.length === 0 ? await store.alerts.current(subject) : null;
  if (alert !== null) await closeByItself(store, alert, laptop?.isEnrolled === true, context);
  return [
    ...events,
    ...faults.map(
      (fault): ServerEvent => ({ name: "rule.failed", rule: fault.rule, deviceId: subject.id, error: fault.error }),
    ),
  ];
}
