import { Instant } from "@clearseat/shared";
import { z } from "zod";

/** Why the agent cannot do its work now, in words for the person at the laptop and for compliance checks. */
export const Trouble = z.object({ at: Instant, code: z.string(), detail: z.string() });
export type Trouble = z.infer<typeof Trouble>;

/**
 * Why the agent ended, as it knew at its end. `machine_off`: the system was going down; `stopped`: it went on without
 * the agent; `uninstalled`: its package was being removed.
 */
export const Farewell = z.object({ at: Instant, why: z.enum(["machine_off", "stopped", "uninstalled"]) });
export type Farewell = z.infer<typeof Farewell>;

/** What the running agent leaves for `status`, which is another process. No part of the proof. */
export const AgentNotes = z.object({
  lastLookAt: Instant.nullable().default(null),
  lastAttemptAt: Instant.nullable().default(null),
  /** Not before this will it try again; null: at the next check-in. */
  nextAttemptAt: Instant.nullable().default(null),
  trouble: Trouble.nullable().default(null),
  /** The ledger is full of reports that could not be sent; nothing new is sealed. */
  sealingPaused: z.boolean().default(false),
  /** This laptop's clock minus the collector's when it countersigned last. */
  clockAheadMs: z.number().nullable().default(null),
  policyTag: z.string().nullable().default(null),
  catalogVersion: z.string().nullable().default(null),
  checkInMinutes: z.number().default(15),
  /** Of the agent that looked last. */
  agentVersion: z.string().nullable().default(null),
  /** null: it runs, or it ended without a word. */
  farewell: Farewell.nullable().default(null),
});
export type AgentNotes = z.infer<typeof AgentNotes>;
