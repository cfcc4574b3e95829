import { AppError } from "../app-error.ts";
import type { PageStart } from "./device-store.ts";

/** Where the next page begins, as text that callers hand back unread. */
export function formatCursor({ atMs, id }: PageStart): string {
  return Buffer.from(`${atMs}:${id}`, "utf8").toString("base64url");
}

/** Throws `malformed_message` naming the field on text that is no cursor of ours. */
export function parseCursor(text: string | undefined): PageStart | null {
  if (text === undefined) return null;
  const match = /^(\d{1,16}):([\w-]{1,64})$/u.exec(Buffer.from(text, "base64url").toString("utf8"));
  if (match?.[1] === undefined || match[2] === undefined)
    throw new AppError("malformed_message", "cursor: must be a cursor from an earlier answer", { field: "cursor" });
  return { atMs: Number(match[1]), id: match[2] };
}
