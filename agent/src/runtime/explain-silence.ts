import { toInstant } from "@clearseat/shared";
import type { Silence } from "./suspend-watch.ts";

/** What is known at the first look after a silence. */
export interface SilenceFacts {
  /** When the agent last looked, and in which boot. */
  readonly lastSeenAtMs: number;
  readonly lastBootId: string;
  readonly nowMs: number;
  readonly bootId: string;
  /** When this boot began; `null` when the system does not say. */
  readonly bootedAtMs: number | null;
}

/** Silences shorter than this are the ordinary time between two looks. */
const SHORTEST_SILENCE_MS = 5 * 60_000;

/**
 * Why the agent did not look between two of its lives. Another boot: the machine was off until it began. The same
 * boot: somebody ended the agent. Pulling the plug looks like an ordinary shutdown, which is the kinder reading.
 */
export function explainSilence(facts: SilenceFacts): Silence | null {
  if (facts.nowMs - facts.lastSeenAtMs < SHORTEST_SILENCE_MS) return null;
  const from = toInstant(facts.lastSeenAtMs);
  if (facts.bootId === facts.lastBootId) return { event: "killed", from, to: toInstant(facts.nowMs) };
  const endMs = facts.bootedAtMs !== null && facts.bootedAtMs > facts.lastSeenAtMs ? facts.bootedAtMs : facts.nowMs;
  return { event: "shut_down", from, to: toInstant(endMs) };
}
