import { AGENT_SETTINGS } from "@clearseat/shared";
import pino from "pino";

/** Never in a log, wherever it stands: the secret settings, keys, and what authorizes. */
const REDACTED_NAMES: readonly string[] = [
  ...AGENT_SETTINGS.filter((setting) => "secret" in setting && setting.secret).map((setting) => setting.name),
  "secret",
  "privateKey",
  "authorization",
  "d",
];

export interface AgentLogs {
  /** Life cycle of the process. */
  readonly agent: pino.Logger;
  /** Looking, sealing, sending. */
  readonly reporting: pino.Logger;
  /** Collectors. */
  readonly looking: pino.Logger;
}

/**
 * The agent's loggers; they write JSON lines to stderr, because stdout belongs to a command's answer.
 * @param destination where lines go instead, for tests
 */
export function createLogs(level: pino.LevelWithSilent = "info", destination?: pino.DestinationStream): AgentLogs {
  const root = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: REDACTED_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[redacted]" },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  return {
    agent: root.child({ part: "agent" }),
    reporting: root.child({ part: "reporting" }),
    looking: root.child({ part: "looking" }),
  };
}
