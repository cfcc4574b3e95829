import { parseAssignments } from "../parse-assignments.ts";

/** One file of /run/systemd/sessions. */
export interface LogindSession {
  readonly userId: number | null;
  readonly service: string | null;
  readonly isDesktop: boolean;
  readonly isRemote: boolean;
  readonly remoteHost: string | null;
  /** Process 1 of the session; sshd's own for SSH. */
  readonly leaderPid: number | null;
  readonly terminal: string | null;
  readonly seat: string | null;
  readonly sinceMs: number | null;
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined || !/^\d+$/u.test(text) ? null : Number(text);
}

/** Classes that are no person's session: greeter, lock screen, cron and the user's own manager. */
const PERSON_CLASSES = new Set(["user", "user-early", "user-light"]);

/** Session types with a screen of their own. */
const DESKTOP_TYPES = new Set(["x11", "wayland", "mir"]);

/** `null`: not a person's session, or one that is closing. `undefined`: not systemd's format. */
export function parseLogindSession(text: string): LogindSession | null | undefined {
  const fields = parseAssignments(text);
  if (!fields.has("UID") && !fields.has("CLASS")) return undefined;
  if (!PERSON_CLASSES.has(fields.get("CLASS") ?? "user") || fields.get("STATE") === "closing") return null;
  const microseconds = numberOrNull(fields.get("REALTIME"));
  return {
    userId: numberOrNull(fields.get("UID")),
    service: fields.get("SERVICE") ?? null,
    isDesktop: DESKTOP_TYPES.has(fields.get("TYPE") ?? ""),
    isRemote: fields.get("REMOTE") === "1",
    remoteHost: fields.get("REMOTE_HOST") || null,
    leaderPid: numberOrNull(fields.get("LEADER")),
    terminal: fields.get("TTY") || null,
    seat: fields.get("SEAT") || null,
    sinceMs: microseconds === null ? null : Math.floor(microseconds / 1_000),
  };
}
