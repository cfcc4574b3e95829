import { InputError } from "@clearseat/shared";

/** Where a command writes, and nothing else. */
export interface CommandOutput {
  /** Is standard error a terminal, on which progress may be drawn? */
  readonly isTerminal?: boolean;
  out(text: string): void;
  err(text: string): void;
}

export const EXIT = { ok: 0, unmet: 1, usage: 2 } as const;

/** The command line itself was wrong. */
export class UsageError extends Error {}

/** The one sentence for a fault of the person who typed; null for a fault of ours. */
export function toSentence(error: unknown): string | null {
  if (error instanceof InputError || error instanceof UsageError) return error.message;
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
    return error.message;
  return null;
}
