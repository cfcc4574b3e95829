import { HOUR_MS, MINUTE_MS, toInstant } from "@clearseat/shared";
import type { Silence } from "./suspend-watch.ts";

/** What is known at the first look after a silence. */
export interface SilenceFacts {
  /** When the agent last looked, in which boot, and as which version. */
  readonly lastSeenAtMs: number;
  readonly lastBootId: string;
  readonly lastVersion: string | null;
  /** Why it ended, where it could still say so. */
  readonly farewell: "machine_off" | "stopped" | "uninstalled" | null;
  readonly nowMs: number;
  readonly bootId: string;
  readonly version: string;
  /** When this boot began; `null` when the system does not say. */
  readonly bootedAtMs: number | null;
}

/** Silences shorter than this are the ordinary time between two looks. */
const SHORTEST_SILENCE_MS = 5 * MINUTE_MS;
/** An update is done within this; what takes longer was ended by somebody, whatever he installed afterwards. */
const LONGEST_UPDATE_MS = HOUR_MS;

/**
 * Why the agent did not look between two of its lives. Its package was removed and came back; a newer one took its
 * place; somebody ended it, in the same boot or before the machine went off; or the machine was off until this boot
 * began. An end without a word before another boot looks like a pulled plug, which is the kinder reading.
 */
export function explainSilence(facts: SilenceFacts): Silence | null {
  const { lastSeenAtMs, nowMs } = facts;
  if (nowMs - lastSeenAtMs < SHORTEST_SILENCE_MS) return null;
  const from = toInstant(lastSeenAtMs);
  return { event: nameSilence(facts), from, to: toInstant(endOf(facts)) };
}

function nameSilence({
  farewell,
  lastVersion,
  version,
  lastBootId,
  bootId,
  lastSeenAtMs,
  nowMs,
}: SilenceFacts): Silence["event"] {
  if (farewell === "uninstalled") return "uninstalled";
  const isOtherVersion = lastVersion !== null && lastVersion !== version;
  if (isOtherVersion && nowMs - lastSeenAtMs <= LONGEST_UPDATE_MS) return "updated";
  return bootId === lastBootId || farewell === "stopped" ? "killed" : "shut_down";
}

/** A machine that was off began to be silent for another reason when it was on again. */
function endOf(facts: SilenceFacts): number {
  const { bootedAtMs, lastSeenAtMs, nowMs } = facts;
  const isOff = nameSilence(facts) === "shut_down";
  return isOff && bootedAtMs !== null && bootedAtMs > lastSeenAtMs ? bootedAtMs : nowMs;
}
