import type { Severity } from "@clearseat/shared";
import type { MessageType } from "./delivery-store.ts";
import type { DetectionFinding } from "./ocsf.ts";

/** One message as it goes out. */
export interface Message {
  /** The same at every try. */
  readonly id: string;
  readonly type: MessageType;
  /** When it happened, by the collector's clock. */
  readonly happenedAtMs: number;
  readonly data: DetectionFinding;
}

/** What came of a try, in words that a log can hold. */
export interface Answer {
  readonly result: "taken" | "failed" | "gone";
  readonly outcome: string;
  /** What the receiver asked for; null when it did not. */
  readonly retryAfterMs: number | null;
}

/** Where messages go. */
export interface Target {
  /** Stable; its deliveries are kept under it. Another address is another target. */
  readonly id: string;
  readonly name: string;
  readonly minimumSeverity: Severity;
  /** Never throws. */
  send(message: Message, nowMs: number): Promise<Answer>;
}
