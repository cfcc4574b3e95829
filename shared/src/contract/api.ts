import { z } from "zod";
import { Alert } from "../findings/alert.ts";
import { Finding } from "../findings/finding.ts";
import { Platform } from "../primitives/platform.ts";
import { Instant } from "../primitives/time.ts";
import { GAP_REASONS, Gap, SIGNAL_KINDS, Signal } from "../signals/index.ts";
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

/** How a device keeps in touch, from what it last said. */
export const HEALTH_STATES = ["reporting", "late", "asleep", "silent", "pending", "revoked"] as const;
export const HealthState = z.enum(HEALTH_STATES);
export type HealthState = z.infer<typeof HealthState>;

export const DeviceHealth = z.object({
  state: HealthState,
  /** What it means, as a sentence. */
  words: z.string(),
});
export type DeviceHealth = z.infer<typeof DeviceHealth>;

/** What an agent can look at. */
export const Coverage = z.object({
  /** Kinds of signals that it looked at in full; null: it has not reported yet, so nobody knows. */
  looks: z.number().int().nullable(),
  /** Kinds that its platform and the policy have it look at. */
  of: z.number().int(),
  /** What it could not look at, and why. */
  cannot: z.array(
    z.object({ kind: z.enum(SIGNAL_KINDS), title: z.string(), section: z.string(), reason: z.enum(GAP_REASONS) }),
  ),
});
export type Coverage = z.infer<typeof Coverage>;

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
  health: DeviceHealth,
  coverage: Coverage,
  /** The catalog that it compares with; null: it has not said. */
  catalogVersion: z.string().nullable(),
});
export type DeviceSummary = z.infer<typeof DeviceSummary>;

export const DeviceDetail = DeviceSummary.extend({
  signals: z.array(Signal),
  gaps: z.array(Gap),
  /** What is kept and not shown, in words. */
  withheld: z.array(z.string()).default([]),
  /** All open findings, also those below the level that opens an alert. */
  findings: z.array(Finding),
  vendor: z.string().nullable(),
  os: z.object({ name: z.string().nullable(), version: z.string().nullable(), arch: z.string().nullable() }),
  /** What the directory says of its serial; null: nothing. */
  directory: z
    .object({
      group: z.string().nullable(),
      country: z.string().nullable(),
      timeZone: z.string().nullable(),
      issuedAt: Instant.nullable(),
    })
    .nullable(),
  /** The site where it lives; null: not known. */
  home: z.object({ siteId: z.string(), since: Instant }).nullable(),
  /** What the collector serves now. Laptops take a policy up with their next report and do not repeat it. */
  serving: z.object({ catalogVersion: z.string(), policyTag: z.string() }),
});
export type DeviceDetail = z.infer<typeof DeviceDetail>;

/** What a laptop is called, without whose it is. */
export const LaptopLabel = z.object({
  deviceId: z.string(),
  serial: z.string().nullable(),
  model: z.string().nullable(),
});
export type LaptopLabel = z.infer<typeof LaptopLabel>;

/** An alert in the queue. */
export const ListedAlert = Alert.extend({
  /** It is new, or others or new evidence changed it, since whoever asks opened it. */
  unread: z.boolean(),
  laptops: z.array(LaptopLabel),
  /** How many alerts became part of its case. */
  parts: z.number().int(),
});
export type ListedAlert = z.infer<typeof ListedAlert>;

export const AlertList = z.object({ alerts: z.array(ListedAlert), nextCursor: z.string().nullable() });
export type AlertList = z.infer<typeof AlertList>;
export const DeviceList = z.object({
  devices: z.array(DeviceSummary),
  nextCursor: z.string().nullable(),
  /** How many there are in all; null on pages after the first. */
  total: z.number().int().nullable(),
});
export type DeviceList = z.infer<typeof DeviceList>;
