import { AlertStatus, Instant, Severity } from "@clearseat/shared";
import { z } from "zod";

/** What lanes there are, in the order in which people read them. */
const LANE_GROUPS = ["alerts", "findings", "sessions", "signals", "places", "silences", "gaps"] as const;

/** Something that happened within an item. */
const Mark = z.object({ at: Instant, words: z.string() });

/** Something that lasted, by the clock that told of it. */
export const TimelineItem = z.object({
  /** Null: it began before anything that is kept. */
  from: Instant.nullable(),
  /** Null: it goes on. */
  to: Instant.nullable(),
  title: z.string(),
  detail: z.string().nullable(),
  marks: z.array(Mark),
  /** By the collector's clock: when it was told. Null: the collector itself knows it. */
  receivedAt: Instant.nullable(),
  /** How heavy it is, where it was judged. */
  severity: Severity.nullable(),
  alert: z.object({ id: z.string(), status: AlertStatus }).nullable(),
  siteId: z.string().nullable(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

export const TimelineLane = z.object({
  id: z.string(),
  group: z.enum(LANE_GROUPS),
  title: z.string(),
  items: z.array(TimelineItem),
  /** How many older items were left out, because a lane holds only so many. */
  leftOut: z.number().int(),
});
export type TimelineLane = z.infer<typeof TimelineLane>;

export const DeviceTimeline = z.object({
  deviceId: z.string(),
  from: Instant,
  to: Instant,
  lanes: z.array(TimelineLane),
  /** Statements of before that were not read, because there are too many; null: all were read. */
  readFrom: Instant.nullable(),
  /** What is kept and not shown, in words. */
  withheld: z.array(z.string()),
});
export type DeviceTimeline = z.infer<typeof DeviceTimeline>;
