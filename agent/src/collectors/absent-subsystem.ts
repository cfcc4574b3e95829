import type { Failure, GapReason } from "../platform/answer.ts";
import type { FilesDoor } from "../platform/files.ts";

/**
 * Why a folder of sysfs cannot be listed. When its parent can be, the kernel runs without that subsystem
 * (`unsupported`), which is another answer than a sysfs that is not there at all (`missing`).
 */
export function reasonForAbsence(files: FilesDoor, parent: string, failure: Failure): GapReason {
  if (failure.reason !== "missing") return failure.reason;
  const siblings = files.list(parent);
  return siblings.ok && siblings.value.length > 0 ? "unsupported" : "missing";
}
