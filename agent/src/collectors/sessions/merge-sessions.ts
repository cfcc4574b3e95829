import { type Session, toInstant } from "@clearseat/shared";

/** One session as one source saw it. */
export interface SessionSighting {
  readonly kind: "rdp" | "ssh" | "vnc" | "console" | null;
  readonly userId: number | null;
  readonly peer: string | null;
  readonly sinceMs: number | null;
  /** What tells that two sources mean the same session: its processes and its terminal. */
  readonly pids: readonly number[];
  readonly terminal: string | null;
}

function isSame(left: SessionSighting, right: SessionSighting): boolean {
  if (left.pids.some((pid) => right.pids.includes(pid))) return true;
  return left.terminal !== null && left.terminal === right.terminal;
}

function combine(first: SessionSighting, second: SessionSighting): SessionSighting {
  return {
    kind: first.kind ?? second.kind,
    userId: first.userId ?? second.userId,
    peer: first.peer ?? second.peer,
    sinceMs: first.sinceMs ?? second.sinceMs,
    pids: [...first.pids, ...second.pids],
    terminal: first.terminal ?? second.terminal,
  };
}

/** Joins what several sources saw of the same session; the earlier source has the better answer. */
export function mergeSightings(sightings: readonly SessionSighting[]): SessionSighting[] {
  const merged: SessionSighting[] = [];
  for (const sighting of sightings) {
    const index = merged.findIndex((known) => isSame(known, sighting));
    const known = merged[index];
    if (known === undefined) merged.push(sighting);
    else merged[index] = combine(known, sighting);
  }
  return merged;
}

export function toSession(sighting: SessionSighting, describe: (userId: number | null) => string | null): Session {
  return {
    kind: sighting.kind,
    user: describe(sighting.userId),
    peer: sighting.peer,
    since: sighting.sinceMs === null ? null : toInstant(Math.floor(sighting.sinceMs / 1_000) * 1_000),
  };
}
