import type { ToolLogEntry } from "@clearseat/shared";
import { makeEntry } from "./tool-log-entry.ts";

/** What one line of a server's log says of one of its clients. */
export interface LogStep {
  /** `opened`: a connection, before any log-in. `accepted`: somebody at the computer let it in. */
  readonly step: "opened" | "accepted" | "started" | "closed" | "refused";
  readonly at: string;
  /** What tells the client from others in this log: its address and port, or a number. `null`: the line does not say. */
  readonly client: string | null;
  /** Its address as it is sent. */
  readonly peer: string | null;
}

/** More clients than one computer has at a time; the oldest is forgotten. */
const MOST_OPEN = 64;

interface OpenClient {
  readonly client: string | null;
  readonly peer: string | null;
  /** Its beginning lies in the part of the log that was read. */
  readonly opened: boolean;
  accepted: boolean;
  started: boolean;
}

/**
 * Sessions out of the steps of one log, in its order. A connection is a session once its log-in is told, because
 * anybody may knock; a start that names no client is that of the newest connection without one, and an end counts only
 * after its beginning.
 */
export function pairSessions(toolId: string, steps: readonly LogStep[]): ToolLogEntry[] {
  const open: OpenClient[] = [];
  return steps.flatMap((step) => {
    const known = open.findLast(({ client, started }) => (step.client === null ? !started : client === step.client));
    if (step.step === "closed" || step.step === "refused") return leave(toolId, open, known, step);
    const current = known === undefined || step.step === "opened" ? enter(open, step) : known;
    const peer = step.peer ?? current.peer;
    if (step.step === "opened") return [makeEntry(toolId, step.at, "connection_opened", { peer })];
    if (step.step === "accepted") current.accepted = true;
    if (step.step === "accepted" || current.started) return [];
    current.started = true;
    return [makeEntry(toolId, step.at, "session_started", { unattended: current.accepted ? false : null, peer })];
  });
}

function enter(open: OpenClient[], { step, client, peer }: LogStep): OpenClient {
  const fresh = { client, peer, opened: step === "opened", accepted: false, started: false };
  open.push(fresh);
  if (open.length > MOST_OPEN) open.shift();
  return fresh;
}

function leave(
  toolId: string,
  open: OpenClient[],
  known: OpenClient | undefined,
  { step, at, peer }: LogStep,
): ToolLogEntry[] {
  const from = { peer: peer ?? known?.peer ?? null };
  if (known !== undefined) open.splice(open.indexOf(known), 1);
  if (step === "refused") return [makeEntry(toolId, at, "session_refused", from)];
  if (known?.started === true) return [makeEntry(toolId, at, "session_ended", from)];
  return known?.opened === true ? [makeEntry(toolId, at, "connection_closed", from)] : [];
}
