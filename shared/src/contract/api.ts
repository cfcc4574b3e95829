import { z } from "zod";
import { Alert } from "../findings/alert.ts";
import { Finding } from "../findings/finding.ts";
import { Platform } from "../primitives/platform.ts";
import { Instant } from "../primitives/time.ts";
import { Gap, Signal } from "../signals/index.ts";
import { ENROLLMENT_STATUSES } from "./enroll.ts";

/** RFC 9457 problem details; `code` is one of the error codes, `field` names the place of a fault. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  field: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const DeviceSummary = z.object({
  deviceId: z.string(),
  serial: z.string().nullable(),
  model: z.string().nullable(),
  platform: Platform,
  assignee: z.string().nullable(),
  status: z.enum(ENROLLMENT_STATUSES),
  enrolledAt: Instant,
  lastReportAt: Instant.nullable(),
  agentVersion: z.string(),
  signals: z.number().int(),
  gaps: z.number().int(),
  score: z.number().int(),
});
export type DeviceSummary = z.infer<typeof DeviceSummary>;

export const DeviceDetail = DeviceSummary.extend({
  signals: z.array(Signal),
  gaps: z.array(Gap),
  /** All open findings, also those below the level that opens an alert. */
  findings: z.array(Finding),
});
export type DeviceDetail = z.infer<typeof DeviceDetail>;

export const AlertList = z.object({ alerts: z.array(Alert), nextCursor: z.string().nullable() });
export type AlertList = z.infer<typeof AlertList>;
export const DeviceList = z.object({ devices: z.array(DeviceSummary), nextCursor: z.string().nullable() });
export type DeviceList = z.infer<typeof DeviceList>;
