import type { MatchedOn, Platform, SignalPayload } from "@clearseat/shared";
import { toComparablePath } from "./command-line.ts";
import type { ProgramEvidence } from "./find-programs.ts";

type InstallSource = SignalPayload<"vpn">["installSource"];

/** What is true of every recognized program, whatever its family. */
interface Presence {
  readonly matchedOn: MatchedOn[];
  readonly running: boolean;
  readonly installed: boolean;
  readonly installSource: InstallSource;
}

/** Sums up the evidence of one entry. */
export function toPresence(evidence: ProgramEvidence, platform: Platform): Presence {
  return {
    matchedOn: marksOf(evidence),
    running:
      evidence.processes.length > 0 ||
      evidence.services.some(({ service }) => isRunning(service.state)) ||
      evidence.interfaces.some(({ up }) => up),
    installed: evidence.services.length > 0 || evidence.applications.length > 0,
    installSource: installSourceOf(evidence, platform),
  };
}

/** Every indicator that spoke, sorted. */
function marksOf(evidence: ProgramEvidence): MatchedOn[] {
  const marks = new Set<MatchedOn>();
  for (const { matchedOn } of [...evidence.processes, ...evidence.services, ...evidence.applications]) {
    for (const mark of matchedOn) marks.add(mark);
  }
  if (evidence.interfaces.length > 0) marks.add("interface");
  if (evidence.resolved) marks.add("dns");
  return [...marks].sort();
}

export function isRunning(state: string | null): boolean {
  return state !== null && /^(?:running|active|started)/iu.test(state);
}

/** `auto`, `automatic (delayed)`, `enabled`. */
export function startsByItself(startMode: string | null): boolean {
  return startMode !== null && /^(?:auto|enabled|boot|system)/iu.test(startMode);
}

/** The installation record decides; without one, a program in a person's own folder was put there by a person. */
function installSourceOf({ applications, processes, services }: ProgramEvidence, platform: Platform): InstallSource {
  const sources = new Set(applications.map(({ application }) => application.installedBy));
  if (sources.has("user")) return "user";
  if (sources.has("mdm")) return "mdm";
  if (applications.length > 0) return platform === "linux" ? "package" : "unknown";
  const paths = [...processes.map(({ process }) => process.path), ...services.map(({ service }) => service.path)];
  return paths.some((path) => path !== null && isPersonalPath(path)) ? "user" : "unknown";
}

/** Folders that a person can write to without an administrator. */
const PERSONAL_PATH =
  /^"?(?:[a-z]:\/(?:users|documents and settings|temp|windows\/temp)\/|\/(?:users|home|tmp|var\/tmp|private\/tmp|run\/user|dev\/shm)\/)/u;

function isPersonalPath(path: string): boolean {
  return PERSONAL_PATH.test(toComparablePath(path));
}

/** Entries of one family that were found, sorted by id. */
export function evidenceOfFamily(programs: ReadonlyMap<string, ProgramEvidence>, family: string): ProgramEvidence[] {
  return [...programs.values()]
    .filter(({ entry }) => entry.family === family)
    .sort((left, right) => (left.entry.id < right.entry.id ? -1 : 1));
}
