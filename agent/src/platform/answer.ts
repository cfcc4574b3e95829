import type { SnapshotGap } from "@clearseat/shared";

/** Why something could not be looked at; the same words as in the snapshot. */
export type GapReason = SnapshotGap["reason"];

/** A look that failed. `detail` is for local diagnostics and never leaves the device. */
export interface Failure {
  readonly ok: false;
  readonly reason: GapReason;
  readonly detail: string;
}

/** The outcome of one look: a value, or why there is none. "Could not look" is never an empty value. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

export function found<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function failed(reason: GapReason, detail: string): Failure {
  return { ok: false, reason, detail };
}

/** The value, or `null` for what may honestly be unknown, such as one attribute of one device. */
export function valueOrNull<T>(answer: Answer<T>): T | null {
  return answer.ok ? answer.value : null;
}
