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
]);
export type AlertActionRequest = z.infer<typeof AlertActionRequest>;
