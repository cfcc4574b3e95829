import type { Refused, Unavailable } from "../transport/collector-client.ts";
import { LONGEST_WAIT_MS, REFUSED_WAIT_MS } from "./back-off.ts";

/** Why a cycle could not be finished, and how long the next one may be put off. */
export interface Setback {
  readonly code: string;
  readonly detail: string;
  readonly retryAfterMs: number | null;
  readonly longestMs: number;
}

/** Something that only a person can put right. */
export function makeSetback(code: string, detail: string): Setback {
  return { code, detail, retryAfterMs: null, longestMs: REFUSED_WAIT_MS };
}

/** What to do about a refusal that only a person can put right. */
const ADVICE: Readonly<Record<string, string>> = {
  wrong_audience: "The setting collectorKey is the key of another collector than the one at serverUrl.",
  enroll_secret_rejected: "Put a new enrollSecret into the settings.",
  unknown_device: "The collector has no enrollment of this laptop; an empty data folder makes it enroll anew.",
  chain_forked:
    "This laptop's ledger was copied, cut or restored, or its key was replaced; it needs an enrollSecret in the settings to enroll anew, or an empty data folder, and the company sees both.",
};

export function toSetback(answer: Refused | Unavailable): Setback {
  if (answer.outcome === "unavailable") {
    return {
      code: "collector_unavailable",
      detail: answer.detail,
      retryAfterMs: answer.retryAfterMs,
      longestMs: LONGEST_WAIT_MS,
    };
  }
  const field = answer.field === undefined ? "" : ` (${answer.field})`;
  // An approval is expected at any time, so it is asked for as often as an ordinary check-in comes.
  const longestMs = answer.code === "approval_pending" ? LONGEST_WAIT_MS : REFUSED_WAIT_MS;
  const advice = ADVICE[answer.code];
  const detail = `${answer.detail}${field}${advice === undefined ? "" : ` ${advice}`}`;
  return { code: answer.code, detail, retryAfterMs: null, longestMs };
}
