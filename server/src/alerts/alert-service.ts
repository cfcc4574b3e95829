import type { Clock, ServerSettings } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import type { EventSink, ServerEvent } from "../events.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import type { Storage, Store } from "../store.ts";
import { keyOfOperator, type Operator } from "./act-on-alert.ts";
import { actOnCase } from "./act-on-case.ts";
import { type AlertActionRequest, isNote } from "./alert-action-request.ts";
import type { AlertDetail } from "./alert-detail.ts";
import type { AlertFilter, AlertRecord } from "./alert-store.ts";
import { toDetail } from "./alert-view.ts";
import type { CaseContext } from "./build-case.ts";
import type { AlertCase } from "./case-file.ts";
import { caseOf, judgeSubject } from "./judge-subject.ts";
import { lapseAlerts } from "./lapse-alerts.ts";
import { type AlertCount, type AlertPage, countAlerts, listAlerts, type PageRequest } from "./list-alerts.ts";
import { findAlert, lockAlert, noSuchAlert } from "./lock-alert.ts";
import { markAlerts, seeAlert } from "./mark-alerts.ts";

/** What became of one of several. */
export interface ActionOutcome {
  readonly id: string;
  /** Null: done. */
  readonly refused: { readonly code: string; readonly detail: string } | null;
}

export interface AlertService {
  /** Newest first. Whoever looks stands in the access log of each device shown. */
  list(request: PageRequest, operator: Operator): Promise<AlertPage>;
  /** How many a list would show in all. Asked of a laptop, a person or a site, it stands in access logs as a list does. */
  count(filter: AlertFilter & Pick<PageRequest, "unread">, operator: Operator): Promise<AlertCount>;
  /** Marks alerts as seen by the operator, or as not seen; what changes later is news again. */
  mark(alertIds: readonly string[], unread: boolean, operator: Operator): Promise<void>;
  /** Throws `not_found`. */
  read(alertId: string, operator: Operator): Promise<AlertDetail>;
  /** The same with the signals that it rests on, as they were judged last. Throws `not_found`. */
  readCase(alertId: string, operator: Operator): Promise<AlertCase>;
  /** Throws `not_found`, `transition_refused`. */
  act(alertId: string, request: AlertActionRequest, operator: Operator): Promise<AlertDetail>;
  /** The same for several, each on its own: one that refuses keeps no other from it. In their order. */
  actOnAll(
    alertIds: readonly string[],
    request: AlertActionRequest,
    operator: Operator,
  ): Promise<readonly ActionOutcome[]>;
  /** An alert that was handed over to HR. Throws `not_found` for every other. */
  readHandedOver(alertId: string, operator: Operator): Promise<AlertDetail>;
  /** Brings back alerts whose suppression is over; returns how many. */
  lapse(): Promise<number>;
}

export interface AlertServiceDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly onEvent: EventSink;
}

interface Reading {
  readonly audit: AuditService;
  readonly operator: Operator;
  readonly context: CaseContext;
}

/** Who looks, at what, and why, if they said so already: what was seen is shown without. */
async function noteLook(
  store: Store,
  { alertId, devices }: AlertRecord,
  action: "alert_read" | "case_read",
  { audit, operator, nowMs }: Pick<Reading, "audit" | "operator"> & { readonly nowMs: number },
): Promise<void> {
  const given = await store.triage.reasonFor(keyOfOperator(operator), [alertId], nowMs);
  const detail = { alertId, ...(given === null ? {} : { reason: given.reason }) };
  await audit.record(store, devices, { ...byOperator(operator), action, detail });
}

async function readAlertCase(store: Store, alertId: string, { audit, operator, context }: Reading): Promise<AlertCase> {
  const alert = await lockAlert(store, alertId);
  await noteLook(store, alert, "alert_read", { audit, operator, nowMs: context.nowMs });
  // A closed alert stays as it was judged, whatever its signals say since.
  const deviceCase = alert.status === "closed" ? null : await caseOf(store, alert, context);
  return { alert: await toDetail(store, alert, { operator, nowMs: context.nowMs }), deviceCase };
}

