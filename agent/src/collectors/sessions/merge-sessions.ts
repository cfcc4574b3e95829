import { type Session, toInstantOrNull } from "@clearseat/shared";

/** One session as one source saw it. */
export interface SessionSighting {
  readonly kind: "rdp" | "ssh" | "vnc" | "console" | null;
  readonly userId: number | null;
  readonly peer: string | null;
  readonly sinceMs: number | null;
  /** What tells that two sources mean the same session: its processes and its terminal. */
  readonly pids: readonly number[];
  readonly terminal: string | null;
  /** It has a screen of its own, so that nothing is typed into its terminal. */
  readonly isDesktop: boolean;
  /** By which logind can be asked about it. */
  readonly logindId: string | null;
}

/** Sightings of one session together, in the order in which the sessions were first seen. */
function groupSame(sightings: readonly SessionSighting[]): (readonly SessionSighting[])[] {
  // For each sighting an earlier one of the same session; the first points to itself.
  const earlier = sightings.map((_, index) => index);
  const firstOf = (index: number): number => {
    let at = index;
    for (let next = earlier[at] ?? at; next !== at; next = earlier[at] ?? at) {
      earlier[at] = earlier[next] ?? next;
      at = next;
    }
    return at;
  };
  const seenIn = new Map<number | string, number>();
  for (const [index, { pids, terminal }] of sightings.entries()) {
    for (const mark of terminal === null ? pids : [...pids, terminal]) {
      const known = firstOf(seenIn.get(mark) ?? index);
      const own = firstOf(index);
      earlier[Math.max(known, own)] = Math.min(known, own);
      seenIn.set(mark, index);
    }
  }
  return [...Map.groupBy(sightings, (_, index) => firstOf(index)).values()];
}

function combine(same: readonly SessionSighting[]): SessionSighting {
  function told<Field extends keyof SessionSighting>(field: Field): SessionSighting[Field] | null {
    return same.find((sighting) => sighting[field] !== null)?.[field] ?? null;
  }
  return {
    kind: told("kind"),
    userId: told("userId"),
    peer: told("peer"),
    sinceMs: told("sinceMs"),
    pids: same.flatMap(({ pids }) => pids),
    terminal: told("terminal"),
    isDesktop: same.some(({ isDesktop }) => isDesktop),
    logindId: told("logindId"),
  };
}

/**
 * Joins what several sources saw of the same session, told by a common process or terminal, be it by way of a third
 * sighting; the earlier source has the better answer.
 */
export function mergeSightings(sightings: readonly SessionSighting[]): SessionSighting[] {
  return groupSame(sightings).map(combine);
}

export function toSession(sighting: SessionSighting, describe: (userId: number | null) => string | null): Session {
  return {
    kind: sighting.kind,
    user: describe(sighting.userId),
    peer: sighting.peer,
    since: sighting.sinceMs === null ? null : toInstantOrNull(Math.floor(sighting.sinceMs / 1_000) * 1_000),
  };
}
