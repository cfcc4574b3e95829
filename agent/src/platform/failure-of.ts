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
  ["ETIMEDOUT", "timed_out"],
  ["ABORT_ERR", "timed_out"],
  ["ENOSYS", "unsupported"],
  ["EOPNOTSUPP", "unsupported"],
]);

/** Turns an error of the operating system into a typed reason. What is not known here is `unparsable`: an answer without use. */
export function failureOf(error: unknown, subject: string): Failure {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const message = error instanceof Error ? error.message : String(error);
  return failed(REASONS.get(code) ?? "unparsable", `${subject}: ${code === "" ? message : code}`);
}
