import { Disposition, GAP_REASONS, HEALTH_STATES, Instant, Platform, Severity, SIGNAL_KINDS } from "@clearseat/shared";
import { z } from "zod";

/** How many; null: so few that they could be somebody, for whoever may see nobody's data. */
const Count = z.number().int().nullable();

const Week = z.iso.date().describe("Its Monday, in UTC.");

/** Figures about alerts and laptops in which nobody stands. */
export const Figures = z.object({
  /** When they were counted; anew every minute at most. */
  at: Instant,
  /** Counts from 1 to one less than this are null; null: all are told. */
  hiddenBelow: z.number().int().nullable(),
  /** Counts are rounded to a multiple of this; null: they are exact. */
  roundedTo: z.number().int().nullable(),
  /** Alerts that were opened, one row for each week, severity and disposition that there are. */
  /** Alerts that were opened, one row for each week and severity that there are. */
  opened: z.array(
    z.object({
      week: Week,
      /** Null: all of that week together, because one of them is hidden. */
      severity: Severity.nullable(),
      count: Count,
    }),
  ),
  /** What became of them, over all weeks. */
  outcomes: z.array(
    z.object({
      /** Null: not closed. */
      disposition: Disposition.nullable(),
      count: Count,
    }),
  ),
  /** Alerts that are not closed, by what stands now. */
  open: z.array(z.object({ severity: Severity, count: Count })),
  /** How long it took until a person took an alert up or decided it, by the week in which it was opened. */
  triage: z.array(
    z.object({
      week: Week,
      /** Alerts that were taken up. */
      count: Count,
      medianMinutes: z.number().nullable(),
      p90Minutes: z.number().nullable(),
    }),
  ),
  health: z.array(z.object({ platform: Platform, state: z.enum(HEALTH_STATES), count: Count })),
  versions: z.array(z.object({ platform: Platform, agentVersion: z.string(), count: Count })),
  /** What laptops that report can look at. */
  coverage: z.array(
    z.object({
      platform: Platform,
      kind: z.enum(SIGNAL_KINDS),
      title: z.string(),
      /** Active laptops of the platform that have reported. */
      reported: Count,
      looks: Count,
      cannot: z.array(z.object({ reason: z.enum(GAP_REASONS), count: Count })),
    }),
  ),
});
export type Figures = z.infer<typeof Figures>;
