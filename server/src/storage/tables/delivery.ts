import type { DeliveryStatus, MessageType } from "../../delivery/delivery-store.ts";

/** Entries of alerts' histories that nobody outside has been told. */
export interface AnnouncementTable {
  alert_id: string;
  position: number;
}

/** One message to one target. */
export interface DeliveryTable {
  delivery_id: string;
  alert_id: string;
  type: MessageType;
  target: string;
  happened_at: number;
  status: DeliveryStatus;
  attempts: number;
  /** Null unless it waits. */
  next_at: number | null;
}

/** One try of a delivery. */
export interface DeliveryAttemptTable {
  delivery_id: string;
  position: number;
  at: number;
  outcome: string;
}

/** Targets that asked for patience. */
export interface PausedTargetTable {
  target: string;
  until: number;
}

/** Targets that said that they are gone for good. */
export interface GoneTargetTable {
  target: string;
  gone_at: number;
}
