import type { AlertEvent } from "../alerts/alert-store.ts";
import type { PageStart } from "../devices/device-store.ts";

/** What a receiver is told of: an alert is there, something about it changed, it is closed. */
export const MESSAGE_TYPES = ["alert.created", "alert.updated", "alert.closed"] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** `waiting` for its first or next try; `failed` once it is given up. */
export const DELIVERY_STATUSES = ["waiting", "delivered", "failed"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One message to one target. What it says is read from the alert when it is sent, so that nothing is kept twice. */
export interface Delivery {
  /** The same at every try, so that a receiver knows a repetition. */
  readonly deliveryId: string;
  readonly alertId: string;
  readonly type: MessageType;
  readonly target: string;
  readonly happenedAtMs: number;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** Null unless it waits. */
  readonly nextAtMs: number | null;
}

/** One try and what came of it. */
export interface Attempt {
  readonly atMs: number;
  /** In words: `204`, `503`, `no answer within 15 s`. */
  readonly outcome: string;
}

/** Something happened to an alert and nobody has been told. Written with it, in its transaction. */
export interface Announcement {
  readonly alertId: string;
  readonly position: number;
  readonly event: Pick<AlertEvent, "atMs" | "kind" | "detail">;
}

export interface DeliveryFilter {
  readonly status?: DeliveryStatus | undefined;
  readonly alertId?: string | undefined;
  readonly target?: string | undefined;
}

export interface DeliveryStore {
  /** Oldest first. */
  announced(limit: number): Promise<readonly Announcement[]>;
  dropAnnounced(announcement: Announcement): Promise<void>;
  insert(delivery: Delivery): Promise<void>;
  find(deliveryId: string): Promise<Delivery | null>;
  /** Newest first. */
  list(filter: DeliveryFilter, start: PageStart | null, limit: number): Promise<readonly Delivery[]>;
  /** Those of a target whose time has come, the longest waiting first. */
  due(target: string, nowMs: number, limit: number): Promise<readonly Delivery[]>;
  /** Takes a try for one collector alone, until a time at which another may take it. False: somebody else was faster. */
  claim(delivery: Delivery, untilMs: number): Promise<boolean>;
  /** Keeps where a delivery stands. */
  update(delivery: Delivery): Promise<void>;
  addAttempt(deliveryId: string, attempt: Attempt): Promise<void>;
  /** In their order, by delivery. */
  attemptsOf(deliveryIds: readonly string[]): Promise<ReadonlyMap<string, readonly Attempt[]>>;
  /** Gives up what waits for a target; returns how many. */
  failWaiting(target: string): Promise<number>;
  /** Whether a target said that it is gone for good. */
  isGone(target: string): Promise<boolean>;
  setGone(target: string, goneAtMs: number | null): Promise<void>;
  /** Until when a target asked to be left alone; null: it did not. */
  pausedUntil(target: string): Promise<number | null>;
  /** Leaves a target alone until a time, or until a later one that it asked for before. */
  pause(target: string, untilMs: number): Promise<void>;
  /** Removes what was over before a time, with its tries, up to `limit` messages. Returns how many. */
  purge(beforeMs: number, limit: number): Promise<number>;
}
