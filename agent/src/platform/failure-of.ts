import { type Failure, failed, type GapReason } from "./answer.ts";

const REASONS: ReadonlyMap<string, GapReason> = new Map([
  ["ENOENT", "missing"],
  ["ENOTDIR", "missing"],
  ["ESRCH", "missing"],
  ["ENODEV", "missing"],
  ["ENXIO", "missing"],
  ["ENODATA", "missing"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
  ["EROFS", "denied"],
  ["ETIMEDOUT", "timed_out"],
  ["ABORT_ERR", "timed_out"],
  ["ENOSYS", "unsupported"],
  ["EOPNOTSUPP", "unsupported"],
]);

/** What a person can act upon; other codes are told as they are. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "it is not there"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["EACCES", "the system does not allow it"],
  ["EPERM", "the system does not allow it"],
  ["EROFS", "the disk can only be read"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk is full"],
]);

/** Turns an error of the operating system into a typed reason. What is not known here is `unparsable`: an answer without use. */
export function failureOf(error: unknown, subject: string): Failure {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const message = error instanceof Error ? error.message : String(error);
  return failed(REASONS.get(code) ?? "unparsable", `${subject}: ${code === "" ? message : (WORDS.get(code) ?? code)}`);
}
