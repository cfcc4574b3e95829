import { AppError } from "../app-error.ts";
import type { EntryStart } from "./audit-store.ts";

/** An entry's place among all, as text that callers hand back unread. */
export function formatEntryCursor({ atMs, deviceId, position }: EntryStart): string {
  return Buffer.from([atMs, position, deviceId ?? ""].join(":"), "utf8").toString("base64url");
}

export function notOurs(): AppError {
  return new AppError("malformed_message", "cursor: must be a cursor from an earlier answer", { field: "cursor" });
}

/** Throws `malformed_message` naming the field on text that is no cursor of ours. */
export function parseEntryCursor(text: string | undefined): EntryStart | null {
  if (text === undefined) return null;
  const match = /^(\d{1,16}):(\d{1,16}):([\w-]{0,64})$/u.exec(Buffer.from(text, "base64url").toString("utf8"));
  if (match === null) throw notOurs();
  const [, atMs = "", position = "", deviceId = ""] = match;
  return { atMs: Number(atMs), position: Number(position), deviceId: deviceId === "" ? null : deviceId };
}
