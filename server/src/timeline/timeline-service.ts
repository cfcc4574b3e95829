import { type Clock, DAY_MS, type Instant, type ServerSettings, toInstant, toMillis } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { readWhereabouts } from "../alerts/read-whereabouts.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import type { DeviceOverview } from "../devices/device-store.ts";
import { isRhythm, isSuspected, RHYTHM_WITHHELD } from "../devices/rhythm.ts";
import type { Storage, Store } from "../store.ts";
import type { ReasonService } from "../triage/reason-service.ts";
import {
  type AlertStory,
  alertLane,
  findingLane,
  isKept,
  placeLane,
  signalLanes,
  silenceLane,
  type Window,
} from "./lanes.ts";
import { kindOf, type Span, spansOf } from "./spans.ts";
import type { DeviceTimeline } from "./timeline.ts";

export interface TimelineRequest {
  /** 30 days before its end when left out. */
  readonly from?: Instant | undefined;
  /** Now when left out. */
  readonly to?: Instant | undefined;
}

export interface TimelineService {
  /** What happened on a device; whoever looks stands in its access log. Throws `not_found`, `malformed_message`, `reason_required`. */
  read(deviceId: string, request: TimelineRequest, operator: Operator): Promise<DeviceTimeline>;
}

export interface TimelineServiceDeps {
  readonly storage: Storage;
  readonly audit: AuditService;
  readonly reasons: ReasonService;
  readonly clock: Clock;
  readonly settings: ServerSettings;
}

const DEFAULT_DAYS = 30;
/** Nothing is kept for longer. */
const MAX_DAYS = 180;
/** Some hundreds are usual; a laptop that tells more is shown by its newest. */
const MAX_STATEMENTS = 5_000;
const MAX_ALERTS = 50;

function toWindow({ from, to }: TimelineRequest, nowMs: number): Window {
  const end = to ?? toInstant(nowMs);
  const begin = from ?? toInstant(toMillis(end) - DEFAULT_DAYS * DAY_MS);
  const lengthMs = toMillis(end) - toMillis(begin);
  if (lengthMs <= 0) throw new AppError("malformed_message", "from: must be before to", { field: "from" });
  if (lengthMs > MAX_DAYS * DAY_MS)
    throw new AppError("malformed_message", `from: must be at most ${MAX_DAYS} days before to`, { field: "from" });
  return { from: begin, to: end };
}

function tellsRhythm(span: Span): boolean {
  const kind = kindOf(span);
  return kind !== null && isRhythm(kind);
}

async function readAlerts(store: Store, deviceId: string): Promise<AlertStory[]> {
  const stories: AlertStory[] = [];
  for (const alert of await store.alerts.list({ deviceId }, null, MAX_ALERTS))
    stories.push({ alert, events: await store.alerts.events(alert.alertId) });
  return stories;
}

async function readSpans(store: Store, deviceId: string, nowMs: number) {
  const { reports, isWhole } = await store.timeline.told(deviceId, MAX_STATEMENTS);
  const spans = spansOf(reports, await store.state.load(deviceId)).filter((span) => isKept(span, nowMs));
  return { spans, readFrom: isWhole ? null : (reports[0]?.observedAt ?? null) };
}

async function readTimeline(
  store: Store,
  device: DeviceOverview,
  window: Window,
  { clock, settings }: TimelineServiceDeps,
): Promise<DeviceTimeline> {
  const { deviceId } = device;
  const stories = await readAlerts(store, deviceId);
  const { spans, readFrom } = await readSpans(store, deviceId, clock.now());
  const lastReportAt = toInstant(device.lastReportAtMs ?? device.enrolledAtMs);
  const { stays, silences } = await readWhereabouts(store, { deviceId, lastReportAt }, settings);
  const findings = (await store.findings.all({ kind: "device", id: deviceId })).map(({ finding }) => finding);
  const mayTellRhythm = await isSuspected(store, deviceId);
  const lanes = [
    alertLane(stories, window),
    findingLane(findings, window),
    ...signalLanes(mayTellRhythm ? spans : spans.filter((span) => !tellsRhythm(span)), window),
    placeLane(stays, window),
    mayTellRhythm ? silenceLane(silences, window) : null,
  ];
  return {
    deviceId,
    ...window,
    lanes: lanes.filter((lane) => lane !== null),
    readFrom,
    withheld: mayTellRhythm || (silences.length === 0 && !spans.some(tellsRhythm)) ? [] : [RHYTHM_WITHHELD],
  };
}

export function createTimelineService(deps: TimelineServiceDeps): TimelineService {
  const { storage, audit, reasons, clock } = deps;
  return {
    async read(deviceId, request, operator) {
      const window = toWindow(request, clock.now());
      return storage.transaction(async (store) => {
        await store.locks.devices([deviceId]);
        const device = await store.devices.overview(deviceId);
        if (device === null) throw new AppError("not_found", "There is no such device.");
        const why = await reasons.requireForDevice(store, deviceId, operator);
        const detail = { from: window.from, to: window.to, ...why };
        await audit.record(store, [deviceId], { ...byOperator(operator), action: "timeline_read", detail });
        return readTimeline(store, device, window, deps);
      });
    },
  };
}
