import { Instant, RuleId, Severity } from "@clearseat/shared";
import { z } from "zod";

const Status = z.enum(["in_force", "lapsed", "ended"]);

/** A suppression, in force or over. */
export const Suppression = z.object({
  id: z.string(),
  status: Status,
  scope: z.object({
    rule: RuleId.nullable(),
    device: z.string().nullable(),
    assignee: z.string().nullable(),
    group: z.string().nullable(),
    site: z.string().nullable(),
    tool: z.string().nullable(),
  }),
  owner: z.string(),
  reason: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  until: Instant,
  endedAt: Instant.nullable(),
  endedBy: z.string().nullable(),
  hides: z.number().int().describe("Laptops and sites of which it hides something now."),
});

/** What a suppression would have hidden. */
export const Preview = z.object({
  days: z.number().int(),
  devices: z.number().int(),
  findings: z.array(
    z.object({
      deviceId: z.string(),
      rule: RuleId,
      key: z.string(),
      summary: z.string(),
      weightTenths: z.number().int(),
      firstSeenAt: Instant,
      clearedAt: Instant.nullable(),
    }),
  ),
  alerts: z.array(
    z.object({
      id: z.string(),
      deviceId: z.string(),
      subjectKind: z.enum(["device", "site"]),
      title: z.string(),
      severity: Severity,
      severityWithout: Severity,
    }),
  ),
});

/** An approved tool; without an id it stands in the settings file. */
export const Approval = z.object({
  id: z.string().nullable(),
  status: Status,
  tool: z.string(),
  instance: z.string().nullable(),
  group: z.string().nullable(),
  reason: z.string().nullable(),
  createdAt: Instant.nullable(),
  createdBy: z.string().nullable(),
  until: Instant.nullable(),
  endedAt: Instant.nullable(),
  endedBy: z.string().nullable(),
});
