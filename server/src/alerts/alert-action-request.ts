import { Disposition, Instant } from "@clearseat/shared";
import { z } from "zod";

const Reason = z.string().trim().min(3, "must say why, in at least three characters").max(2_000);

/** What an operator may do with an alert; every field that an action needs is required. */
export const AlertActionRequest = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("take"), reason: Reason.optional() }),
  z.strictObject({ action: z.literal("release"), reason: Reason.optional() }),
  z.strictObject({ action: z.literal("suppress"), reason: Reason, until: Instant }),
  z.strictObject({ action: z.literal("close"), reason: Reason, disposition: Disposition }),
  z.strictObject({ action: z.literal("reopen"), reason: Reason }),
  z.strictObject({
    action: z.literal("assign"),
    to: z.string().trim().min(1).max(200).nullable().describe("Name of whoever works on it; null: nobody."),
    reason: Reason.optional(),
  }),
  z.strictObject({ action: z.literal("comment"), reason: Reason }),
  z.strictObject({ action: z.literal("hand_over"), reason: Reason }).describe("From now on HR may read it."),
  z.strictObject({ action: z.literal("take_back"), reason: Reason }),
  z
    .strictObject({ action: z.literal("merge"), into: z.string().max(64), reason: Reason })
    .describe("From now on it is part of the case of another alert, and follows its state."),
  z.strictObject({ action: z.literal("split"), reason: Reason }).describe("It is a case of its own again."),
  z
    .strictObject({ action: z.literal("undo") })
    .describe("Takes back the last thing that was done to it, if you did it within ten minutes."),
]);
export type AlertActionRequest = z.infer<typeof AlertActionRequest>;

/** What people do to an alert without moving it in its life cycle. */
const NOTES = ["assign", "comment", "hand_over", "take_back"] as const;
export type Note = Extract<AlertActionRequest, { readonly action: (typeof NOTES)[number] }>;
/** What joins alerts to one case, or parts them. */
export type Joining = Extract<AlertActionRequest, { readonly action: "merge" | "split" }>;
/** A step of the life cycle. */
export type Step = Exclude<AlertActionRequest, Note | Joining | { readonly action: "undo" }>;

export function isNote(request: AlertActionRequest): request is Note {
  return (NOTES as readonly string[]).includes(request.action);
}

/** As many as a page of the queue shows. */
const MOST_AT_ONCE = 200;

/** The same for several alerts. */
export const BulkActionRequest = z.strictObject({
  alerts: z.array(z.string().max(64)).min(1).max(MOST_AT_ONCE),
  request: AlertActionRequest,
});
