import { type Logger as PinoLogger, pino } from "pino";

export type Logger = PinoLogger;

/** Never in a log, whatever is passed in. */
const REDACTED = [
  "secret",
  "token",
  "authorization",
  "*.secret",
  "*.token",
  "req.headers.authorization",
  "headers.authorization",
];

/** The server's logger: JSON lines on stderr, because stdout is for answers. */
export function createLog(level: "debug" | "info" | "warn" | "error" | "silent"): Logger {
  return pino(
    { level, redact: { paths: REDACTED, censor: "[redacted]" }, base: null },
    pino.destination({ dest: 2, sync: true }),
  );
}
