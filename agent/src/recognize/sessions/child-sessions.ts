import { type Process, type SessionIndicator, type Snapshot, toMillis } from "@clearseat/shared";
import { type CompiledCatalog, withoutExe } from "../compile-catalog.ts";
import { matchesName } from "../name-index.ts";
import { fileNameOf } from "../programs/command-line.ts";
import type { ProgramEvidence } from "../programs/find-programs.ts";
import { findInstances } from "../programs/instance.ts";
import type { SessionFacts } from "./session-facts.ts";

type ChildIndicator = Extract<SessionIndicator, { by: "child" }>;

/** Sessions that show as a child of the tool's own process: a shell that it opened, or a copy of itself. */
export function findChildSessions(
  evidence: ProgramEvidence,
  snapshot: Snapshot,
  catalog: CompiledCatalog,
): SessionFacts[] {
  const { entry, processes } = evidence;
  const indicators = entry.sessions.filter(
    (session): session is ChildIndicator => session.by === "child" && session.platforms.includes(snapshot.platform),
  );
  if (indicators.length === 0) return [];
  const instanceOf = findInstances(evidence, snapshot, catalog);
  const tools = new Map(processes.map(({ process }) => [process.pid, process]));
  return (snapshot.processes ?? []).flatMap((child): SessionFacts[] => {
    const parent = child.parentPid === null ? undefined : tools.get(child.parentPid);
    const indicator = parent && indicators.find((candidate) => isSessionChild(child, parent, candidate));
    if (parent === undefined || indicator === undefined) return [];
    const { pid, startedAt } = child;
    return [
      {
        entryId: entry.id,
        key: [`${entry.id}#${pid ?? ""}`, startedAt].filter((part) => part !== null).join("@"),
        matchedOn: ["process"],
        startedAtMs: startedAt === null ? null : toMillis(startedAt),
        unattended: indicator.unattended,
        peer: null,
        instance: instanceOf(parent.path, parent.commandLine),
        active: true,
      },
    ];
  });
}

function isSessionChild(child: Process, parent: Process, { executables, forked }: ChildIndicator): boolean {
  if (forked && child.path !== null && child.path === parent.path && child.commandLine === parent.commandLine)
    return true;
  const name = withoutExe(fileNameOf(child.path ?? child.name ?? ""));
  return executables.some((pattern) => matchesName(withoutExe(pattern), name));
}
