import { AppError } from "../app-error.ts";
import type { PageStart } from "./device-store.ts";

/** A place in an order that begins with a small number. */
export interface RankedStart extends PageStart {
  readonly rank?: number | undefined;
}

/** Where the next page begins, as text that callers hand back unread. */
export function formatCursor({ rank, atMs, id }: RankedStart): string {
  return Buffer.from(`${rank === undefined ? "" : `${rank}.`}${atMs}:${id}`, "utf8").toString("base64url");
}

/** Throws `malformed_message` naming the field on text that is no cursor of ours. */
export function parseCursor(text: string | undefined): RankedStart | null {
  if (text === undefined) return null;
  const match = /^(?:(\d)\.)?(\d{1,16}):([\w-]{1,64})$/u.exec(Buffer.from(text, "base64url").toString("utf8"));
  if (match?.[2] === undefined || match[3] === undefined)
    throw new AppError("malformed_message", "cursor: must be a cursor from an earlier answer", { field: "cursor" });
  const start = { atMs: Number(match[2]), id: match[3] };
  return match[1] === undefined ? start : { ...start, rank: Number(match[1]) };
}
