import { type LaptopLabel, type ListedAlert, SEVERITIES, type Severity } from "@clearseat/shared";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import { formatCursor, parseCursor } from "../devices/page-cursor.ts";
import { serialOfExpected } from "../directory/expected-laptop.ts";
import type { Storage } from "../store.ts";
import { keyOfOperator, type Operator } from "./act-on-alert.ts";
import type { AlertFilter, AlertOrder, AlertQuery, AlertRecord } from "./alert-store.ts";
import { toAlert } from "./alert-view.ts";

export interface PageRequest extends Omit<AlertQuery, "unreadBy"> {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  /** Only those that changed since whoever asks saw them. */
  readonly unread?: boolean | undefined;
  /** Without the findings, which make up nearly all of a page. */
  readonly brief?: boolean | undefined;
}

export interface AlertPage {
  readonly alerts: readonly ListedAlert[];
  readonly nextCursor: string | null;
}

/** How long a queue is. */
export interface AlertCount {
  readonly total: number;
  /** By what stands now. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export const DEFAULT_PAGE = 50;

interface ListDeps {
  readonly storage: Storage;
  readonly audit: AuditService;
}

function cursorAfter(alert: AlertRecord, order: AlertOrder): string {
  const { alertId: id, currentSeverity, openedAtMs, updatedAtMs } = alert;
  const atMs = order === "changed" ? updatedAtMs : openedAtMs;
  return formatCursor(order === "severity" ? { rank: SEVERITIES.indexOf(currentSeverity), atMs, id } : { atMs, id });
}

function filterFor(operator: Operator, unread: boolean | undefined, filter: AlertFilter): AlertFilter {
  return unread === true ? { ...filter, unreadBy: keyOfOperator(operator) } : filter;
}

/** What laptops are called; one that has no key yet has the serial of the directory. */
async function labelLaptops(
  { storage }: Pick<ListDeps, "storage">,
  deviceIds: readonly string[],
): Promise<(deviceId: string) => LaptopLabel> {
  const labels = await storage.store.devices.labels(deviceIds);
  return (deviceId) => labels.get(deviceId) ?? { deviceId, serial: serialOfExpected(deviceId), model: null };
}

/** A page of the queue, noted in the access logs of all whom it shows. */
export async function listAlerts(
  { cursor, limit = DEFAULT_PAGE, unread, brief = false, ...query }: PageRequest,
  operator: Operator,
  deps: ListDeps,
): Promise<AlertPage> {
  const { alerts, triage } = deps.storage.store;
  const filter = filterFor(operator, unread, query);
  const rows = await alerts.list({ ...query, ...filter }, parseCursor(cursor), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const ids = shown.map((alert) => alert.alertId);
  const deviceIds = shown.flatMap((alert) => alert.devices);
  await deps.audit.recordListing(deviceIds, { ...byOperator(operator), action: "alerts_listed" });
  const findings = await alerts.findingsOf(ids);
  const news = await triage.unread(keyOfOperator(operator), ids);
  const labelOf = await labelLaptops(deps, deviceIds);
  const parts = await alerts.countParts(ids);
  return {
    alerts: shown.map((record) => {
      const alert = toAlert(record, findings.get(record.alertId) ?? []);
      const laptops = record.devices.map(labelOf);
      const seen = { unread: news.has(record.alertId), laptops, parts: parts.get(record.alertId) ?? 0 };
      return { ...alert, ...(brief ? { findings: [] } : {}), ...seen };
    }),
    nextCursor: rows.length > limit && last !== undefined ? cursorAfter(last, query.order ?? "newest") : null,
  };
}

/** A count of more is about nobody in particular. */
const MOST_SINGLED_OUT = 100;

/** A number that is asked of a laptop, a person or a home tells of them what the list would. */
async function noteCount(
  filter: AlertFilter,
  total: number,
  operator: Operator,
  { storage, audit }: ListDeps,
): Promise<void> {
  const { deviceId, text, site } = filter;
  if (deviceId === undefined && text === undefined && site === undefined) return;
  const { alerts, devices } = storage.store;
  const asked = deviceId === undefined ? [] : [...(await devices.labels([deviceId])).keys()];
  const isFew = total > 0 && total <= MOST_SINGLED_OUT;
  const counted = isFew ? (await alerts.list(filter, null, MOST_SINGLED_OUT)).flatMap((alert) => alert.devices) : [];
  await audit.recordListing([...asked, ...counted], { ...byOperator(operator), action: "alerts_listed" });
}

/** How many alerts there are; where that is about somebody, it is noted in their access log as a list is. */
export async function countAlerts(
  { unread, ...given }: AlertFilter & Pick<PageRequest, "unread">,
  operator: Operator,
  deps: ListDeps,
): Promise<AlertCount> {
  const filter = filterFor(operator, unread, given);
  const counts = await deps.storage.store.alerts.count(filter);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  await noteCount(filter, total, operator, deps);
  const bySeverity = { info: 0, low: 0, medium: 0, high: 0, critical: 0, ...Object.fromEntries(counts) };
  return { total, bySeverity };
}
