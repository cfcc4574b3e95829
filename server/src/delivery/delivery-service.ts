import { type Alert, type Clock, type Instant, type ServerSettings, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator, type Look } from "../audit/audit-service.ts";
import { formatCursor, parseCursor } from "../devices/page-cursor.ts";
import type { Storage, Store } from "../store.ts";
import type { Attempt, Delivery, DeliveryFilter, DeliveryStatus, MessageType } from "./delivery-store.ts";
import type { DetectionFinding } from "./ocsf.ts";
import type { Target } from "./target.ts";
import { lastHappening, tellAlert } from "./tell-alert.ts";

/** A delivery as people see it. */
export interface DeliveryView {
  readonly id: string;
  readonly alertId: string;
  readonly type: MessageType;
  /** Name in the settings; of a target that is in them no more, what it was kept under. */
  readonly target: string;
  readonly happenedAt: Instant;
  readonly status: DeliveryStatus;
  readonly nextTryAt: Instant | null;
  readonly tries: readonly { readonly at: Instant; readonly outcome: string }[];
}

export interface DeliveryPage {
  readonly deliveries: readonly DeliveryView[];
  readonly nextCursor: string | null;
}

export interface DeliveryPageRequest extends Omit<DeliveryFilter, "target"> {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface DeliveryService {
  /** Newest first. */
  list(request: DeliveryPageRequest): Promise<DeliveryPage>;
  /**
   * Sends a message once more under its own id, with all its tries before it; a target that said it was gone is told
   * again from now on. Throws `not_found`, and `transition_refused` while it waits or when its target is in the settings
   * no more.
   */
  resend(deliveryId: string, operator: Operator): Promise<DeliveryView>;
  /** Alerts as messages would carry them, for whoever asks instead of being told. */
  asFindings(alerts: readonly Alert[]): Promise<readonly DetectionFinding[]>;
}

export interface DeliveryServiceDeps {
  readonly settings: Pick<ServerSettings, "publicUrl">;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly targets: readonly Target[];
  /** Told that there is something to send. */
  readonly wake: () => void;
}

const DEFAULT_PAGE = 50;

export function createDeliveryService(deps: DeliveryServiceDeps): DeliveryService {
  const { storage, clock, audit, settings, targets, wake } = deps;

  function toView(delivery: Delivery, attempts: readonly Attempt[]): DeliveryView {
    const { deliveryId, alertId, type, target, happenedAtMs, status, nextAtMs } = delivery;
    return {
      id: deliveryId,
      ...{ alertId, type, status },
      target: targets.find(({ id }) => id === target)?.name ?? target,
      happenedAt: toInstant(happenedAtMs),
      nextTryAt: nextAtMs === null ? null : toInstant(nextAtMs),
      tries: attempts.map(({ atMs, outcome }) => ({ at: toInstant(atMs), outcome })),
    };
  }

  async function list({ cursor, limit = DEFAULT_PAGE, ...filter }: DeliveryPageRequest): Promise<DeliveryPage> {
    const rows = await storage.store.deliveries.list(filter, parseCursor(cursor), limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const attempts = await storage.store.deliveries.attemptsOf(shown.map((one) => one.deliveryId));
    return {
      deliveries: shown.map((one) => toView(one, attempts.get(one.deliveryId) ?? [])),
      nextCursor:
        rows.length > limit && last !== undefined
          ? formatCursor({ atMs: last.happenedAtMs, id: last.deliveryId })
          : null,
    };
  }

  async function sendAgain(store: Store, deliveryId: string, operator: Operator): Promise<Delivery> {
    const delivery = await store.deliveries.find(deliveryId);
    if (delivery === null) throw new AppError("not_found", "There is no such message.");
    if (!targets.some(({ id }) => id === delivery.target))
      throw new AppError("transition_refused", "Its target is in the settings no more.");
    if (delivery.status === "waiting")
      throw new AppError("transition_refused", "The message waits for its next try already.");
    const again: Delivery = { ...delivery, status: "waiting", attempts: 0, nextAtMs: clock.now() };
    const alert = await store.alerts.find(delivery.alertId);
    const look: Look = { ...byOperator(operator), action: "alert_resent", detail: { alertId: delivery.alertId } };
    await store.locks.devices(alert?.devices ?? []);
    await store.deliveries.setGone(delivery.target, null);
    await store.deliveries.update(again);
    await audit.record(store, alert?.devices ?? [], look);
    return again;
  }

  return {
    list,
    async resend(deliveryId, operator) {
      const again = await storage.transaction((store) => sendAgain(store, deliveryId, operator));
      wake();
      const attempts = await storage.store.deliveries.attemptsOf([deliveryId]);
      return toView(again, attempts.get(deliveryId) ?? []);
    },
    async asFindings(alerts) {
      const findings: DetectionFinding[] = [];
      for (const alert of alerts) findings.push(await tellAlert(storage.store, alert, lastHappening(alert), settings));
      return findings;
    },
  };
}