/** An alert as HR reads it. */
async function readHanded(
  store: Store,
  alertId: string,
  { audit, operator, nowMs }: Pick<Reading, "audit" | "operator"> & { readonly nowMs: number },
): Promise<AlertDetail> {
  const alert = await lockAlert(store, alertId);
  if (alert.handedOverAtMs === null) throw noSuchAlert();
  await noteLook(store, alert, "case_read", { audit, operator, nowMs });
  return toDetail(store, alert, { operator, nowMs });
}

/** One after the other; a refusal is an outcome, a failure of the store is not. */
async function doEach(
  alertIds: readonly string[],
  act: (alertId: string) => Promise<unknown>,
): Promise<ActionOutcome[]> {
  const outcomes: ActionOutcome[] = [];
  for (const id of new Set(alertIds)) {
    try {
      await act(id);
      outcomes.push({ id, refused: null });
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      outcomes.push({ id, refused: { code: error.code, detail: error.message } });
    }
  }
  return outcomes;
}

export function createAlertService({
  storage,
  clock,
  audit,
  settings,
  addressFacts,
  onEvent,
}: AlertServiceDeps): AlertService {
  const list: AlertService["list"] = (request, operator) => listAlerts(request, operator, { storage, audit });

  const read: AlertService["read"] = (alertId, operator) =>
    storage.transaction(async (store) => {
      const alert = await lockAlert(store, alertId);
      await noteLook(store, alert, "alert_read", { audit, operator, nowMs: clock.now() });
      await seeAlert(store, alert, operator);
      return toDetail(store, alert, { operator, nowMs: clock.now() });
    });

  async function act(alertId: string, request: AlertActionRequest, operator: Operator): Promise<AlertDetail> {
    const nowMs = clock.now();
    const done = await storage.transaction(async (store) => {
      const [alert, ...parts] = await actOnCase(store, alertId, request, { operator, nowMs });
      await audit.record(store, [...new Set([alert, ...parts].flatMap((one) => one.devices))], {
        ...byOperator(operator),
        action: "alert_action",
        detail: { alertId, did: request.action },
      });
      const events: ServerEvent[] = [];
      // Reopened or closed, the subject is judged again at once, so that what changed meanwhile counts.
      for (const { subject } of isNote(request) ? [] : [alert, ...parts])
        events.push(...(await judgeSubject(store, subject, { settings, addressFacts, nowMs })));
      const after = await findAlert(store, alertId);
      // Who acts on an alert knows of it.
      await seeAlert(store, after, operator);
      return { detail: await toDetail(store, after, { operator, nowMs }), events };
    });
    done.events.forEach(onEvent);
    return done.detail;
  }

  const readHandedOver: AlertService["readHandedOver"] = (alertId, operator) =>
    storage.transaction((store) => readHanded(store, alertId, { audit, operator, nowMs: clock.now() }));

  async function lapse(): Promise<number> {
    const context = { settings, addressFacts, nowMs: clock.now() };
    const { count, events } = await storage.transaction((store) => lapseAlerts(store, context));
    events.forEach(onEvent);
    return count;
  }

  const readCase: AlertService["readCase"] = (alertId, operator) =>
    storage.transaction((store) =>
      readAlertCase(store, alertId, { audit, operator, context: { settings, addressFacts, nowMs: clock.now() } }),
    );

  return {
    list,
    count: (filter, operator) => countAlerts(filter, operator, { storage, audit }),
    mark: (alertIds, unread, operator) => markAlerts(storage, { alertIds, unread, operator }),
    read,
    readCase,
    readHandedOver,
    act,
    actOnAll: (alertIds, request, operator) => doEach(alertIds, (alertId) => act(alertId, request, operator)),
    lapse,
  };
}
