import type { CatalogEntry, Process, Snapshot, Socket } from "@clearseat/shared";
import type { CompiledCatalog } from "../compile-catalog.ts";
import type { ProgramEvidence, Programs } from "./find-programs.ts";

/** The sockets of one snapshot that may belong to a program that was found; in the snapshot's order. */
export interface OpenSockets {
  readonly candidates: readonly Socket[];
  /** The process with this id. */
  readonly ownerOf: (pid: number) => Process | undefined;
}

/** Picks them out when first asked, in one pass for all programs: most looks find none whose sockets matter. */
export function pickSocketsWhenAsked(
  snapshot: Snapshot,
  programs: Programs,
  catalog: CompiledCatalog,
): () => OpenSockets {
  let picked: OpenSockets | undefined;
  return () => {
    picked ??= pickSockets(snapshot, programs, catalog);
    return picked;
  };
}

function pickSockets(snapshot: Snapshot, programs: Programs, catalog: CompiledCatalog): OpenSockets {
  const { sockets = [], processes = [], platform } = snapshot;
  const found = [...programs.values()];
  const pids = new Set(found.flatMap(pidsOf));
  const { portsOf } = catalog.programs[platform];
  const ports = new Set(found.flatMap(({ entry }) => [...(portsOf.get(entry.id) ?? []), ...sessionPortsOf(entry)]));
  let owners: ReadonlyMap<number | null, Process> | undefined;
  return {
    candidates: sockets.filter(
      ({ pid, localPort }) => (pid !== null && pids.has(pid)) || (localPort !== null && ports.has(localPort)),
    ),
    ownerOf: (pid) => {
      // Of two with one id the first counts, so it is put in last.
      owners ??= new Map(processes.toReversed().map((process) => [process.pid, process]));
      return owners.get(pid);
    },
  };
}

/** The processes of a tool; what it owns and has no id cannot be told from what others own. */
export function pidsOf({ processes }: ProgramEvidence): (number | null)[] {
  return processes.map(({ process }) => process.pid);
}

function sessionPortsOf({ sessions }: CatalogEntry): number[] {
  return sessions.flatMap((session) => (session.by === "inbound_socket" ? session.ports : []));
}
