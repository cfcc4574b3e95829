import type { Severity } from "@clearseat/shared";

/** What happened that people may want to hear of; told only after it is committed. */
export type ServerEvent =
  | { readonly name: "device.enrolled"; readonly deviceId: string; readonly status: string }
  | { readonly name: "device.superseded"; readonly deviceId: string; readonly successorId: string }
  | { readonly name: "report.forked"; readonly deviceId: string; readonly sequence: number }
  | { readonly name: "report.quarantined"; readonly deviceId: string; readonly version: number }
  | {
      readonly name: "alert.opened" | "alert.rose";
      readonly alertId: string;
      readonly deviceIds: readonly string[];
      readonly severity: Severity;
      readonly title: string;
    }
  | { readonly name: "rule.failed"; readonly rule: string; readonly deviceId: string; readonly error: unknown };

export type EventSink = (event: ServerEvent) => void;
