import { Instant, RuleId } from "@clearseat/shared";
import { z } from "zod";
import type { SuppressionScope } from "../detection/suppressions.ts";

const Part = z.string().trim().min(1, "must not be empty").max(200);

/** What is excepted: a finding must fit every part that is given, and one at least is. */
export const ScopeRequest = z
  .strictObject({
    rule: RuleId.optional(),
    device: Part.optional().describe("Device id, or `serial:` and the serial of a laptop that has not enrolled."),
    assignee: Part.optional(),
    group: Part.optional(),
    site: Part.optional().describe("Id of a site: whatever is found on laptops that live there."),
    tool: Part.optional().describe("Catalog id."),
  })
  .refine((scope) => Object.values(scope).some((part) => part !== undefined), {
    error: "must name at least one of rule, device, assignee, group, site and tool; nothing may hide everything",
  });

export const SuppressionRequest = z.strictObject({
  scope: ScopeRequest,
  owner: Part.describe("Who answers for it."),
  reason: z.string().trim().min(3, "must say why, in at least three characters").max(2_000),
  until: Instant.describe("When it lapses; at most a year ahead."),
});
export type SuppressionRequest = z.infer<typeof SuppressionRequest>;

/** A suppression that is still needed. */
export const ExtendRequest = z.strictObject({
  until: Instant.describe("When it lapses; at most a year ahead."),
  reason: z.string().trim().min(3, "must say why, in at least three characters").max(2_000),
});
export type ExtendRequest = z.infer<typeof ExtendRequest>;

/** The scope as it is kept. */
export function toScope(request: z.infer<typeof ScopeRequest>): SuppressionScope {
  const { rule = null, device = null, assignee = null, group = null, site = null, tool = null } = request;
  return { rule, device, assignee, group, site, tool };
}
